package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.TextLanguage;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SU-05: the app speaks the language in which the applicant says that it speaks. */
public final class ScreensAreInDeclaredLanguage {

  /** fewer letters than these say nothing of a language */
  private static final int LETTERS = 8;

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final Evidence statement;

  /**
   * @param vocabulary of the declared language
   * @param statement the applicant's statement, kept
   */
  public ScreensAreInDeclaredLanguage(
      JudgementContext seen, Vocabulary vocabulary, Evidence statement) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.statement = statement;
  }

  public Finding judge() {
    List<ObservedScreen> worded =
        seen.observations()
            .screens()
            .filter(ScreensAreInDeclaredLanguage::isOfTheApp)
            .filter(s -> words(s).codePoints().filter(Character::isLetter).count() >= LETTERS)
            .toList();
    List<ObservedScreen> foreign =
        worded.stream().filter(s -> !spoken(s).equals(declared())).toList();
    if (worded.isEmpty()) {
      return find(Verdict.INCONCLUSIVE, "su05.language.unseen", worded, foreign);
    }
    if (vocabulary.language() == TextLanguage.OTHER) {
      return find(Verdict.REVIEW, "su05.language.review.unknown", worded, worded);
    }
    if (foreign.isEmpty()) {
      return find(Verdict.PASS, "su05.language.pass", worded, worded);
    }
    return foreign.size() == worded.size()
        ? find(Verdict.FAIL, "su05.language.fail", worded, foreign)
        : find(Verdict.REVIEW, "su05.language.review.mixed", worded, foreign);
  }

  private static boolean isOfTheApp(ObservedScreen observed) {
    return observed.reading().kind() != Reading.Kind.SYSTEM_PERMISSION
        && JudgementContext.showsApp(observed);
  }

  private String spoken(ObservedScreen observed) {
    return vocabulary.languageOf(words(observed));
  }

  private String declared() {
    return vocabulary.language().tag();
  }

  private static String words(ObservedScreen observed) {
    return observed.screen().nodes().stream()
        .filter(Node::displayed)
        .map(Node::ownWords)
        .collect(Collectors.joining("\n"));
  }

  private Finding find(
      Verdict verdict, String key, List<ObservedScreen> worded, List<ObservedScreen> shown) {
    Optional<ObservedScreen> first = shown.stream().findFirst();
    String spoken =
        shown.stream().map(this::spoken).distinct().sorted().collect(Collectors.joining(", "));
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "declared",
            declared(),
            "found",
            spoken,
            "screens",
            worded.size(),
            "foreign",
            shown.size(),
            "screen",
            first.map(ObservedScreen::screenNumber).orElse(0),
            "title",
            first.map(ObservedScreen::title).orElse("")),
        List.of(Fact.fact("fact.language-of-the-screens", spoken.isEmpty() ? "-" : spoken)),
        evidence(shown));
  }

  private List<Evidence> evidence(List<ObservedScreen> shown) {
    List<Evidence> evidence = new ArrayList<>();
    shown.stream().flatMap(s -> s.evidence().stream()).distinct().forEach(evidence::add);
    evidence.add(statement);
    return evidence;
  }
}
