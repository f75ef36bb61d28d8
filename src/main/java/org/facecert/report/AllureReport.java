package org.facecert.report;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facecert.evidence.Event;
import org.facecert.evidence.Plain;
import org.facecert.files.OwnFile;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * Allure 2 results, written from the evaluation: Allure's listener would show Cucumber's status,
 * and to Cucumber a scenario that saw nothing has passed. Allure has no INCONCLUSIVE; it is broken,
 * a REVIEW is skipped as in JUnit's XML and so is what was not tested; our own verdict is a label,
 * a category and begins the message.
 */
final class AllureReport implements ReportFormat {

  private final OutputLanguage language;
  private final Messages findings;
  private final ObjectMapper json = mapper();

  AllureReport(OutputLanguage language, Messages findings) {
    this.language = language;
    this.findings = findings;
  }

  @Override
  public String name() {
    return "allure";
  }

  /** Allure's model writes its enums in lower case, by its own value(). */
  private interface OwnValue {
    @JsonValue
    String value();
  }

  static ObjectMapper mapper() {
    return PlainJson.builder()
        .addMixIn(Status.class, OwnValue.class)
        .addMixIn(Stage.class, OwnValue.class)
        .addMixIn(Parameter.Mode.class, OwnValue.class)
        .build();
  }

  @Override
  public Path write(ReportInput input, Path folder) throws IOException {
    Path results = OwnFile.folder(folder.resolve("allure-results"));
    withoutEarlierOnes(results);
    Reasons reasons = new Reasons(language, findings, input.redaction());
    AllurePictures pictures = new AllurePictures(input, reasons, results);
    for (RequirementUsed requirement : input.evaluation().requirements()) {
      for (FunctionResult each : FunctionResult.of(input, requirement)) {
        TestResult result = result(input, each, reasons, pictures);
        OwnFile.write(
            results.resolve(result.getUuid() + "-result.json"), json.writeValueAsBytes(result));
      }
    }
    environment(input.evaluation(), reasons, results);
    OwnFile.write(results.resolve("categories.json"), json.writeValueAsBytes(categories()));
    return results;
  }

