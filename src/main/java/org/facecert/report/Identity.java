package org.facecert.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.TestedDevice;

/** What was tested, by whom, with what, against what. */
final class Identity {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Identity(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    html.open("section", "id", "identity");
    speech.element("h2", "identity.title");
    html.open("div", "class", "columns");
    item();
    laboratory();
    programme();
    devices();
    html.close("div");
    html.close("section").line();
  }

  /** What was tested, against what and by whom, in a few lines. */
  void brief() {
    Evaluation evaluation = input.evaluation();
    html.open("dl");
    row("item.package", evaluation.item().packageName());
    row(
        "item.version",
        evaluation.item().versionName() + " (" + evaluation.item().versionCode() + ")");
    label("programme.name");
    speech.both(evaluation.programme().title());
    html.text(" · ");
    speech.foreign(evaluation.programme().id() + ", " + evaluation.programme().edition());
    html.close("dd");
    stated("laboratory.name", evaluation.laboratory().name());
    row("run.ended", Times.date(evaluation.ended()));
    html.close("dl").line();
  }

  private void item() {
    ItemUnderTest item = input.evaluation().item();
    begin("item.title");
    row("item.name", item.name());
    row("item.package", item.packageName());
    row("item.version", item.versionName() + " (" + item.versionCode() + ")");
    row("item.language", item.language());
    if (item.files().isEmpty()) {
      own("item.file", "item.no-file");
    }
    for (ItemUnderTest.HashedFile file : item.files()) {
      row("item.file", file.name() + ", " + String.format(Locale.ROOT, "%,d", file.size()) + " B");
      digest("item.sha256", file.sha256().hex());
    }
    for (FunctionUsed function : input.evaluation().functions()) {
      label("item.function");
      speech.foreign(function.id());
      html.text(" · ");
      speech.term("kind", function.kind());
      html.text(" · ");
      speech.foreign(function.purpose());
      html.close("dd");
    }
    row("statement.file", input.evaluation().statement().file());
    digest("statement.sha256", input.evaluation().statement().sha256().hex());
    input.evaluation().statement().labels().forEach(this::declared);
    end();
  }

  private void declared(StatementUsed.Label said) {
    label("statement.label");
    html.text("“");
    speech.foreign(said.label());
    html.text("”: ");
    speech.term("label", said.meaning());
    html.text(" · ");
    speech.foreign(said.reason());
    html.close("dd");
  }

  private void laboratory() {
    Evaluation evaluation = input.evaluation();
    Laboratory laboratory = evaluation.laboratory();
    begin("laboratory.title");
    stated("laboratory.name", laboratory.name());
    stated("laboratory.address", laboratory.address());
    stated("laboratory.accreditation", laboratory.accreditation());
    stated("laboratory.operator", laboratory.operator());
    laboratory.retention().ifPresent(period -> row("laboratory.retention", period));
    row("run.started", Times.date(evaluation.started()));
    row("run.ended", Times.date(evaluation.ended()));
    label("run.effort");
    speech.say(
        "run.effort.text",
        "commands",
        evaluation.effort().commands(),
        "device",
        String.format(Locale.ROOT, "%.1f", evaluation.effort().deviceSeconds()),
        "overhead",
        String.format(Locale.ROOT, "%.1f", evaluation.effort().overheadPercent()),
        "probes",
        String.format(Locale.ROOT, "%.1f", evaluation.effort().probingPercent()));
    html.close("dd");
    end();
  }

  private void programme() {
    ProgrammeUsed programme = input.evaluation().programme();
    begin("programme.title");
    label("programme.name");
    speech.both(programme.title());
    html.close("dd");
    row("programme.edition", programme.id() + ", " + programme.edition());
    row("suite.version", input.evaluation().suite().version());
    input
        .evaluation()
        .suite()
        .digests()
        .forEach((part, digest) -> digest("suite." + part, digest.hex()));
    label("programme.selection");
    speech.sentence(input.evaluation().selection());
    html.close("dd");
    end();
  }

  private void devices() {
    begin("device.title");
    for (TestedDevice device : input.evaluation().devices()) {
      label("device.device");
      speech.foreign(device.name());
      html.text(": ");
      speech.foreign(device.manufacturer() + " " + device.model());
      html.text(", ");
      speech.foreign(device.platform() + " " + device.platformVersion());
      if (device.virtual()) {
        html.text(" ").open("strong", "class", "mark");
        speech.say("device.virtual");
        html.close("strong");
      }
      html.text(" ").open("span", "class", "source");
      speech.say(
          "device.clock",
          "offset",
          String.format(Locale.ROOT, "%.0f", device.clockOffsetMillis()),
          "error",
          String.format(Locale.ROOT, "%.0f", device.clockErrorMillis()));
      html.close("span").close("dd");
      tools(device.tools(), device.name());
    }
    tools(input.evaluation().tools(), "");
    end();
  }

  private void tools(Map<String, String> tools, String of) {
    for (Map.Entry<String, String> tool : tools.entrySet()) {
      label("tool.tool");
      speech.foreign(tool.getKey());
      html.text(" ");
      speech.foreign(tool.getValue());
      if (!of.isEmpty()) {
        html.open("span", "class", "source").text(" (");
        speech.foreign(of);
        html.text(")").close("span");
      }
      html.close("dd");
    }
  }

  private void begin(String title) {
    html.open("div", "class", "card");
    speech.element("h3", title);
    html.open("dl");
  }

  private void end() {
    html.close("dl").close("div").line();
  }

  private void label(String key) {
    speech.element("dt", key);
    html.open("dd");
  }

  private void row(String key, String value) {
    label(key);
    speech.foreign(value);
    html.close("dd");
  }

  private void own(String key, String text) {
    label(key);
    speech.say(text);
    html.close("dd");
  }

  private void digest(String key, String hex) {
    label(key);
    html.element("code", hex).close("dd");
  }

  private void stated(String key, Optional<String> value) {
    label(key);
    value.ifPresentOrElse(
        speech::foreign, () -> speech.element("span", "unstated", "class", "unstated"));
    html.close("dd");
  }
}
