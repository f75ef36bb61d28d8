package org.facecert.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;

/** A small evaluation for tests. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Samples() {}

  static Evidence evidence() {
    byte[] bytes = {1, 2, 3};
    return new Evidence(
        EvidenceKind.SCREENSHOT,
        Digest.of(bytes),
        "image/png",
        3,
        Moment.at(NOON),
        Sentence.of("caption.screenshot"));
  }

  static Finding finding(Verdict verdict) {
    return new Finding(
        "SC-02",
        verdict,
        Sentence.of("sc-02.no-consent", "function", "face-login"),
        List.of(Fact.fact("fact.screens-searched", 3)),
        List.of(evidence()));
  }

  static TestCaseResult item(String id, Verdict verdict, boolean superseded) {
    return new TestCaseResult(
        id,
        "SC-02",
        "The camera dialog is not the only act",
        "consent/separate.feature",
        12,
        List.of("Given a fresh install"),
        "face-login",
        Optional.empty(),
        1,
        superseded,
        verdict,
        Optional.of(Sentence.of("reason.device-fault", "reason", "gone")),
        List.of(finding(verdict)),
        "virtual",
        NOON,
        NOON.plusSeconds(2),
        new Effort(10, 4, 2, 1.5, 0.3, 0.1, 2),
        List.of());
  }

  static Evaluation evaluation() {
    return new Evaluation(
        Evaluation.SCHEMA,
        "FC-20260301-120000-a1b2",
        NOON,
        NOON.plusSeconds(2),
        true,
        Verdict.FAIL,
        new Laboratory(
            Optional.of("Lab"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("A. Person"),
            Optional.empty()),
        new ItemUnderTest(
            "FaceBank",
            "org.example.facebank",
            "1.0",
            "1",
            "en",
            List.of(
                new ItemUnderTest.HashedFile("facebank.apk", 3, Digest.of(new byte[] {1, 2, 3})))),
        new StatementUsed("statement.yaml", Digest.of(new byte[0])),
        List.of(new FunctionUsed("face-login", "login", "sign in", "server", true)),
        new ProgrammeUsed(
            "pre-submission",
            new Bilingual("Pre-submission", "送检前自查"),
            "2026-01",
            Optional.empty(),
            List.of(new ProgrammeUsed.Parameter("policy-taps", "4", "suite rule", "套件规则")),
            Optional.empty(),
            List.of()),
        Sentence.of("selection.all"),
        List.of(
            new TestedDevice(
                "virtual", "android", "14", "FaceCert", "Virtual Phone", true, 1.5, 2, Map.of())),
        Map.of("java", "17"),
        List.of(
            new RequirementUsed(
                "SC-02",
                "Not the camera permission",
                "text",
                "proof",
                "limits",
                new RequirementUsed.Chinese(
                    "题",
                    "文",
                    "证",
                    "限",
                    Map.of("A scenario", "场景"),
                    Map.of("Given a step", "假如 一步")),
                "consent",
                "blocker",
                "automatic",
                "consent/separate.feature",
                3,
                List.of(
                    new RequirementUsed.ClauseServed(
                        "CN-PIPL-29",
                        "PIPL",
                        "个人信息保护法",
                        "art. 29",
                        "第二十九条",
                        true,
                        "L",
                        true,
                        "t",
                        "文")))),
        List.of(new RequirementVerdict("SC-02", "face-login", Verdict.FAIL, List.of("a"))),
        List.of(new Excluded("SC-01", "", Sentence.of("excluded.tags"))),
        new Effort(10, 4, 2, 1.5, 0.3, 0.1, 2),
        List.of(Sentence.of("note.torn")),
        List.of(),
        new SuiteUsed("1", Map.of("features", Digest.of(new byte[] {8})), List.of()),
        Digest.of(new byte[] {9}));
  }

  /** The same with another id and severity. */
  static RequirementUsed requirement(String id, String severity, RequirementUsed like) {
    return new RequirementUsed(
        id,
        like.title(),
        like.text(),
        like.proves(),
        like.limits(),
        like.chinese(),
        like.theme(),
        severity,
        like.mode(),
        like.feature(),
        like.line(),
        like.clauses());
  }

  static Evaluation with(
      Evaluation any,
      ProgrammeUsed programme,
      List<RequirementUsed> requirements,
      List<RequirementVerdict> outcomes) {
    return new Evaluation(
        any.schema(),
        any.reportNumber(),
        any.started(),
        any.ended(),
        any.complete(),
        RollUp.ofOutcomes(outcomes),
        any.laboratory(),
        any.item(),
        any.statement(),
        any.functions(),
        programme,
        any.selection(),
        any.devices(),
        any.tools(),
        requirements,
        outcomes,
        any.excluded(),
        any.effort(),
        any.notes(),
        any.leftOut(),
        any.suite(),
        any.journal());
  }
}
