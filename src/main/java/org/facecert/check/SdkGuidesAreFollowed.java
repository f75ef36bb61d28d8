package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.inspection.AppleListedSdks;
import org.facecert.inspection.CodeFacts;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.PackageIdentity.AppSystem;
import org.facecert.inspection.Sdk;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SU-04: what the makers of the package's SDKs ask of whoever builds them in, as far as package and
 * notices show it. That all of it is followed only a person can say.
 */
public final class SdkGuidesAreFollowed {

  private final JudgementContext seen;

  public SdkGuidesAreFollowed(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(PackageInspected inspected, SdkMentions mentions) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings
        .unopened()
        .or(() -> unnamed(findings, mentions))
        .or(() -> unmanifested(findings))
        .or(findings::hidden)
        .orElseGet(() -> asked(findings, mentions));
  }

  /**
   * An IPA: Apple wants a privacy manifest of the SDKs that it lists. The list that is known here
   * was written down without Apple's page at hand, so that a person has to look there.
   */
  private static Optional<Finding> unmanifested(PackageFindings findings) {
    if (findings.contents().identity().system() != AppSystem.IOS) {
      return Optional.empty();
    }
    List<String> missing =
        findings.contents().apple().withoutPrivacyManifest().stream()
            .filter(AppleListedSdks.shipped()::contains)
            .toList();
    Optional<Finding> unread = findings.unread(Cause.MANIFEST);
    return unread.isPresent() || missing.isEmpty()
        ? unread
        : Optional.of(
            findings.find(
                Verdict.REVIEW,
                "su04.review.manifest",
                "count",
                missing.size(),
                "frameworks",
                PackageFindings.some(missing)));
  }

  private static Optional<Finding> unnamed(PackageFindings findings, SdkMentions mentions) {
    List<FoundSdk> unnamed =
        findings.contents().code().sdks().stream()
            .filter(sdk -> sdk.guide().filter(Sdk.Guide::named).isPresent() && !mentions.has(sdk))
            .toList();
    return unnamed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            findings.besides(
                mentions
                    .unread()
                    .orElseGet(() -> find(mentions, Verdict.FAIL, "su04.fail.unnamed", unnamed))));
  }

  private static Finding asked(PackageFindings findings, SdkMentions mentions) {
    List<String> unknown = unknown(findings);
    if (!unknown.isEmpty()) {
      return findings.find(
          Verdict.REVIEW,
          "su04.review.unknown",
          "count",
          unknown.size(),
          "names",
          PackageFindings.some(unknown));
    }
    List<FoundSdk> guided = findings.contents().code().builtIn();
    return guided.isEmpty()
        ? none(findings)
        : findings.besides(find(mentions, Verdict.REVIEW, "su04.review.guides", guided));
  }

  /** What is not the app's own and has no guide that is known. */
  private static List<String> unknown(PackageFindings findings) {
    CodeFacts code = findings.contents().code();
    Stream<String> sdks =
        code.builtIn().stream().filter(sdk -> sdk.guide().isEmpty()).map(FoundSdk::name);
    Stream<String> packages =
        code.unknown(findings.contents().identity().packageName()).keySet().stream();
    return Stream.of(sdks, packages, code.unknownLibraries().stream())
        .flatMap(names -> names)
        .toList();
  }

  private static Finding none(PackageFindings findings) {
    int classes = findings.contents().code().classes();
    return findings
        .opaque()
        .orElseGet(() -> findings.find(Verdict.NOT_APPLICABLE, "su04.none", "classes", classes));
  }

  private static Finding find(
      SdkMentions mentions, Verdict verdict, String key, List<FoundSdk> sdks) {
    List<String> guides =
        sdks.stream().map(s -> s.name() + " (" + s.by().get(0) + "; " + source(s) + ")").toList();
    return mentions
        .all()
        .find(verdict, key, List.of(), "count", sdks.size(), "sdks", PackageFindings.some(guides));
  }

  private static String source(FoundSdk sdk) {
    return sdk.guide().map(Sdk.Guide::source).orElse("");
  }
}
