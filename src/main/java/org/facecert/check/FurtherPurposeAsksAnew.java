package org.facecert.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Journey;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SC-07: who has agreed to other face functions and starts one of another purpose is asked for it
 * by a consent of its own.
 */
public final class FurtherPurposeAsksAnew {

  private final JudgementContext seen;
  private final FaceFunction function;
  private final Evidence statement;

  /**
   * @param function the one that was started last
   * @param statement what declares the functions and their purposes
   */
  public FurtherPurposeAsksAnew(JudgementContext seen, FaceFunction function, Evidence statement) {
    this.seen = seen;
    this.function = function;
    this.statement = statement;
  }

  /**
   * @param ending where the start of the function came to after the others were agreed to
   * @param others the functions of another purpose that are declared
   * @param used how those that were used went, telling where they were agreed to
   * @param from the number of observations before the function was started
   */
  public Finding judge(WalkEnding ending, List<FaceFunction> others, List<Journey> used, int from) {
    if (others.isEmpty()) {
      return seen.find(
          Verdict.NOT_APPLICABLE,
          Sentence.of("sc07.exempt", "purpose", function.purpose()),
          List.of(statement));
    }
    Observations before = seen.observations().until(seen.observations().steps().get(from));
    List<String> agreed =
        used.stream()
            .filter(journey -> journey.outcome().completed() && journey.telling())
            .map(Journey::name)
            .toList();
    if (agreed.isEmpty()) {
      return seen.open("sc07.not-agreed", ending);
    }
    JudgementContext further =
        new JudgementContext(
            seen.requirement(), seen.function(), seen.app(), seen.observations().from(from));
    boolean kindTells =
        others.stream()
            .filter(other -> agreed.contains(other.id()))
            .noneMatch(other -> other.kind() == function.kind());
    return judge(further, ending, before, agreed, kindTells);
  }

  private Finding judge(
      JudgementContext further,
      WalkEnding ending,
      Observations before,
      List<String> agreed,
      boolean kindTells) {
    Finding asked = new FaceConsentIsAskedFor(further).judge(ending);
    return switch (asked.verdict()) {
      case PASS -> isOfItsOwn(further, before, agreed, kindTells);
      case FAIL -> notAsked(further, asked, agreed, kindTells);
      default -> asked;
    };
  }

  /**
   * That the face was used is seen, and that nothing asked for it. Two functions of one kind may be
   * one purpose in other words: a person has to say.
   */
  private Finding notAsked(
      JudgementContext further, Finding asked, List<String> agreed, boolean kindTells) {
    boolean late = further.consent().isPresent();
    boolean scanned =
        further.opening().isPresent()
            || further
                .observations()
                .screens()
                .anyMatch(s -> s.reading().kind() == Reading.Kind.SCANNER);
    String key;
    if (!scanned) {
      key = "sc07.review.unseen";
    } else if (!kindTells) {
      key = "sc07.review.kind";
    } else {
      key = late ? "sc07.fail.late" : "sc07.fail";
    }
    Sentence sentence = sentence(key, further, agreed, further.lastTitle());
    return scanned && kindTells
        ? further.lacks(sentence, List.of(facts(agreed)), asked.evidence())
        : further.find(Verdict.REVIEW, sentence, List.of(facts(agreed)), asked.evidence());
  }

  private Finding isOfItsOwn(
      JudgementContext further, Observations before, List<String> agreed, boolean kindTells) {
    ObservedScreen consent = further.consent().orElseThrow();
    List<ObservedScreen> pages = further.consentPages();
    String key;
    if (isSaidAsBefore(pages, before)) {
      key = "sc07.review.same";
    } else {
      key = namesPurpose(pages, kindTells) ? "sc07.pass" : "sc07.review.purpose";
    }
    return further.find(
        key.equals("sc07.pass") ? Verdict.PASS : Verdict.REVIEW,
        sentence(key, further, agreed, consent.title()),
        List.of(facts(agreed)),
        consent.evidence());
  }

  /** In the very words by which another function had asked. */
  private static boolean isSaidAsBefore(List<ObservedScreen> pages, Observations before) {
    Set<String> now = prose(pages);
    return JudgementContext.consents(before)
        .map(earlier -> prose(before.pages(earlier)))
        .anyMatch(then -> then.equals(now));
  }

  private static Set<String> prose(List<ObservedScreen> pages) {
    return pages.stream().flatMap(p -> p.reading().prose().stream()).collect(Collectors.toSet());
  }

  /**
   * @param kindTells whether no function agreed to is of its kind: then words of the kind name it
   *     too
   */
  private boolean namesPurpose(List<ObservedScreen> pages, boolean kindTells) {
    StatedPurpose purpose = new StatedPurpose(function);
    return pages.stream()
        .flatMap(page -> page.reading().prose().stream())
        .anyMatch(
            words ->
                purpose.isNamedBy(words)
                    || kindTells && FunctionNames.in(words).contains(function.kind()));
  }

  private Fact facts(List<String> agreed) {
    return Fact.fact("fact.agreed-to-before", String.join(", ", agreed));
  }

  private Sentence sentence(
      String key, JudgementContext further, List<String> agreed, String title) {
    return Sentence.of(
        key,
        "agreed",
        String.join(", ", agreed),
        "purpose",
        function.purpose(),
        "title",
        title,
        "screen",
        further
            .consent()
            .or(further.observations()::lastScreen)
            .map(ObservedScreen::screenNumber)
            .orElse(0));
  }
}
