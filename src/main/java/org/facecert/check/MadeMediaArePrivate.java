package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PX-03: before any act that shares it, what was made is with nobody but its owner: its addresses
 * give it to nobody else, it does not lie where other apps read, and nothing that shares it is
 * switched on.
 */
public final class MadeMediaArePrivate {

  /** where other apps read */
  private static final Set<String> COMMON = Set.of("shared", "app-media");

  private static final Pattern SHARES =
      Pattern.compile(
          "(?i)\\b(?:share|sharing|publish|post|public|everyone|everybody|anyone|community|feed)\\b"
              + "|分享|公开|发布|所有人|广场|社区|公開|發佈|社區|廣場");

  /** that keeps it to oneself */
  private static final Pattern KEEPS =
      Pattern.compile(
          "(?i)\\b(?:not|never|no one|nobody|don[’']t|only me|private)\\b|不|仅自己|仅本人|仅我|私密|禁止");

  private final JudgementContext seen;
  private final FaceFunction function;
  private final AskedAddresses addresses;

  public MadeMediaArePrivate(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
    this.addresses = new AskedAddresses(seen);
  }

  public Finding judge(WalkEnding ending) {
    MadeMedia made = new MadeMedia(seen, function, ending);
    StoredFaces common = made.stored(COMMON);
    return made.inapplicable()
        .or(this::given)
        .or(() -> common.found("px03.stored"))
        .or(() -> sharedBySwitch(made))
        .or(() -> addresses.blind(ending, function))
        .or(common::unshown)
        .or(common::unknown)
        .or(made::unseen)
        .or(() -> addresses.unclear(strangers().stream()))
        .orElseGet(() -> isPrivate(made, common));
  }

  private List<AddressAsked> strangers() {
    return addresses.last(Phase.AFTER_SCAN, Asker.STRANGER);
  }

  private Optional<Finding> given() {
    List<AddressAsked> given =
        addresses.asked(Phase.AFTER_SCAN, Asker.STRANGER).filter(AddressAsked::givesFace).toList();
    return AskedAddresses.surest(given)
        .map(
            first ->
                addresses.find(
                    AskedAddresses.isSure(first) ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        AskedAddresses.isSure(first) ? "px03.fail.given" : "px03.review.given",
                        "address",
                        AskedAddresses.shown(first)),
                    given));
  }

  private Optional<Finding> sharedBySwitch(MadeMedia made) {
    for (ObservedScreen screen : made.screens()) {
      Optional<Node> on =
          screen.screen().nodes().stream()
              .filter(n -> n.displayed() && n.checkable() && n.checked())
              .filter(n -> SHARES.matcher(n.label()).find() && !KEEPS.matcher(n.label()).find())
              .findFirst();
      if (on.isPresent()) {
        return Optional.of(
            seen.find(
                Verdict.FAIL,
                Sentence.of(
                    "px03.fail.switch", "words", on.get().label(), "screen", screen.screenNumber()),
                screen.evidence()));
      }
    }
    return Optional.empty();
  }

  private Finding isPrivate(MadeMedia made, StoredFaces common) {
    List<Evidence> all =
        Stream.of(
                strangers().stream().map(AddressAsked::evidence),
                addresses.faces().stream().map(AddressAsked::evidence),
                common.holding().stream().map(ChannelRead::evidence),
                common.evidence().stream())
            .flatMap(part -> part)
            .distinct()
            .toList();
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "px03.pass",
            "where",
            made.trace().map(MadeMedia.Trace::where).orElseThrow(),
            "addresses",
            strangers().size(),
            "files",
            common.fresh(),
            "screens",
            made.screens().size()),
        all);
  }
}
