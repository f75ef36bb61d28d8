package org.facecert.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.check.HeardScreen.Flaw;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.ScreenHeard;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * AC-01: what the consent about the face says, and the controls that agree and refuse, are given to
 * a screen reader, by names that mean what is seen.
 */
public final class ConsentCanBeHeard {

  /** a mode of the app for people who find the usual one hard */
  private static final Pattern ELDERLY =
      Pattern.compile(
          "\\b(?:senior|elderly|elder|easy|simple|care|large[- ](?:text|print|type|font)) (?:mode|version|edition)\\b"
              + "|(?:长辈|長輩|关怀|關懷|老年|老人|敬老|适老|適老|大字|简洁|簡潔|无障碍|無障礙)(?:模式|版)",
          Pattern.CASE_INSENSITIVE);

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public ConsentCanBeHeard(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(WalkEnding ending) {
    if (seen.consent().isEmpty()) {
      return seen.noConsent(ending);
    }
    List<ScreenHeard> heard = seen.observations().heard(ScreenHeard.Whereabouts.CONSENT).toList();
    if (heard.isEmpty()) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("ac01.consent.not-heard"),
          seen.consent().orElseThrow().evidence());
    }
    List<Answer> answers = answers(heard);
    return notice(heard)
        .or(() -> worst(answers))
        .or(() -> noRefusal(answers))
        .or(seen::unread)
        .or(() -> order(heard))
        .or(() -> elderly(heard))
        .orElseGet(() -> passes(heard, answers));
  }

  /**
   * A control that answers.
   *
   * @param refuses else it agrees, or is ticked in order to agree
   */
  private record Answer(ScreenHeard heard, Node control, boolean refuses, boolean box) {}

  private static List<Answer> answers(List<ScreenHeard> heard) {
    List<Answer> answers = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (ScreenHeard one : heard) {
      Reading reading = one.screen().reading();
      Stream.of(
              reading.agree().stream().map(n -> new Answer(one, n, false, false)),
              reading.faceBoxes().stream().map(n -> new Answer(one, n, false, true)),
              refusals(reading, heard).map(n -> new Answer(one, n, true, false)))
          .flatMap(all -> all)
          .filter(a -> a.control().displayed())
          .filter(a -> known.add(a.refuses() + a.control().label()))
          .forEach(answers::add);
    }
    return answers;
  }

  /** What refuses; where nothing says so, what takes the consent away. */
  private static Stream<Node> refusals(Reading reading, List<ScreenHeard> heard) {
    boolean worded =
        heard.stream()
            .map(h -> h.screen().reading())
            .anyMatch(r -> !r.refuse().isEmpty() || !r.later().isEmpty());
    return worded
        ? Stream.concat(reading.refuse().stream(), reading.later().stream())
        : reading.closers().stream();
  }

  /** Words about the face that are seen and not said. */
  private Optional<Finding> notice(List<ScreenHeard> heard) {
    return heard.stream()
        .flatMap(
            one ->
                new HeardScreen(one, vocabulary)
                    .unheard(one.screen().reading().faceSentences()).stream()
                        .map(
                            words ->
                                find(
                                    Verdict.FAIL,
                                    Sentence.of(
                                        "ac01.fail.notice",
                                        "screen",
                                        one.screen().screenNumber(),
                                        "words",
                                        words),
                                    List.of(one))))
        .findFirst();
  }

  private Optional<Finding> worst(List<Answer> answers) {
    List<Finding> found = answers.stream().flatMap(a -> flaw(a).stream()).toList();
    return found.stream()
        .filter(f -> f.verdict() == Verdict.FAIL)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private Optional<Finding> flaw(Answer answer) {
    Concept own = answer.refuses() ? Concept.REFUSE : Concept.AGREE;
    Concept opposite = answer.refuses() ? Concept.AGREE : Concept.REFUSE;
    return new HeardScreen(answer.heard(), vocabulary)
        .flaw(answer.control(), own, opposite)
        .map(flaw -> told(flaw, answer));
  }

  private Finding told(Flaw flaw, Answer answer) {
    // the words beside a box may be tied to it, which is not told
    boolean asked = flaw == Flaw.OTHER_WORDS || (flaw == Flaw.NAMELESS && answer.box());
    String key =
        switch (flaw) {
          case UNHEARD -> answer.refuses() ? "ac01.fail.unheard.refusal" : "ac01.fail.unheard";
          case NAMELESS ->
              answer.box()
                  ? "ac01.review.box"
                  : answer.refuses() ? "ac01.fail.nameless.refusal" : "ac01.fail.nameless";
          case CONTRARY -> "ac01.fail.contrary";
          case OTHER_WORDS -> "ac01.review.other-words";
        };
    ObservedScreen screen = answer.heard().screen();
    return find(
        asked ? Verdict.REVIEW : Verdict.FAIL,
        Sentence.of(
            key,
            "screen",
            screen.screenNumber(),
            "label",
            answer.control().label(),
            "words",
            new HeardScreen(answer.heard(), vocabulary).words(answer.control()),
            "place",
            answer.control().bounds().left() + "," + answer.control().bounds().top()),
        List.of(answer.heard()));
  }

  /** Nothing that refuses was seen: then nobody can say whether it is heard. */
  private Optional<Finding> noRefusal(List<Answer> answers) {
    if (answers.stream().anyMatch(Answer::refuses)) {
      return Optional.empty();
    }
    ObservedScreen consent = seen.consent().orElseThrow();
    return Optional.of(
        new ScreenComprehension(seen)
            .besideConsent()
            .orElseGet(
                () ->
                    seen.find(
                        Verdict.REVIEW,
                        Sentence.of("ac01.review.no-refusal", "screen", consent.screenNumber()),
                        consent.evidence())));
  }

  /** Who hears "Agree" first does not know to what. */
  private Optional<Finding> order(List<ScreenHeard> heard) {
    ScreenHeard first = heard.get(0);
    Reading reading = first.screen().reading();
    HeardScreen said = new HeardScreen(first, vocabulary);
    return reading.agree().stream()
        .filter(agree -> said.comesBefore(agree, reading.faceSentences()))
        .findFirst()
        .map(
            agree ->
                find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "ac01.review.order",
                        "screen",
                        first.screen().screenNumber(),
                        "label",
                        agree.label()),
                    List.of(first)));
  }

  private Optional<Finding> elderly(List<ScreenHeard> heard) {
    return seen.observations()
        .screens()
        .flatMap(
            screen ->
                screen.screen().labels().stream()
                    .filter(label -> ELDERLY.matcher(label).find())
                    .map(
                        label ->
                            seen.find(
                                Verdict.REVIEW,
                                Sentence.of(
                                    "ac01.review.elderly",
                                    "screen",
                                    screen.screenNumber(),
                                    "label",
                                    label),
                                Stream.concat(screen.evidence().stream(), evidence(heard).stream())
                                    .distinct()
                                    .toList())))
        .findFirst();
  }

  private Finding passes(List<ScreenHeard> heard, List<Answer> answers) {
    long texts =
        heard.stream()
            .flatMap(h -> h.screen().reading().faceSentences().stream())
            .distinct()
            .count();
    return find(
        Verdict.PASS,
        Sentence.of("ac01.pass.consent", "texts", texts, "controls", names(answers)),
        heard);
  }

  private static String names(List<Answer> answers) {
    return String.join(
        ", ", answers.stream().map(a -> "“" + a.control().label() + "”").distinct().toList());
  }

  private Finding find(Verdict verdict, Sentence sentence, List<ScreenHeard> heard) {
    return seen.find(verdict, sentence, evidence(heard));
  }

  static List<Evidence> evidence(List<ScreenHeard> heard) {
    return heard.stream()
        .flatMap(h -> Stream.concat(h.screen().evidence().stream(), Stream.of(h.source())))
        .distinct()
        .toList();
  }
}