  /** Our verdicts as Allure's categories, told by how the message begins. */
  private static List<Map<String, Object>> categories() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (verdict != Verdict.PASS) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("name", verdict.name());
        category.put("matchedStatuses", List.of(status(verdict).value()));
        category.put("messageRegex", "(?s)^" + verdict + ":.*");
        all.add(category);
      }
    }
    return all;
  }

  /** What an earlier rendering left would stand beside this one, or show what is masked by now. */
  private static void withoutEarlierOnes(Path results) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(results, "{*-result.json,*-attachment.*}")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private static TestResult result(
      ReportInput input, FunctionResult came, Reasons reasons, AllurePictures pictures)
      throws IOException {
    RequirementUsed requirement = came.requirement();
    List<TestCaseResult> items = came.items();
    Verdict verdict = came.verdict();
    String subject = came.subject(reasons);
    String name = requirement.id() + " " + Plain.line(reasons.title(requirement), 200);
    AllureIdentity identity =
        AllureIdentity.of(input.evaluation().item(), requirement.id(), subject, items);
    List<String> trace = new ArrayList<>(came.said(input, reasons));
    String first = trace.get(0);
    trace.addAll(reasons.facts(items));
    TestResult result =
        new TestResult()
            .setUuid(uuid(input.evaluation().reportNumber() + "/" + identity.fullName()))
            .setHistoryId(uuid(identity.fullName()))
            .setTestCaseId(uuid(identity.fullName()))
            .setFullName(identity.fullName())
            .setName(name + " · " + subject)
            .setDescription(
                (input.evaluation().partial() ? "PARTIAL RUN. " : "")
                    + Plain.of(reasons.demand(requirement.text(), requirement.chinese().text())))
            .setStage(Stage.FINISHED)
            .setStatus(status(verdict))
            .setStatusDetails(
                new StatusDetails()
                    .setMessage(verdict + ": " + first)
                    .setTrace(String.join("\n", trace)))
            .setLabels(labels(requirement, name, subject, verdict, items))
            .setLinks(AllureLinks.of(requirement))
            .setParameters(identity.parameters());
    items.stream()
        .map(i -> i.started().toEpochMilli())
        .min(Long::compare)
        .ifPresent(result::setStart);
    items.stream().map(i -> i.ended().toEpochMilli()).max(Long::compare).ifPresent(result::setStop);
    List<StepResult> steps = new ArrayList<>();
    for (TestCaseResult item : items) {
      steps.add(scenario(input, requirement, item, reasons, pictures));
    }
    return result.setSteps(steps);
  }

  private static StepResult scenario(
      ReportInput input,
      RequirementUsed requirement,
      TestCaseResult item,
      Reasons reasons,
      AllurePictures pictures)
      throws IOException {
    String chinese = requirement.chinese().scenarios().getOrDefault(item.scenario(), "");
    List<StepResult> events = new ArrayList<>();
    for (Event event : input.timeline(item)) {
      // an event is a fact, neither passed nor failed: it has no status, and what breaks the
      // requirement is said by the findings behind the events
      events.add(
          new StepResult()
              .setName(event.number() + ". " + reasons.text(event.words()))
              .setStage(Stage.FINISHED)
              .setStart(event.when().earliest().toEpochMilli())
              .setStop(event.when().latest().toEpochMilli())
              .setAttachments(pictures.of(event)));
    }
    for (Finding finding : item.findings()) {
      events.add(
          new StepResult()
              .setName(finding.verdict() + ": " + reasons.text(finding.sentence()))
              .setStatus(status(finding.verdict()))
              .setStage(Stage.FINISHED)
              .setStart(item.ended().toEpochMilli())
              .setStop(item.ended().toEpochMilli()));
    }
    return new StepResult()
        .setName(
            Plain.line(reasons.demand(item.scenario(), chinese), 200)
                + (item.attempt() > 1 ? " (attempt " + item.attempt() + ")" : ""))
        .setStatus(status(item.verdict()))
        .setStage(Stage.FINISHED)
        .setStart(item.started().toEpochMilli())
        .setStop(item.ended().toEpochMilli())
        .setSteps(events);
  }

  private static List<Label> labels(
      RequirementUsed requirement,
      String name,
      String subject,
      Verdict verdict,
      List<TestCaseResult> items) {
    List<Label> labels = new ArrayList<>();
    labels.add(label("verdict", verdict.name()));
    labels.add(label("requirement", requirement.id()));
    labels.add(label("epic", Chapters.of(requirement.theme())));
    labels.add(label("feature", requirement.theme()));
    labels.add(label("story", name));
    labels.add(label("parentSuite", Chapters.of(requirement.theme())));
    labels.add(label("suite", requirement.theme()));
    labels.add(label("subSuite", name));
    labels.add(label("function", subject));
    labels.add(label("mode", requirement.mode()));
    labels.add(label("severity", severity(requirement.severity())));
    items.stream()
        .map(TestCaseResult::device)
        .filter(device -> !device.isEmpty())
        .distinct()
        .forEach(device -> labels.add(label("host", Plain.line(device, 100))));
    for (ClauseServed clause : requirement.clauses()) {
      labels.add(label("tag", clause.id()));
    }
    return labels;
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(value);
  }

  /** Never passed when it is no PASS. */
  static Status status(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Status.PASSED;
      case FAIL -> Status.FAILED;
      case INCONCLUSIVE -> Status.BROKEN;
      case REVIEW, NOT_TESTED, NOT_APPLICABLE -> Status.SKIPPED;
    };
  }

  /** Allure's five words for our four. */
  private static String severity(String ours) {
    return switch (ours) {
      case "blocker" -> "blocker";
      case "major" -> "critical";
      case "minor" -> "minor";
      default -> "trivial";
    };
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void environment(Evaluation evaluation, Reasons reasons, Path results)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("report", evaluation.reportNumber());
    all.put(
        "run",
        evaluation.partial()
            ? "PARTIAL RUN: no grade, what was left out is open"
            : "the whole programme");
    all.put("item", evaluation.item().packageName() + " " + evaluation.item().versionName());
    evaluation.item().files().forEach(file -> all.put(file.name(), file.sha256().hex()));
    evaluation
        .devices()
        .forEach(
            device ->
                all.put(
                    device.name(),
                    device.model()
                        + ", "
                        + device.platform()
                        + " "
                        + device.platformVersion()
                        + (device.virtual() ? ", VIRTUAL DEVICE" : "")));
    all.putAll(evaluation.tools());
    all.forEach(
        (key, value) ->
            lines
                .append(reasons.shown(key).replaceAll("[\\s:=#!\\\\]", "_"))
                .append(" = ")
                .append(reasons.shown(value).replace("\\", "\\\\"))
                .append('\n'));
    OwnFile.write(results.resolve("environment.properties"), lines);
  }
}
