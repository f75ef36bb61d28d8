package org.facecert.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.evidence.Plain;
import org.facecert.files.OwnFile;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.ItemUnderTest.HashedFile;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * SARIF 2.1.0 (OASIS) for code scanning: a rule for each requirement, a result for each face
 * function on which it is no PASS. What passed or does not apply is counted and not listed, since
 * servers show each result as an alert, whatever its kind. A FAIL has a level by its severity; of
 * the others the kind says what they are and the level is none, as section 3.27.10 demands.
 */
final class SarifReport implements ReportFormat {

  static final String FILE = "results.sarif";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final int LONGEST = 1_000;

  private final OutputLanguage language;
  private final Messages findings;

  // the same record gives the same bytes: a sealed package is verified by writing its reports anew
  private final ObjectMapper json =
      PlainJson.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  SarifReport(OutputLanguage language, Messages findings) {
    this.language = language;
    this.findings = findings;
  }

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public Path write(ReportInput input, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Reasons reasons = new Reasons(language, findings, input.redaction());
    try (OutputStream out = new BufferedOutputStream(OwnFile.create(file));
        JsonGenerator to = json.createGenerator(out)) {
      to.useDefaultPrettyPrinter();
      to.writeStartObject();
      to.writeStringField("$schema", SCHEMA);
      to.writeStringField("version", "2.1.0");
      to.writeArrayFieldStart("runs");
      to.writeStartObject();
      head(input, reasons, to);
      to.writeArrayFieldStart("results");
      results(input, reasons, to);
      to.writeEndArray();
      to.writeEndObject();
      to.writeEndArray();
      to.writeEndObject();
    }
    return file;
  }

  private void head(ReportInput input, Reasons reasons, JsonGenerator to) throws IOException {
    Evaluation evaluation = input.evaluation();
    field(to, "tool", Map.of("driver", driver(evaluation, reasons)));
    to.writeStringField("language", language == OutputLanguage.CHINESE ? "zh-CN" : "en");
    to.writeStringField("columnKind", "utf16CodeUnits");
    // one run of one programme on one app; a later one takes the place of an earlier one
    field(
        to,
        "automationDetails",
        Map.of(
            "id",
            Plain.line(evaluation.programme().id(), LONGEST)
                + "/"
                + reasons.shown(evaluation.item().packageName())
                + "/"));
    field(to, "invocations", List.of(invocation(evaluation)));
    field(
        to,
        "artifacts",
        evaluation.item().files().stream().map(each -> artifact(each, reasons)).toList());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("report", reasons.shown(evaluation.reportNumber()));
    properties.put("partialRun", evaluation.partial());
    for (Verdict verdict : Verdict.values()) {
      properties.put(verdict.name(), input.count(verdict));
    }
    field(to, "properties", properties);
  }

  private void field(JsonGenerator to, String name, Object value) throws IOException {
    to.writeFieldName(name);
    json.writeValue(to, value);
  }

