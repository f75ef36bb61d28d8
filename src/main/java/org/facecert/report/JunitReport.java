package org.facecert.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
 * face function, named by both. A FAIL is a failure, an INCONCLUSIVE an error, and whatever else is
 * no PASS is skipped with its reason: nothing but a PASS looks like one. Elements and attributes
 * are those that Jenkins' xUnit plugin takes (its junit-10.xsd); other servers take more.
 */
final class JunitReport implements ReportFormat {

  private static final int LONGEST_TITLE = 200;

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
    // Jenkins' xUnit plugin knows no count of skipped tests here; each suite has its own
    counts(xml, all, input.count(Verdict.FAIL), input.count(Verdict.INCONCLUSIVE));
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
    counts(xml, input.leftOut().size(), 0, 0);
    xml.attribute("skipped", String.valueOf(input.leftOut().size()));
    for (LeftOut each : input.leftOut()) {
      xml.text("\n    ");
      xml.open("testcase");
      name(
          xml,
          "left-out",
          each.requirement(),
          reasons.shown(reasons.demand(each.title().english(), each.title().chinese())),
          each.function().isEmpty() ? "app" : reasons.shown(each.function()));
      skipped(xml, Verdict.NOT_TESTED, reasons.text(each.why()));
      xml.close();
    }
    xml.text("\n  ");
    xml.close();
  }

  private static void suite(
      ReportInput input, RequirementUsed requirement, Reasons reasons, PlainXml xml)
      throws XMLStreamException {
    List<FunctionResult> results = FunctionResult.of(input, requirement);
    long failed = count(results, Verdict.FAIL);
    long unclear = count(results, Verdict.INCONCLUSIVE);
    long skipped = results.size() - failed - unclear - count(results, Verdict.PASS);
    xml.open("testsuite");
    xml.attribute("name", requirement.id() + " " + title(requirement, reasons));
    counts(xml, results.size(), failed, unclear);
    xml.attribute("skipped", String.valueOf(skipped));
    for (FunctionResult each : results) {
      xml.text("\n    ");
      testcase(input, each, reasons, xml);
    }
    xml.text("\n  ");
    xml.close();
  }

  private static long count(List<FunctionResult> results, Verdict verdict) {
    return results.stream().filter(each -> each.verdict() == verdict).count();
  }

  private static String title(RequirementUsed requirement, Reasons reasons) {
    return Plain.line(reasons.title(requirement), LONGEST_TITLE);
  }

  private static void testcase(
      ReportInput input, FunctionResult result, Reasons reasons, PlainXml xml)
      throws XMLStreamException {
    RequirementUsed requirement = result.requirement();
    xml.open("testcase");
    name(
        xml,
        requirement.theme(),
        requirement.id(),
        title(requirement, reasons),
        result.subject(reasons));
    xml.attribute("time", seconds(result.items()));
    List<String> said = result.said(input, reasons);
    List<String> facts = reasons.facts(result.items());
    switch (result.verdict()) {
      case PASS -> output(xml, said);
      case FAIL -> outcome(xml, "failure", Verdict.FAIL, said, facts);
      case INCONCLUSIVE -> outcome(xml, "error", Verdict.INCONCLUSIVE, said, facts);
      case REVIEW, NOT_TESTED, NOT_APPLICABLE ->
          skipped(xml, result.verdict(), String.join(" ", said));
    }
    xml.close();
  }

  /** Servers group tests by the part of the class name before its last dot: by theme. */
  private static void name(PlainXml xml, String theme, String id, String title, String subject)
      throws XMLStreamException {
    xml.attribute("classname", (theme.isEmpty() ? "facecert" : theme) + "." + id);
    xml.attribute("name", id + " " + title + " · " + subject);
  }

  private static void skipped(PlainXml xml, Verdict verdict, String why) throws XMLStreamException {
    xml.empty("skipped");
    xml.attribute("type", verdict.name());
    xml.attribute("message", verdict + ": " + why);
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

  private static void counts(PlainXml xml, long tests, long failures, long errors)
      throws XMLStreamException {
    xml.attribute("tests", String.valueOf(tests));
    xml.attribute("failures", String.valueOf(failures));
    xml.attribute("errors", String.valueOf(errors));
  }

  private static String seconds(List<TestCaseResult> items) {
    long millis =
        items.stream()
            .mapToLong(item -> Duration.between(item.started(), item.ended()).toMillis())
            .sum();
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
