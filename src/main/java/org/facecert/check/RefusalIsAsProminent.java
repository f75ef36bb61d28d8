package org.facecert.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.catalogue.Parameters;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Picture;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Alternative;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** FC-02, first half: area, contrast and words of the refusing control beside the agreeing one. */
public final class RefusalIsAsProminent {

  /** least contrast at which anything is to be seen at all */
  private static final double SEEN = 1.05;

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final Parameters parameters;
  private final List<Alternative> alternatives;

  /**
   * @param alternatives declared: a refusal may name one of them and says nothing of the person by
   *     that
   */
  public RefusalIsAsProminent(
      JudgementContext seen,
      Vocabulary vocabulary,
      Parameters parameters,
      List<Alternative> alternatives) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.parameters = parameters;
    this.alternatives = List.copyOf(alternatives);
  }

  /**
   * @param pictures gives the screenshot of a screen
   */
  public Finding judge(WalkEnding ending, Function<ObservedScreen, Picture> pictures) {
    Optional<ObservedScreen> consent = seen.consent();
    if (consent.isEmpty()) {
      return seen.noConsent(ending);
    }
    return new ScreenComprehension(seen)
        .besideConsent()
        .orElseGet(() -> compared(whereBothAre(consent.get()), pictures));
  }

  private ObservedScreen whereBothAre(ObservedScreen consent) {
    return seen.consentPages().stream()
        .filter(RefusalIsAsProminent::offersBoth)
        .findFirst()
        .orElse(consent);
  }

  private Finding compared(ObservedScreen observed, Function<ObservedScreen, Picture> pictures) {
    Reading reading = observed.reading();
    Optional<Node> agreement = agreement(reading);
    Optional<Node> refusal =
        agreement.flatMap(
            yes -> plainest(reading.refuse(), yes).or(() -> plainest(reading.later(), yes)));
    if (refusal.isEmpty() || agreement.isEmpty()) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("fc02.nothing-to-compare", "screen", observed.screenNumber()),
          observed.evidence());
    }
    Picture picture = pictures.apply(observed);
    if (picture.blank() || showsNeither(picture, refusal.get(), agreement.get())) {
      return seen.pictureShowsNothing(observed);
    }
    return compare(observed, refusal.get(), agreement.get(), picture);
  }

  private static boolean offersBoth(ObservedScreen page) {
    return agreement(page.reading()).isPresent()
        && (first(page.reading().refuse()).isPresent()
            || first(page.reading().later()).isPresent());
  }

  /** What agrees; where a box does, what goes on with the box ticked. */
  private static Optional<Node> agreement(Reading reading) {
    Optional<Node> byWord = first(reading.agree());
    return byWord.isPresent() || reading.faceBoxes().isEmpty()
        ? byWord
        : first(reading.next())
            .or(() -> first(reading.confirm()))
            .or(() -> first(reading.goingOn()));
  }

  private static Optional<Node> first(List<Node> controls) {
    return controls.stream().filter(Node::displayed).findFirst();
  }

  /** Of several refusals the one that is to the eye what the agreement is, and next to it. */
  private static Optional<Node> plainest(List<Node> refusals, Node agreement) {
    return refusals.stream()
        .filter(Node::displayed)
        .min(
            Comparator.comparing((Node n) -> n.role() != agreement.role())
                .thenComparing(n -> !n.enabled())
                .thenComparingLong(n -> distance(n, agreement)));
  }

  private static long distance(Node one, Node other) {
    return Math.abs((long) one.bounds().centreX() - other.bounds().centreX())
        + Math.abs((long) one.bounds().centreY() - other.bounds().centreY());
  }

  /** Where both controls must be there is one colour: the picture was not let see them. */
  private static boolean showsNeither(Picture picture, Node refusal, Node agreement) {
    return picture.contrast(refusal.bounds()) < SEEN && picture.contrast(agreement.bounds()) < SEEN;
  }

  private Finding compare(ObservedScreen observed, Node refusal, Node agreement, Picture picture) {
    Prominence no = Prominence.of(refusal, picture);
    Prominence yes = Prominence.of(agreement, picture);
    String key = key(refusal.label(), no, yes);
    Sentence told =
        Sentence.of(
            key,
            "screen",
            observed.screenNumber(),
            "no",
            refusal.label(),
            "yes",
            agreement.label(),
            "ratio",
            percent(ratio(no, yes)),
            "contrast",
            one(no.contrast()),
            "wantedRatio",
            percent(parameters.refusalAreaRatio()),
            "wantedContrast",
            one(parameters.refusalContrast()));
    return seen.find(verdict(key), told, facts(no, yes), observed.evidence());
  }

  private String key(String refusal, Prominence no, Prominence yes) {
    if (vocabulary.matches(Concept.SHAMING, refusal)
        || vocabulary.matches(Concept.FORCED, refusal)) {
      return "fc02.fail.shaming";
    }
    if (ratio(no, yes) < parameters.refusalAreaRatio()) {
      return "fc02.fail.area";
    }
    if (no.contrast() < parameters.refusalContrast()) {
      return "fc02.fail.contrast";
    }
    if (vocabulary.matches(Concept.REMARK, refusal)
        && !new LabelSimilarity(vocabulary).refusesFor(refusal, alternatives)) {
      return "fc02.review.remark";
    }
    return no.inkHeight() < parameters.refusalTextHeightRatio() * yes.inkHeight()
        ? "fc02.review.text"
        : "fc02.pass";
  }

  private static Verdict verdict(String key) {
    if (key.startsWith("fc02.fail")) {
      return Verdict.FAIL;
    }
    return key.startsWith("fc02.review") ? Verdict.REVIEW : Verdict.PASS;
  }

  private static double ratio(Prominence no, Prominence yes) {
    return (double) no.area() / Math.max(1, yes.area());
  }

  private static List<Fact> facts(Prominence no, Prominence yes) {
    return List.of(
        Fact.fact("fact.area-of-the-refusing-control-px", no.area()),
        Fact.fact("fact.area-of-the-agreeing-control-px", yes.area()),
        Fact.fact("fact.contrast-of-the-refusing-control", one(no.contrast()) + ":1"),
        Fact.fact("fact.contrast-of-the-agreeing-control", one(yes.contrast()) + ":1"),
        Fact.fact("fact.text-height-of-the-refusing-control-px", no.inkHeight()),
        Fact.fact("fact.text-height-of-the-agreeing-control-px", yes.inkHeight()));
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.0f %%", ratio * 100);
  }
}
