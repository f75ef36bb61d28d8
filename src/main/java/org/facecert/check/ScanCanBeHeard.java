package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ScreenHeard;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Spoken;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** AC-01: the scan says what is to be done, and what leads out of it has a name. */
public final class ScanCanBeHeard {

  /** a part that is so much of the screen is the picture that is looked into, and no control */
  private static final int PICTURE_SHARE = 8;

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public ScanCanBeHeard(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  /**
   * @param ending where the way to the scan came to; SCANNED where it was listened to
   */
  public Finding judge(WalkEnding ending) {
    Optional<ScreenHeard> scan =
        seen.observations()
            .heard(ScreenHeard.Whereabouts.SCAN)
            .filter(ScanCanBeHeard::isScan)
            .reduce((earlier, later) -> later);
    if (scan.isEmpty()) {
      return seen.open(
          ending == WalkEnding.SCANNED ? "ac01.scan.not-heard" : "ac01.scan.not-reached", ending);
    }
    return unheard(scan.get())
        .or(() -> nameless(scan.get()))
        .or(() -> silent(scan.get()))
        .orElseGet(() -> passes(scan.get()));
  }

  private static boolean isScan(ScreenHeard heard) {
    return heard.screen().reading().kind() == Reading.Kind.SCANNER
        || heard.screen().isMostlyPicture();
  }

  private Optional<Finding> unheard(ScreenHeard scan) {
    HeardScreen heard = new HeardScreen(scan, vocabulary);
    return scan.screen().reading().region().stream()
        .filter(n -> n.displayed() && n.clickable() && n.enabled() && !n.label().isBlank())
        .filter(n -> !isPicture(scan, n.bounds()))
        .filter(n -> heard.of(n).isEmpty())
        .findFirst()
        .map(n -> said(Verdict.FAIL, "ac01.fail.scan-unheard", scan, n));
  }

  private Finding said(Verdict verdict, String key, ScreenHeard scan, Node control) {
    return find(
        verdict,
        Sentence.of(key, "screen", scan.screen().screenNumber(), "label", control.label()),
        scan);
  }

  /**
   * Without a name for any control nobody is told that one can leave; beside named ones it asks.
   */
  private Optional<Finding> nameless(ScreenHeard scan) {
    List<Spoken> controls = controls(scan);
    List<Spoken> silent = controls.stream().filter(s -> s.words().isBlank()).toList();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    boolean all = silent.size() == controls.size();
    Bounds place = silent.get(0).bounds();
    return Optional.of(
        find(
            all ? Verdict.FAIL : Verdict.REVIEW,
            Sentence.of(
                all ? "ac01.fail.scan-nameless" : "ac01.review.scan-nameless",
                "screen",
                scan.screen().screenNumber(),
                "controls",
                silent.size(),
                "place",
                place.left() + "," + place.top()),
            scan));
  }

  private static List<Spoken> controls(ScreenHeard scan) {
    return scan.said().stream()
        .filter(Spoken::acts)
        .filter(s -> !isPicture(scan, s.bounds()))
        .toList();
  }

  private static boolean isPicture(ScreenHeard scan, Bounds bounds) {
    long page = (long) scan.screen().screen().width() * scan.screen().screen().height();
    return bounds.area() * PICTURE_SHARE > page;
  }

  private Optional<Finding> silent(ScreenHeard scan) {
    boolean says = scan.said().stream().anyMatch(s -> !s.acts() && !s.words().isBlank());
    return says
        ? Optional.empty()
        : Optional.of(
            find(
                Verdict.REVIEW,
                Sentence.of("ac01.review.scan-silent", "screen", scan.screen().screenNumber()),
                scan));
  }

  private Finding passes(ScreenHeard scan) {
    String words =
        scan.said().stream()
            .filter(s -> !s.acts() && !s.words().isBlank())
            .findFirst()
            .map(Spoken::words)
            .orElse("");
    return find(
        Verdict.PASS,
        Sentence.of("ac01.pass.scan", "words", words, "controls", controls(scan).size()),
        scan);
  }

  private Finding find(Verdict verdict, Sentence sentence, ScreenHeard scan) {
    return seen.find(verdict, sentence, ConsentCanBeHeard.evidence(List.of(scan)));
  }
}
