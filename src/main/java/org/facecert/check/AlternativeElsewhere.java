package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** AL-01, AL-02: doubts that another method is missing where the face is offered. */
final class AlternativeElsewhere {

  private static final Pattern OVERFLOW =
      Pattern.compile(
          "[\\P{L}]*(?:(?:show |see )?more(?: options| actions)?|options|overflow menu|menu"
              + "|更多(?:选项|選項|操作|功能)?|菜单|选单|選單)[\\P{L}]*",
          Pattern.CASE_INSENSITIVE);

  private final JudgementContext seen;

  AlternativeElsewhere(JudgementContext seen) {
    this.seen = seen;
  }

  static Set<String> labels(List<Offer> offers) {
    return offers.stream()
        .map(o -> TextNormalization.text(o.alternative().label()))
        .collect(Collectors.toSet());
  }

  /** What stands in the way of saying that nothing is offered where the face is. */
  Optional<Finding> orNotReached(Set<String> declared) {
    boolean used =
        seen.consent().isPresent()
            || seen.cameraDialog().isPresent()
            || seen.opening().isPresent()
            || seen.observations()
                .screens()
                .anyMatch(s -> s.reading().kind() == Reading.Kind.SCANNER);
    return used
        ? seen.hindered(seen.observations())
            .or(() -> new ScreenComprehension(seen).besideOffer())
            .or(() -> new ScreenComprehension(seen).wordless(seen.consentPages()))
            .or(() -> offeredByOtherWords(declared))
        : Optional.of(seen.noConsent(WalkEnding.STUCK));
  }

  /** A control in the words of a method that is none of those declared. */
  private Optional<Finding> offeredByOtherWords(Set<String> declared) {
    return Stream.concat(seen.start().map(Action::observed).stream(), seen.consentPages().stream())
        .flatMap(
            s ->
                s.reading().alternatives().stream()
                    .filter(n -> !isOverflow(n))
                    .filter(n -> declared.stream().noneMatch(n.normalLabel()::contains))
                    .map(n -> perhaps(s, n)))
        .findFirst();
  }

  /** Three dots, which only a screen reader calls "More options": nobody sees a method in them. */
  private static boolean isOverflow(Node control) {
    return control.text().codePoints().noneMatch(Character::isLetter)
        && OVERFLOW.matcher(control.label().strip()).matches();
  }

  private Finding perhaps(ObservedScreen observed, Node control) {
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            "al01.review.perhaps",
            "label",
            control.label(),
            "screen",
            observed.screenNumber(),
            "labels",
            seen.observations().labels()),
        observed.evidence());
  }
}
