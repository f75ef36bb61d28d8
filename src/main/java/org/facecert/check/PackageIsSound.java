package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.inspection.CodeFacts;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.KnownVulnerabilities.Comparison;
import org.facecert.inspection.KnownVulnerabilities.Vulnerable;
import org.facecert.inspection.PackageContents;
import org.facecert.inspection.PackageIdentity.Signer;
import org.facecert.inspection.PackageIdentity.Signing;
import org.facecert.inspection.Sdk;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.observation.PackageInspected.Provided;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SU-02: a release build, signed, not debuggable, without components of known vulnerability. */
public final class PackageIsSound {

  private final JudgementContext seen;

  public PackageIsSound(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(PackageInspected inspected) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings.unopened().orElseGet(() -> judge(findings, inspected.vulnerabilities()));
  }

  private static Finding judge(PackageFindings findings, Provided<Comparison> list) {
    return unsound(findings, list)
        .or(() -> findings.unread(Cause.MANIFEST, Cause.SIGNATURE))
        .or(findings::hidden)
        .or(() -> unlisted(findings, list))
        .or(() -> doubtful(findings, list.result().orElseThrow()))
        .orElseGet(() -> passed(findings, list.result().orElseThrow()));
  }

  private static Optional<Finding> unsound(PackageFindings findings, Provided<Comparison> list) {
    PackageContents contents = findings.contents();
    Signing signing = contents.identity().signing();
    if (contents.manifest().debuggable()) {
      return Optional.of(findings.find(Verdict.FAIL, "su02.fail.debuggable"));
    }
    if (!signing.verified() && contents.unread(Cause.SIGNATURE).isEmpty()) {
      return Optional.of(
          findings.find(
              Verdict.FAIL, "su02.fail.unsigned", "why", PackageFindings.some(signing.problems())));
    }
    return signing.signers().stream()
        .filter(Signer::debug)
        .findFirst()
        .map(s -> findings.find(Verdict.FAIL, "su02.fail.debug-key", "signer", s.subject()))
        .or(
            () ->
                list.result()
                    .map(Comparison::affected)
                    .flatMap(
                        some -> vulnerable(findings, Verdict.FAIL, "su02.fail.vulnerable", some)));
  }

  private static Optional<Finding> vulnerable(
      PackageFindings findings, Verdict verdict, String key, List<Vulnerable> some) {
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(findings.find(verdict, key, "count", some.size(), "components", named(some)));
  }

  private static String named(List<Vulnerable> some) {
    return PackageFindings.some(
        some.stream().map(v -> v.component() + " " + v.version() + " (" + v.id() + ")").toList());
  }

  private static Optional<Finding> unlisted(PackageFindings findings, Provided<Comparison> list) {
    if (list.unreadable().isPresent()) {
      return Optional.of(findings.find(Verdict.INCONCLUSIVE, list.unreadable().get()));
    }
    return list.result().isEmpty()
        ? Optional.of(findings.find(Verdict.INCONCLUSIVE, "su02.no-list"))
        : Optional.empty();
  }

  private static Optional<Finding> doubtful(PackageFindings findings, Comparison list) {
    return vulnerable(findings, Verdict.REVIEW, "su02.review.doubtful", list.doubtful())
        .or(() -> unversioned(findings))
        .or(
            () ->
                findings.contents().identity().signing().schemes().equals(List.of("v1"))
                    ? Optional.of(findings.find(Verdict.REVIEW, "su02.review.v1"))
                    : Optional.empty());
  }

  private static Optional<Finding> unversioned(PackageFindings findings) {
    CodeFacts code = findings.contents().code();
    List<String> names =
        code.builtIn().stream()
            .filter(sdk -> sdk.kind() != Sdk.Kind.PACKER && !isVersioned(sdk, code))
            .map(FoundSdk::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            findings.find(
                Verdict.REVIEW,
                "su02.review.unversioned",
                "count",
                names.size(),
                "components",
                PackageFindings.some(names)));
  }

  /** Whether the package tells the version of something of this SDK. */
  private static boolean isVersioned(FoundSdk sdk, CodeFacts code) {
    return sdk.packages()
        .anyMatch(mark -> code.components().stream().anyMatch(c -> c.name().startsWith(mark)));
  }

  private static Finding passed(PackageFindings findings, Comparison list) {
    return findings.find(
        Verdict.PASS,
        "su02.pass",
        "schemes",
        String.join(", ", findings.contents().identity().signing().schemes()),
        "compared",
        list.compared(),
        "entries",
        list.entries(),
        "list",
        list.file());
  }
}
