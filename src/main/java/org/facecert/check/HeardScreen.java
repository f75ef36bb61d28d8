package org.facecert.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.facecert.observation.ScreenHeard;
import org.facecert.screen.Bounds;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Spoken;
import org.facecert.screen.Vocabulary;

/** What of a screen that is seen can be heard, and whether it is the same. */
final class HeardScreen {

  /** tenths of a screen from which on what reacts is the page itself and no control on it */
  private static final int PAGE = 6;

  private static final int TENTHS = 10;

  /** How a control that is seen fails to be heard. */
  enum Flaw {
    /** it is not among what a screen reader is given */
    UNHEARD,
    /** there is nothing that a screen reader could say of it */
    NAMELESS,
    /** what is said of it is the opposite of what is seen */
    CONTRARY,
    /** other words are said of it, of which nobody here can say whether they mean the same */
    OTHER_WORDS
  }

  private final ScreenHeard heard;
  private final Vocabulary vocabulary;

  HeardScreen(ScreenHeard heard, Vocabulary vocabulary) {
    this.heard = heard;
    this.vocabulary = vocabulary;
  }

  /** What a screen reader says of the control; empty where it does not come to it. */
  Optional<Spoken> of(Node control) {
    Node target = control.tapTarget() == null ? control : control.tapTarget();
    Bounds place = target.bounds();
    return heard.said().stream()
        .filter(Spoken::acts)
        .filter(said -> said.bounds().equals(place) || isAround(said.bounds(), place))
        .min(Comparator.comparingLong(said -> said.bounds().area()));
  }

  /** A control around it says its words too; a page that reacts as a whole is none. */
  private boolean isAround(Bounds said, Bounds place) {
    long page = (long) heard.screen().screen().width() * heard.screen().screen().height();
    return said.contains(place) && said.area() * TENTHS < page * PAGE;
  }

  /**
   * @param meaning what the control is to who sees it
   * @param opposite what it must not be to who hears it
   */
  Optional<Flaw> flaw(Node control, Concept meaning, Concept opposite) {
    Optional<Spoken> said = of(control);
    if (said.isEmpty()) {
      return Optional.of(Flaw.UNHEARD);
    }
    String words = said.get().words();
    if (letters(words).isEmpty()) {
      return letters(control.label()).isEmpty() && !words.isBlank()
          ? Optional.of(Flaw.OTHER_WORDS)
          : Optional.of(Flaw.NAMELESS);
    }
    String seen = letters(control.label());
    if (letters(words).equals(seen) || vocabulary.matches(meaning, words)) {
      return Optional.empty();
    }
    // "Do not agree" holds "Agree"
    if (vocabulary.matches(opposite, words)) {
      return Optional.of(Flaw.CONTRARY);
    }
    return !seen.isEmpty() && letters(words).contains(seen)
        ? Optional.empty()
        : Optional.of(Flaw.OTHER_WORDS);
  }

  String words(Node control) {
    return of(control).map(Spoken::words).orElse("");
  }

  /** The first of the texts that nothing heard holds. */
  Optional<String> unheard(List<String> texts) {
    List<String> all = heard.said().stream().map(said -> letters(said.words())).toList();
    return texts.stream()
        .filter(text -> all.stream().noneMatch(said -> said.contains(letters(text))))
        .findFirst();
  }

  /**
   * Whether a screen reader comes to the control before the first of the texts; not where it does
   * not come to both.
   */
  boolean comesBefore(Node control, List<String> texts) {
    Optional<Spoken> said = of(control);
    List<String> wanted = texts.stream().map(HeardScreen::letters).toList();
    for (Spoken one : heard.said()) {
      if (said.isPresent() && said.get().equals(one)) {
        return !wanted.isEmpty();
      }
      String words = letters(one.words());
      if (wanted.stream().anyMatch(words::contains)) {
        return false;
      }
    }
    return false;
  }

  /** Only what is said: marks, spaces and case are written one way and given another. */
  static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
