package org.facecert.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.Parameters;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Picture;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-12, second half: few taps from the main screen, legible, in the language of the app. */
public final class PolicyIsNearAndReadable {

  /** sentences on what is done with data, from which a text without a heading is a policy */
  private static final int UNHEADED = 3;

  /** letters of the text whose looks are measured; shorter ones are labels and headings */
  private static final int LEAST_LETTERS = 20;

  private static final String PASS = "in12.pass";

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final Parameters parameters;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public PolicyIsNearAndReadable(
      JudgementContext seen, Vocabulary vocabulary, Parameters parameters, String language) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.parameters = parameters;
    this.language = language;
  }

  public Finding judge(Optional<OpenedText> policy, Optional<Picture> picture) {
    if (policy.isEmpty()) {
      return seen.find(Verdict.REVIEW, Sentence.of("in12.review.undeclared"), seen.allPictures());
    }
    RouteOutcome outcome = policy.get().outcome();
    if (!outcome.completed()) {
      return new ScreenComprehension(seen)
          .notThere(outcome, Set.of(Concept.PRIVACY_POLICY))
          .orElseGet(
              () -> find(Verdict.FAIL, "in12.fail.absent", policy.get(), 0, outcome.act(), 0, 0));
    }
    return new TextReadability(seen, policy.get())
        .notRead()
        .orElseGet(() -> read(policy.get(), picture));
  }

  private Finding read(OpenedText policy, Optional<Picture> picture) {
    Optional<Node> body = policy.pages().stream().findFirst().flatMap(this::body);
    if (body.isEmpty() || picture.isEmpty()) {
      return find(Verdict.FAIL, "in12.fail.empty", policy, taps(), "", 0, 0);
    }
    if (picture.get().blank()) {
      return seen.pictureShowsNothing(policy.pages().get(0));
    }
    return readsLikePolicy(policy)
        ? measure(policy, body.get(), picture.get())
        : find(
            Verdict.REVIEW,
            "in12.review.text",
            policy,
            taps(),
            body.get().text().substring(0, Math.min(60, body.get().text().length())),
            0,
            0);
  }

  private Finding measure(OpenedText policy, Node body, Picture picture) {
    int taps = taps();
    String written = vocabulary.languageOf(text(policy));
    double contrast = picture.contrast(body.bounds());
    double height = 100.0 * picture.inkHeight(body.bounds()) / Math.max(1, width(policy));
    String key = key(taps, written, contrast, height);
    Verdict verdict = key.equals(PASS) ? Verdict.PASS : Verdict.FAIL;
    return find(verdict, key, policy, taps, written, contrast, height);
  }

  private String key(int taps, String written, double contrast, double height) {
    if (taps > parameters.policyTaps()) {
      return "in12.fail.taps";
    }
    if (!written.equals(language) && !written.equals("other")) {
      return "in12.fail.language";
    }
    if (contrast < parameters.policyContrast()) {
      return "in12.fail.contrast";
    }
    return height < parameters.policyTextHeightPercent() ? "in12.fail.small" : PASS;
  }

  /** An error page or an advertisement says nothing of what is done with data. */
  private boolean readsLikePolicy(OpenedText policy) {
    long told =
        policy.pages().stream()
            .flatMap(page -> page.reading().prose().stream())
            .filter(sentence -> vocabulary.matches(Concept.PROCESSING, sentence))
            .distinct()
            .count();
    return switch (TextIdentity.of(policy, Concept.PRIVACY_POLICY)) {
      case YES -> told >= 1;
      case NO -> false;
      case UNKNOWN -> told >= UNHEADED;
    };
  }

  private int taps() {
    int entrance = seen.observations().entrance();
    return (int)
        seen.observations()
            .actions()
            .filter(d -> d.number() > entrance && d.purpose().isTap())
            .count();
  }

  /** The longest text in view. */
  private Optional<Node> body(ObservedScreen page) {
    return page.screen().nodes().stream()
        .filter(n -> n.displayed() && n.text().length() >= LEAST_LETTERS)
        .max(Comparator.comparingInt(n -> n.text().length()));
  }

  private static String text(OpenedText policy) {
    return String.join(
        "\n", policy.pages().stream().flatMap(s -> s.reading().prose().stream()).toList());
  }

  private static int width(OpenedText policy) {
    return policy.pages().get(0).screen().width();
  }

  private Finding find(
      Verdict verdict,
      String key,
      OpenedText policy,
      int taps,
      String words,
      double contrast,
      double height) {
    ObservedScreen page =
        policy.pages().isEmpty() ? policy.outcome().observed() : policy.pages().get(0);
    Sentence told =
        Sentence.of(
            key,
            "taps",
            taps,
            "most",
            parameters.policyTaps(),
            "words",
            words,
            "language",
            language,
            "contrast",
            one(contrast),
            "wanted",
            one(parameters.policyContrast()),
            "height",
            one(height),
            "wantedHeight",
            one(parameters.policyTextHeightPercent()),
            "screen",
            page == null ? 0 : page.screenNumber());
    return seen.find(
        verdict,
        told,
        facts(taps, words, contrast, height),
        seen.orLastScreen(JudgementContext.evidence(page)));
  }

  private static List<Fact> facts(int taps, String words, double contrast, double height) {
    return List.of(
        Fact.fact("fact.taps-from-the-main-screen", taps),
        Fact.fact("fact.contrast-of-the-text", one(contrast) + ":1"),
        Fact.fact("fact.height-of-a-line-s-letters-of-the-screen-s-width", one(height)),
        Fact.fact("fact.language-of-the-text", Sentence.of("fact.written", "written", words)));
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
