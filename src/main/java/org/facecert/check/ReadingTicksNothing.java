package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SC-04: whoever opens a text that the consent links to, and comes back, has read it and no more. A
 * box that was empty before is empty still, and the app does not go on.
 */
public final class ReadingTicksNothing {

  private final JudgementContext seen;

  public ReadingTicksNothing(JudgementContext seen) {
    this.seen = seen;
  }

  /**
   * @param sights what was shown after each text was left; empty where the consent was not there to
   *     read from
   */
  public Finding judge(WalkEnding ending, Optional<List<ObservedScreen>> sights) {
    if (seen.consent().isEmpty()) {
      return seen.noConsent(ending);
    }
    return sights.map(this::after).orElseGet(() -> seen.open("sc04.not-read"));
  }

  private Finding after(List<ObservedScreen> sights) {
    ReadingTicksNothing shown = new ReadingTicksNothing(withoutTexts(sights));
    if (sights.isEmpty()) {
      return shown.find(Verdict.PASS, "sc04.pass.no-text", seen.consent().orElseThrow(), "");
    }
    return taken(sights)
        .or(() -> ticked(sights, true))
        .or(() -> ticked(sights, false))
        .or(() -> notBack(sights))
        .orElseGet(() -> shown.passes(sights));
  }

  /** What was opened to be read may have shown nothing; what stands on the consent was seen. */
  private JudgementContext withoutTexts(List<ObservedScreen> sights) {
    Observations all = seen.observations();
    int from = firstLink().map(Action::number).orElse(Integer.MAX_VALUE);
    return new JudgementContext(
        seen.requirement(),
        seen.function(),
        seen.app(),
        new Observations(
            all.log(),
            all.steps().stream()
                .filter(
                    s -> !(s instanceof ObservedScreen) || s.number() < from || sights.contains(s))
                .toList()));
  }

  /** The app asked for the camera, or opened it, as if somebody had agreed. */
  private Optional<Finding> taken(List<ObservedScreen> sights) {
    Observations reading = reading(sights.get(0));
    Optional<ObservedScreen> dialog = JudgementContext.cameraDialogs(reading).findFirst();
    boolean opened = reading.openings(seen.app()).findAny().isPresent();
    return dialog.isPresent() || opened
        ? Optional.of(
            find(Verdict.FAIL, "sc04.fail.read-is-agreed", dialog.orElse(sights.get(0)), ""))
        : Optional.empty();
  }

  /** From the first text on, until the function was started once more. */
  private Observations reading(ObservedScreen back) {
    Observations all = seen.observations();
    Observations since = firstLink().map(link -> all.since(link)).orElseGet(() -> all.since(back));
    return since.first(Purpose.START).map(since::until).orElse(since);
  }

  /**
   * @param known a box that was seen empty before; else one that was not there
   */
  private Optional<Finding> ticked(List<ObservedScreen> sights, boolean known) {
    Set<String> empty = boxes(seen.consentPages().stream(), false);
    Set<String> before = boxes(seen.consentPages().stream(), true);
    for (ObservedScreen sight : sights) {
      if (!known && !JudgementContext.isFaceConsent(sight)) {
        continue;
      }
      Optional<Node> box =
          consentBoxes(sight)
              .filter(Node::checked)
              .filter(b -> !before.contains(b.normalLabel()))
              .filter(b -> known == empty.contains(b.normalLabel()))
              .findFirst();
      if (box.isPresent()) {
        String key = known ? "sc04.fail.read-ticks" : "sc04.review.read-ticks";
        Verdict verdict = known ? Verdict.FAIL : Verdict.REVIEW;
        return Optional.of(find(verdict, key, sight, box.get().label()));
      }
    }
    return Optional.empty();
  }

  /** Without the consent, or with a box of it out of sight, nobody saw how it stands. */
  private Optional<Finding> notBack(List<ObservedScreen> sights) {
    Set<String> wanted = boxes(seen.consentPages().stream(), false);
    boolean back = sights.stream().anyMatch(JudgementContext::isFaceConsent);
    return back && boxes(sights.stream(), false).containsAll(wanted)
        ? Optional.empty()
        : Optional.of(
            find(Verdict.INCONCLUSIVE, "sc04.not-back", sights.get(sights.size() - 1), ""));
  }

  private Finding passes(List<ObservedScreen> sights) {
    ObservedScreen shown =
        sights.stream().filter(JudgementContext::isFaceConsent).findFirst().orElseThrow();
    return find(Verdict.PASS, "sc04.pass.read", shown, "");
  }

  private static Set<String> boxes(Stream<ObservedScreen> pages, boolean checked) {
    return pages
        .flatMap(ReadingTicksNothing::consentBoxes)
        .filter(box -> box.checked() == checked)
        .map(Node::normalLabel)
        .collect(Collectors.toSet());
  }

  private static Stream<Node> consentBoxes(ObservedScreen page) {
    return page.reading().boxes().stream();
  }

  private Optional<Action> firstLink() {
    return seen.observations().first(Purpose.LINK);
  }

  private long texts() {
    return seen.observations().actions().filter(a -> a.purpose() == Purpose.LINK).count();
  }

  private String linkBefore(ObservedScreen sight) {
    return seen.observations().until(sight).last(Purpose.LINK).map(Action::label).orElse("");
  }

  private Finding find(Verdict verdict, String key, ObservedScreen later, String words) {
    ObservedScreen first = seen.consent().orElseThrow();
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "screen",
            first.screenNumber(),
            "later",
            later.screenNumber(),
            "link",
            linkBefore(later),
            "words",
            words,
            "title",
            later.title(),
            "boxes",
            boxes(seen.consentPages().stream(), false).size()),
        List.of(Fact.fact("fact.links-of-the-consent-opened", texts())),
        JudgementContext.evidence(first, later));
  }
}
