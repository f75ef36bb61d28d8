package org.facecert.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.facecert.evidence.Plain;
import org.facecert.files.OwnFile;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * JUnit's XML as continuous integration reads it: a suite for each requirement, a case for each
 * face function. A FAIL is a failure, an INCONCLUSIVE an error, and whatever else is no PASS is
 * skipped with its reason: nothing but a PASS looks like one.
 */
final class JunitReport implements ReportFormat {

  private final OutputLanguage language;
  private final Messages findings;

  JunitReport(OutputLanguage language, Messages findings) {
    this.language = language;
    this.findings = findings;
  }

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public Path write(ReportInput input, Path folder) throws IOException {
    Path file = folder.resolve("junit.xml");
    try (OutputStream out = new BufferedOutputStream(OwnFile.create(file))) {
      PlainXml xml = PlainXml.to(out);
      write(input, xml);
      xml.end();
    } catch (XMLStreamException e) {
      throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
    }
    return file;
  }

  private void write(ReportInput input, PlainXml xml) throws XMLStreamException {
    Evaluation evaluation = input.evaluation();
    xml.text("\n");
    xml.open("testsuites");
    xml.attribute(
        "name",
        "FaceCert "
            + Plain.line(evaluation.reportNumber(), 100)
            + (evaluation.partial() ? " (PARTIAL RUN)" : ""));
    long all = 0;
    for (Verdict verdict : Verdict.values()) {
      all += input.count(verdict);
    }
    counts(xml, all, input.count(Verdict.FAIL), input.count(Verdict.INCONCLUSIVE), skipped(input));
    Reasons reasons = new Reasons(language, findings, input.redaction());
    for (RequirementUsed requirement : evaluation.requirements()) {
      xml.text("\n  ");
      suite(input, requirement, reasons, xml);
    }
    if (!input.leftOut().isEmpty()) {
      xml.text("\n  ");
      leftOut(input, reasons, xml);
    }
    xml.text("\n");
    xml.close();
  }

  /** What the programme asks and nobody looked at: skipped, never absent. */
  private static void leftOut(ReportInput input, Reasons reasons, PlainXml xml)
      throws XMLStreamException {
    xml.open("testsuite");
    xml.attribute("name", "PARTIAL RUN: left out");
    counts(xml, input.leftOut().size(), 0, 0, input.leftOut().size());
    for (LeftOut each : input.leftOut()) {
      xml.text("\n    ");
      xml.open("testcase");
      xml.attribute("classname", each.requirement());
      xml.attribute("name", each.function().isEmpty() ? "app" : reasons.shown(each.function()));
      xml.open("skipped");
      xml.attribute("message", Verdict.NOT_TESTED + ": " + reasons.text(each.why()));
      xml.close();
      xml.close();
    }
    xml.text("\n  ");
    xml.close();
  }

  private static long skipped(ReportInput input) {
    return input.count(Verdict.REVIEW)
        + input.count(Verdict.NOT_TESTED)
        + input.count(Verdict.NOT_APPLICABLE);
  }

  private static void suite(
      ReportInput input, RequirementUsed requirement, Reasons reasons, PlainXml xml)
      throws XMLStreamException {
    Map<String, List<TestCaseResult>> byFunction = new LinkedHashMap<>();
    input.functions(requirement).forEach(each -> byFunction.put(each, new ArrayList<>()));
    if (byFunction.isEmpty()) {
      byFunction.put("", new ArrayList<>());
    }
    input.forEachItem(
        requirement,
        item ->
            byFunction.computeIfAbsent(item.function(), function -> new ArrayList<>()).add(item));
    List<Verdict> verdicts =
        byFunction.keySet().stream().map(each -> input.verdict(requirement, each)).toList();
    long failed = verdicts.stream().filter(Verdict.FAIL::equals).count();
    long unclear = verdicts.stream().filter(Verdict.INCONCLUSIVE::equals).count();
    long passed = verdicts.stream().filter(Verdict.PASS::equals).count();
    xml.open("testsuite");
    xml.attribute("name", requirement.id() + " " + Plain.line(reasons.title(requirement), 200));
    counts(xml, verdicts.size(), failed, unclear, verdicts.size() - failed - unclear - passed);
    for (Map.Entry<String, List<TestCaseResult>> each : byFunction.entrySet()) {
      xml.text("\n    ");
      testcase(input, requirement, each.getKey(), each.getValue(), reasons, xml);
    }
    xml.text("\n  ");
    xml.close();
  }

  private static void testcase(
      ReportInput input,
      RequirementUsed requirement,
      String function,
      List<TestCaseResult> items,
      Reasons reasons,
      PlainXml xml)
      throws XMLStreamException {
    Verdict verdict = input.verdict(requirement, function);
    xml.open("testcase");
    xml.attribute("classname", requirement.id());
    xml.attribute("name", function.isEmpty() ? "app" : reasons.shown(function));
    xml.attribute("time", seconds(items));
    List<String> said = reasons.of(items, verdict, input.reason(requirement, function));
    switch (verdict) {
      case PASS -> output(xml, said);
      case FAIL -> outcome(xml, "failure", verdict, said, reasons.facts(items));
      case INCONCLUSIVE -> outcome(xml, "error", verdict, said, reasons.facts(items));
      case REVIEW, NOT_TESTED, NOT_APPLICABLE -> {
        xml.empty("skipped");
        xml.attribute("message", verdict + ": " + String.join(" ", said));
      }
    }
    xml.close();
  }

  private static void outcome(
      PlainXml xml, String tag, Verdict verdict, List<String> said, List<String> facts)
      throws XMLStreamException {
    xml.open(tag);
    xml.attribute("type", verdict.name());
    xml.attribute("message", said.get(0));
    xml.text(String.join("\n", said) + "\n" + String.join("\n", facts));
    xml.close();
  }

  private static void output(PlainXml xml, List<String> said) throws XMLStreamException {
    xml.open("system-out");
    xml.text(String.join("\n", said));
    xml.close();
  }

  private static void counts(PlainXml xml, long tests, long failures, long errors, long skipped)
      throws XMLStreamException {
    xml.attribute("tests", String.valueOf(tests));
    xml.attribute("failures", String.valueOf(failures));
    xml.attribute("errors", String.valueOf(errors));
    xml.attribute("skipped", String.valueOf(skipped));
  }

  private static String seconds(List<TestCaseResult> items) {
    long millis =
        items.stream()
            .mapToLong(item -> Duration.between(item.started(), item.ended()).toMillis())
            .sum();
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
