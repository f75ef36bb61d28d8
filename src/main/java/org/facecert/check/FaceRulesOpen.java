package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * IN-01: rules about the face, a text of their own, open from the consent and from the settings.
 */
public final class FaceRulesOpen {

  /** sentences on the face of a text about it: a single one may stand in any text */
  private static final int LEAST_SENTENCES = 2;

  /**
   * share of such sentences in a text whose heading does not name the face: rules speak besides of
   * rights, security and contacts; a general policy has the face in one paragraph of many
   */
  private static final double LEAST_SHARE = 0.25;

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public FaceRulesOpen(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  /**
   * @param later the rules as they opened from the settings; empty when the statement names no way
   */
  public Finding judge(
      WalkEnding ending, Optional<OpenedText> atConsent, Optional<OpenedText> later) {
    if (seen.consent().isEmpty() || atConsent.isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<String> first = problem(atConsent.get());
    boolean absent = first.filter("absent"::equals).isPresent();
    Optional<Finding> question =
        absent ? new ScreenComprehension(seen).besideConsent() : Optional.empty();
    if (question.isPresent()) {
      return question.get();
    }
    if (first.isPresent()) {
      return bad("consent." + first.get(), atConsent.get());
    }
    if (later.isEmpty()) {
      return find(Verdict.REVIEW, "in01.review", atConsent.get());
    }
    return later(later.get()).orElseGet(() -> find(Verdict.PASS, "in01.pass", atConsent.get()));
  }

  private Optional<Finding> later(OpenedText rules) {
    RouteOutcome outcome = rules.outcome();
    Optional<Finding> unclear =
        outcome.completed()
            ? Optional.empty()
            : new ScreenComprehension(seen).notThere(outcome, Set.of(Concept.FACE_RULES));
    return unclear.or(() -> problem(rules).map(what -> bad("settings." + what, rules)));
  }

  /** A page that did not load is no text about something else. */
  private Finding bad(String problem, OpenedText rules) {
    return new TextReadability(seen, rules)
        .notRead()
        .orElseGet(() -> find(Verdict.FAIL, "in01.fail." + problem, rules));
  }

  private Optional<String> problem(OpenedText rules) {
    if (rules.link().isEmpty() || !rules.outcome().completed()) {
      return Optional.of("absent");
    }
    if (rules.pages().isEmpty()) {
      return Optional.of("dead");
    }
    return speaksOfTheFace(rules.pages()) ? Optional.empty() : Optional.of("general");
  }

  /** A text of its own: its heading or a good part of its sentences are about the face. */
  private boolean speaksOfTheFace(List<ObservedScreen> pages) {
    List<String> sentences = pages.stream().flatMap(s -> texts(s).stream()).distinct().toList();
    long aboutFace = sentences.stream().filter(this::isAboutFace).count();
    boolean headed = isAboutFace(pages.get(0).title());
    return aboutFace >= LEAST_SENTENCES && (headed || aboutFace >= LEAST_SHARE * sentences.size());
  }

  private static List<String> texts(ObservedScreen observed) {
    return observed.reading().prose();
  }

  private boolean isAboutFace(String words) {
    return vocabulary.matches(Concept.FACE_DATA, words)
        || vocabulary.matches(Concept.FACE_FUNCTION, words)
        || vocabulary.matches(Concept.FACE_RULES, words);
  }

  private Finding find(Verdict verdict, String key, OpenedText rules) {
    ObservedScreen from = rules.from();
    ObservedScreen page = rules.pages().isEmpty() ? null : rules.pages().get(0);
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "link",
            rules.link(),
            "act",
            rules.outcome().act(),
            "screen",
            from == null ? 0 : from.screenNumber(),
            "title",
            page == null ? "" : page.title(),
            "labels",
            from == null ? 0 : labels(from)),
        List.of(Fact.fact("fact.pages-of-the-text-looked-at", rules.pages().size())),
        seen.orLastScreen(JudgementContext.evidence(from, page, rules.outcome().observed())));
  }

  private static long labels(ObservedScreen observed) {
    return observed.screen().nodes().stream().map(Node::label).filter(l -> !l.isBlank()).count();
  }
}
