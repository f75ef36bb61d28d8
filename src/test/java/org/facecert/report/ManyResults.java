package org.facecert.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Event;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;

/** Renders as many results as it is told, each with a timeline; meant for a small heap. */
final class ManyResults {

  private static final int PER_REQUIREMENT = 20;

  private ManyResults() {}

  /**
   * @param arguments folder, number of results
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int number = Integer.parseInt(arguments[1]);
    SampleRun run = new SampleRun(folder);
    run.input().close();
    EvaluationFile file = new EvaluationFile(folder.resolve(EvaluationFile.NAME));
    Evaluation head = many(file.head(), number / PER_REQUIREMENT);
    TestCaseResult model = run.items.get(0);
    List<Event> timeline = run.timeline(model).subList(0, 3);
    Iterable<TestCaseResult> items =
        () ->
            IntStream.range(0, number)
                .mapToObj(i -> copy(model, i, head.requirements().size()))
                .iterator();
    file.write(head, items);
    try (ReportInput input =
        new ReportInput(
            file,
            new DirectoryVault(folder.resolve("evidence")),
            item -> timeline,
            UiAutomatorSource::read,
            SampleRun.redaction())) {
      new HtmlReport(OutputLanguage.ENGLISH, SampleWords.messages()).write(input, folder);
      new JunitReport(OutputLanguage.ENGLISH, SampleWords.messages()).write(input, folder);
    }
  }

  /** Spread over the requirements, as several phones end them in turn. */
  private static TestCaseResult copy(TestCaseResult model, int i, int requirements) {
    return new TestCaseResult(
        "item " + i,
        "XX-" + i % requirements,
        model.scenario() + " " + i,
        model.feature(),
        i,
        model.steps(),
        model.function(),
        Optional.empty(),
        1,
        false,
        model.verdict(),
        Optional.empty(),
        model.findings(),
        model.device(),
        model.started(),
        model.ended(),
        model.effort(),
        List.of());
  }

  private static Evaluation many(Evaluation head, int requirements) {
    RequirementUsed model = head.requirements().get(0);
    List<RequirementUsed> all = new ArrayList<>();
    for (Iterator<Integer> i = IntStream.range(0, requirements).iterator(); i.hasNext(); ) {
      all.add(
          new RequirementUsed(
              "XX-" + i.next(),
              model.title(),
              model.text(),
              model.proves(),
              model.limits(),
              model.chinese(),
              model.theme(),
              model.severity(),
              model.mode(),
              model.feature(),
              model.line(),
              model.clauses()));
    }
    return new Evaluation(
        head.schema(),
        head.reportNumber(),
        head.started(),
        head.ended(),
        head.complete(),
        head.verdict(),
        head.laboratory(),
        head.item(),
        head.statement(),
        head.functions(),
        head.programme(),
        head.selection(),
        head.devices(),
        head.tools(),
        all,
        Collections.emptyList(),
        head.excluded(),
        head.effort(),
        head.notes(),
        head.leftOut(),
        head.suite(),
        head.journal());
  }
}
