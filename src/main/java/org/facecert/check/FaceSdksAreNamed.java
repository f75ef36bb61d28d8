package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.Sdk;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TP-01, the part that was observed: a face SDK that is in the package is named in the notices. */
public final class FaceSdksAreNamed {

  private final JudgementContext seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public FaceSdksAreNamed(JudgementContext seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /**
   * @param notices that the app keeps for later
   * @param lists of personal information, which are notices too, shorter ones
   */
  public Finding judge(PackageInspected inspected, ReadNotices notices, ReadNotices lists) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings
        .unopened()
        .orElseGet(
            () -> with(heard(notices).judge(h -> judge(findings, notices, lists)), findings));
  }

  private NoticeContents heard(ReadNotices texts) {
    return new NoticeContents(seen, texts, language);
  }

  private static ReadNotices all(ReadNotices notices, ReadNotices lists) {
    return new ReadNotices(
        notices.ending(),
        Stream.concat(notices.texts().stream(), lists.texts().stream()).toList(),
        notices.undeclared());
  }

  /** What the finding rests on besides the texts. */
  private static Finding with(Finding finding, PackageFindings findings) {
    List<Evidence> evidence =
        Stream.concat(findings.evidence().stream(), finding.evidence().stream())
            .distinct()
            .toList();
    return new Finding(
            finding.requirement(),
            finding.verdict(),
            finding.sentence(),
            finding.facts(),
            evidence,
            finding.passages(),
            finding.items())
        .measuring(findings.facts());
  }

  private static String words(ReadNotices notices) {
    return notices.texts().stream()
        .map(ReadNotice::text)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }

  private Finding judge(PackageFindings findings, ReadNotices notices, ReadNotices lists) {
    NoticeContents heard = heard(all(notices, lists));
    String words = words(all(notices, lists));
    List<FoundSdk> present =
        findings.contents().code().sdks().stream()
            .filter(sdk -> sdk.kind() == Sdk.Kind.FACE)
            .toList();
    List<FoundSdk> unnamed = present.stream().filter(sdk -> !isNamed(sdk, words)).toList();
    if (!unnamed.isEmpty()) {
      return heard(notices)
          .unread()
          .or(() -> heard(lists).unopened())
          .orElseGet(() -> find(heard, Verdict.FAIL, "tp01.fail.sdk", unnamed));
    }
    return present.isEmpty()
        ? nothing(findings, heard)
        : find(heard, Verdict.REVIEW, "tp01.review.sdk", present);
  }

  /** In code that nobody could read there may be one. */
  private static Finding nothing(PackageFindings findings, NoticeContents heard) {
    int classes = findings.contents().code().classes();
    return findings
        .unread(Cause.CODE)
        .or(findings::packed)
        .orElseGet(() -> heard.find(Verdict.PASS, "tp01.pass.sdk", List.of(), "classes", classes));
  }

  private static Finding find(
      NoticeContents heard, Verdict verdict, String key, List<FoundSdk> sdks) {
    return heard.find(verdict, key, List.of(), "count", sdks.size(), "sdks", named(sdks));
  }

  private static String named(List<FoundSdk> sdks) {
    return PackageFindings.some(
        sdks.stream().map(s -> s.name() + ", " + s.vendor() + " (" + s.by().get(0) + ")").toList());
  }

  private static boolean isNamed(FoundSdk sdk, String words) {
    return sdk.words().stream().anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }
}
