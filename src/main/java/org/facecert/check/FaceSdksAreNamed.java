package org.facecert.check;

import java.util.List;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.Sdk;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TP-01, the part that was observed: a face SDK that is in the package is named in the notices. */
public final class FaceSdksAreNamed {

  private final JudgementContext seen;

  public FaceSdksAreNamed(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(PackageInspected inspected, SdkMentions mentions) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings.judge(mentions, () -> judge(findings, mentions));
  }

  private static Finding judge(PackageFindings findings, SdkMentions mentions) {
    List<FoundSdk> present =
        findings.contents().code().sdks().stream()
            .filter(sdk -> sdk.kind() == Sdk.Kind.FACE)
            .toList();
    List<FoundSdk> unnamed = present.stream().filter(sdk -> !mentions.has(sdk)).toList();
    if (!unnamed.isEmpty()) {
      return mentions
          .unread()
          .orElseGet(() -> find(mentions, Verdict.FAIL, "tp01.fail.sdk", unnamed));
    }
    return present.isEmpty()
        ? nothing(findings, mentions)
        : find(mentions, Verdict.REVIEW, "tp01.review.sdk", present);
  }

  /** In code that nobody could read there may be one. */
  private static Finding nothing(PackageFindings findings, SdkMentions mentions) {
    int classes = findings.contents().code().classes();
    return findings
        .hidden()
        .orElseGet(
            () ->
                mentions.all().find(Verdict.PASS, "tp01.pass.sdk", List.of(), "classes", classes));
  }

  private static Finding find(
      SdkMentions mentions, Verdict verdict, String key, List<FoundSdk> sdks) {
    String named =
        PackageFindings.some(
            sdks.stream()
                .map(s -> s.name() + ", " + s.vendor() + " (" + s.by().get(0) + ")")
                .toList());
    return mentions.all().find(verdict, key, List.of(), "count", sdks.size(), "sdks", named);
  }
}