  private static Map<String, Object> driver(Evaluation evaluation, Reasons reasons) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "FaceCert");
    driver.put("version", reasons.shown(evaluation.suite().version()));
    driver.put(
        "rules",
        evaluation.requirements().stream().map(each -> SarifReport.rule(each, reasons)).toList());
    return driver;
  }

  private static Map<String, Object> rule(RequirementUsed requirement, Reasons reasons) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", requirement.id());
    rule.put("shortDescription", text(reasons.title(requirement)));
    rule.put(
        "fullDescription",
        text(Plain.of(reasons.demand(requirement.text(), requirement.chinese().text()))));
    rule.put("defaultConfiguration", Map.of("level", level(requirement)));
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> tags = new ArrayList<>(List.of(requirement.theme(), requirement.severity()));
    requirement.clauses().stream().map(ClauseServed::id).forEach(tags::add);
    properties.put("tags", tags.stream().filter(tag -> !tag.isEmpty()).distinct().toList());
    rule.put("properties", properties);
    return rule;
  }

  /** A text that may not be empty. */
  private static Map<String, Object> text(String text) {
    return Map.of("text", text.isBlank() ? "-" : text);
  }

  private static String level(RequirementUsed requirement) {
    return switch (requirement.severity()) {
      case "blocker", "major" -> "error";
      case "minor" -> "warning";
      default -> "note";
    };
  }

  private static Map<String, Object> invocation(Evaluation evaluation) {
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", evaluation.complete());
    invocation.put("startTimeUtc", evaluation.started().toString());
    invocation.put("endTimeUtc", evaluation.ended().toString());
    return invocation;
  }

  private static Map<String, Object> artifact(HashedFile file, Reasons reasons) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("location", Map.of("uri", uri(file, reasons)));
    artifact.put("length", file.size());
    artifact.put("roles", List.of("analysisTarget"));
    artifact.put("hashes", Map.of("sha-256", file.sha256().hex()));
    return artifact;
  }

  /** A relative reference (RFC 3986) of one segment, whatever the file is called. */
  private static String uri(HashedFile file, Reasons reasons) {
    return URLEncoder.encode(reasons.shown(file.name()), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  private void results(ReportInput input, Reasons reasons, JsonGenerator to) throws IOException {
    List<RequirementUsed> all = input.evaluation().requirements();
    for (int i = 0; i < all.size(); i++) {
      for (FunctionResult each : FunctionResult.of(input, all.get(i))) {
        if (each.verdict() != Verdict.PASS && each.verdict() != Verdict.NOT_APPLICABLE) {
          Map<String, Object> result = result(input, each, reasons);
          result.put("ruleIndex", i);
          json.writeValue(to, result);
        }
      }
    }
    for (LeftOut each : input.leftOut()) {
      Map<String, Object> result =
          begun(each.requirement(), each.function(), Verdict.NOT_TESTED, reasons);
      result.put("message", text(Verdict.NOT_TESTED + ": " + reasons.text(each.why())));
      result.put("locations", List.of(location(input, each.function(), reasons)));
      json.writeValue(to, result);
    }
  }

  private static Map<String, Object> result(
      ReportInput input, FunctionResult each, Reasons reasons) {
    Map<String, Object> result =
        begun(each.requirement().id(), each.function(), each.verdict(), reasons);
    if (each.verdict() == Verdict.FAIL) {
      result.put("level", level(each.requirement()));
    }
    result.put(
        "message", text(each.verdict() + ": " + String.join(" ", each.said(input, reasons))));
    result.put("locations", List.of(location(input, each.function(), reasons)));
    return result;
  }

  private static Map<String, Object> begun(
      String requirement, String function, Verdict verdict, Reasons reasons) {
    String subject = function.isEmpty() ? "app" : reasons.shown(function);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", requirement);
    result.put("kind", kind(verdict));
    result.put("level", "none");
    // the same finding in the next build is the same alert
    result.put(
        "partialFingerprints", Map.of("requirementAndFunction/v1", requirement + "/" + subject));
    result.put("properties", Map.of("verdict", verdict.name(), "function", subject));
    return result;
  }

  private static String kind(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case REVIEW -> "review";
      case INCONCLUSIVE, NOT_TESTED -> "open";
      case NOT_APPLICABLE -> "notApplicable";
    };
  }

  private static Map<String, Object> location(ReportInput input, String function, Reasons reasons) {
    Map<String, Object> location = new LinkedHashMap<>();
    List<HashedFile> files = input.evaluation().item().files();
    if (!files.isEmpty()) {
      Map<String, Object> artifact = new LinkedHashMap<>();
      artifact.put("uri", uri(files.get(0), reasons));
      artifact.put("index", 0);
      // a place in a text is what servers ask for; a package has none but its beginning
      location.put(
          "physicalLocation",
          Map.of("artifactLocation", artifact, "region", Map.of("startLine", 1)));
    }
    location.put(
        "logicalLocations",
        List.of(Map.of("name", function.isEmpty() ? "app" : reasons.shown(function))));
    return location;
  }
}
