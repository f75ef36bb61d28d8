package org.facecert.check;

import java.util.Optional;
import java.util.Set;
import org.facecert.inspection.BiometricUse;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * LV-12: an app that has the system recognize the person lets a key answer for it, and the key dies
 * with a change of what is enrolled. A package says what its code names, and not what is called: a
 * key that is nowhere named is none, and what becomes of one that is named a person has to try.
 */
public final class BiometricsAreBoundToKey {

  private final JudgementContext seen;

  public BiometricsAreBoundToKey(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(PackageInspected inspected) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings
        .unopened()
        .or(() -> findings.unread(Cause.MANIFEST))
        .or(findings::hidden)
        .orElseGet(() -> judge(findings, findings.contents().code().biometrics()));
  }

  private static Finding judge(PackageFindings findings, Set<BiometricUse> named) {
    if (!named.contains(BiometricUse.PROMPT)) {
      return without(findings);
    }
    if (!named.contains(BiometricUse.CRYPTO_OBJECT) && !named.contains(BiometricUse.BOUND_KEY)) {
      return findings.opaque().orElseGet(() -> findings.find(Verdict.FAIL, "lv12.fail"));
    }
    return findings.find(
        Verdict.REVIEW,
        named.contains(BiometricUse.ENROLMENT) ? "lv12.review.enrolment" : "lv12.review");
  }

  private static Finding without(PackageFindings findings) {
    int classes = findings.contents().code().classes();
    return asksForIt(findings)
        .or(findings::opaque)
        .orElseGet(() -> findings.find(Verdict.NOT_APPLICABLE, "lv12.none", "classes", classes));
  }

  /** Code that is loaded later may use what the manifest asks for. */
  private static Optional<Finding> asksForIt(PackageFindings findings) {
    return findings.contents().manifest().permissions().stream()
        .filter(p -> p.endsWith(".USE_BIOMETRIC") || p.endsWith(".USE_FINGERPRINT"))
        .findFirst()
        .map(p -> findings.find(Verdict.REVIEW, "lv12.review.permission", "permission", p));
  }
}
