package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.Sdk;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * IN-17: the SDKs of the package that take something of a person, by what they are for or because
 * something was seen to go to their hosts, are named in a text. Present, called and sent are three
 * facts: the package shows the first, the wire the last, and nothing the second.
 */
public final class FoundSdksAreTold {

  private static final Set<Sdk.Kind> TAKING =
      Set.of(Sdk.Kind.FACE, Sdk.Kind.ANALYTICS, Sdk.Kind.ADVERTISING);

  /** Third-party code in general, which may be meant of any. */
  private static final Pattern CODE_OF_OTHERS =
      Pattern.compile(
          "(?i)\\bSDKs?\\b|\\bsoftware development kits?\\b|\\bthird[- ]party"
              + " (?:software|code|librar\\w+|components?|tools?|analytics|services?)\\b|\\b(?:software|code)"
              + " of others\\b|\\banalytics\\b|第三方[^,，。;；]{0,8}(?:软件|代码|插件|组件|工具|服务|程序)|软件开发工具包"
              + "|统计(?:分析)?(?:工具|服务)");

  private final JudgementContext seen;
  private final KnownHosts known = new KnownHosts();

  public FoundSdksAreTold(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(PackageInspected inspected, SdkMentions mentions) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings.judge(mentions, () -> judge(findings, mentions));
  }

  private Finding judge(PackageFindings findings, SdkMentions mentions) {
    List<FoundSdk> taking = findings.contents().code().sdks().stream().filter(this::takes).toList();
    List<FoundSdk> unnamed = taking.stream().filter(sdk -> !isNamed(sdk, mentions)).toList();
    if (!unnamed.isEmpty()) {
      return mentions.unread().orElseGet(() -> unnamed(mentions.all(), unnamed));
    }
    return sentBesides(findings, mentions)
        .or(findings::hidden)
        .or(mentions::unread)
        .orElseGet(() -> find(mentions.all(), Verdict.PASS, "in17.pass.sdks", taking, List.of()));
  }

  /** A text that only says that it is not there does not tell of it. */
  private static boolean isNamed(FoundSdk sdk, SdkMentions mentions) {
    Mentions said = Mentions.of(mentions.all(), Mentions.words(sdk.words()));
    return mentions.has(sdk) && (!said.told().isEmpty() || said.denied().isEmpty());
  }

  private boolean takes(FoundSdk sdk) {
    return TAKING.contains(sdk.kind()) || sentTo(sdk).findAny().isPresent();
  }

  private Stream<FlowSeen> sentTo(FoundSdk sdk) {
    return seen.observations()
        .flows()
        .filter(flow -> known.of(flow).filter(of -> of.id().equals(sdk.id())).isPresent());
  }

  private Finding unnamed(NoticeContents heard, List<FoundSdk> unnamed) {
    Mentions general = Mentions.of(heard, CODE_OF_OTHERS);
    Stream<Quotation> own =
        unnamed.stream()
            .flatMap(sdk -> Mentions.of(heard, Mentions.words(sdk.words())).denied().stream());
    return general.told().isEmpty()
        ? find(
            heard,
            Verdict.FAIL,
            "in17.fail.sdk",
            unnamed,
            Stream.concat(own, general.denied().stream()).distinct().toList())
        : find(heard, Verdict.REVIEW, "in17.review.sdk", unnamed, general.told());
  }

  /** To hosts of a kit's that was not found in the package: who sent it nobody knows. */
  private Optional<Finding> sentBesides(PackageFindings findings, SdkMentions mentions) {
    List<String> present = findings.contents().code().sdks().stream().map(FoundSdk::id).toList();
    return seen.observations()
        .flows()
        .filter(
            flow ->
                known
                    .of(flow)
                    .filter(sdk -> TAKING.contains(sdk.kind()) && !present.contains(sdk.id()))
                    .filter(sdk -> !mentions.has(sdk.marks().words()))
                    .isPresent())
        .findFirst()
        .map(
            flow ->
                mentions
                    .all()
                    .find(
                        Verdict.REVIEW,
                        "in17.review.sent",
                        List.of(),
                        "flow",
                        CarriedFace.named(flow),
                        "sdk",
                        known.of(flow).map(Sdk::name).orElse(""))
                    .restingOn(List.of(flow.evidence())));
  }

  private Finding find(
      NoticeContents heard,
      Verdict verdict,
      String key,
      List<FoundSdk> sdks,
      List<Quotation> places) {
    String named = PackageFindings.some(sdks.stream().map(FoundSdksAreTold::named).toList());
    return heard
        .find(verdict, key, places, "count", sdks.size(), "sdks", named)
        .measuring(sdks.stream().map(this::fact).toList());
  }

  private static String named(FoundSdk sdk) {
    return sdk.name() + ", " + sdk.vendor() + " (" + sdk.by().get(0) + ")";
  }

  private Fact fact(FoundSdk sdk) {
    return Fact.named(
        sdk.name(),
        Sentence.of("in17.sdk", "by", String.join(", ", sdk.by()), "flows", sentTo(sdk).count()));
  }
}
