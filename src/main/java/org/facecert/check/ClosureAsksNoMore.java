package org.facecert.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * DA-03: from what closes the account on, no face is asked for, nor another kind of data than the
 * registration asked for. By what the account has been proved before (password, code) it may be
 * proved again; a face among other ways to choose from is no demand.
 */
public final class ClosureAsksNoMore {

  private static final Pattern OVER =
      Pattern.compile(
          "\\b(?:account|membership|profile)\\b[^.]{0,30}\\b(?:closed|deleted|cancelled|canceled|removed|deactivated|terminated)\\b"
              + "|\\b(?:successfully|goodbye|sorry to see you go|request (?:has been |was )?(?:received|submitted|accepted))\\b"
              + "|已经?(?:注销|关闭|删除|销户|提交|受理)|(?:注销|销户)(?:成功|完成|申请已)|提交成功|期待(?:与)?[您你]");

  private static final Pattern OF_A_BANK =
      Pattern.compile("\\b(?:bank|debit|credit|iban|cvv|cvc|payment)\\b|银行|储蓄|信用卡|借记|支付");

  private static final Pattern OPTIONAL = Pattern.compile("\\boptional(?:ly)?\\b|选填|可选|非必填");

  private static final Pattern HANDS_IN =
      Pattern.compile(
          "\\b(?:upload|take|scan|shoot|photograph|add|link|bind|record|provide|submit|hold)\\b"
              + "|上传|拍摄|拍照|扫描|添加|绑定|录制|提供|提交|手持");

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final Observations since;
  private final Optional<RouteOutcome> registration;
  private final boolean thrownAway;
  private final int begin;
  private final boolean sure;

  /**
   * @param since what was observed from the begin of the way on
   * @param registration how the way to a new account went; empty where none is declared
   * @param thrownAway whether the last press was made
   */
  public ClosureAsksNoMore(
      JudgementContext seen,
      Vocabulary vocabulary,
      Observations since,
      Optional<RouteOutcome> registration,
      boolean thrownAway) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.since = since;
    this.registration = registration;
    this.thrownAway = thrownAway;
    Optional<Integer> known = begin();
    this.begin = known.orElse(0);
    this.sure = known.isPresent();
  }

  /** One thing that a screen asks for. */
  private record Demand(ObservedScreen screen, String words, Set<AskedData> kinds) {}

  /**
   * @param declared whether the way is; else its control was at most found
   */
  public Finding judge(RouteOutcome way, boolean declared) {
    if (!declared) {
      return find(Verdict.INCONCLUSIVE, "da03.undeclared", "", way.observed());
    }
    if (!sure && !way.completed()) {
      return seen.blocked(way);
    }
    return scan()
        .or(() -> first(true, way))
        .or(() -> first(false, way))
        .or(() -> strangeField())
        .or(() -> way.completed() ? Optional.empty() : Optional.of(seen.blocked(way)))
        .or(seen::cameraUnwatched)
        .orElseGet(() -> end(way));
  }

  /** The number after which what is seen belongs to the closing of the account. */
  private Optional<Integer> begin() {
    return since
        .actions()
        .filter(act -> act.purpose().isTap())
        .filter(act -> vocabulary.matches(Concept.CLOSE_ACCOUNT, act.label()))
        .map(Action::number)
        .findFirst()
        .or(
            () ->
                since
                    .screens()
                    .filter(s -> vocabulary.matches(Concept.CLOSE_ACCOUNT, s.title()))
                    .map(s -> s.number() - 1)
                    .findFirst());
  }

  private List<ObservedScreen> closing() {
    return since
        .screens()
        .filter(s -> s.number() > begin)
        .filter(s -> s.reading().kind() != Reading.Kind.SYSTEM_OTHER)
        .takeWhile(s -> !isOver(s))
        .filter(s -> !isPageBelow(s))
        .toList();
  }

  /** The page on which the closing began, which comes back below a question that is answered. */
  private boolean isPageBelow(ObservedScreen screen) {
    return screen.reading().kind() == Reading.Kind.OTHER
        && since
            .screens()
            .filter(s -> s.number() <= begin)
            .anyMatch(s -> s.screen().sameAs(screen.screen()));
  }

  private Optional<Finding> scan() {
    Optional<ObservedScreen> scanner =
        closing().stream().filter(s -> s.reading().kind() == Reading.Kind.SCANNER).findFirst();
    Optional<CameraUsed> opening =
        since.openings(seen.app()).filter(o -> o.number() > begin).findFirst();
    return scanner
        .map(s -> find(chosen(s) ? Verdict.REVIEW : firm(), scanKey(chosen(s), sure), s.title(), s))
        .or(
            () ->
                opening.map(
                    o ->
                        find(
                            Verdict.REVIEW,
                            "da03.review.camera",
                            seen.lastTitle(),
                            since.before(o).orElse(null))));
  }

  private Verdict firm() {
    return sure ? Verdict.FAIL : Verdict.REVIEW;
  }

  private static String scanKey(boolean chosen, boolean sure) {
    return chosen ? "da03.review.choice" : sure ? "da03.fail.scan" : "da03.review.scan";
  }

  /** Whether another way was offered in place of the scan, where it was taken or on itself. */
  private boolean chosen(ObservedScreen scanner) {
    Optional<ObservedScreen> before =
        since
            .actions()
            .filter(act -> act.number() < scanner.number() && act.purpose() != Purpose.WAIT)
            .filter(act -> act.purpose().isTap())
            .reduce((earlier, later) -> later)
            .map(Action::observed)
            .filter(s -> s.number() > begin);
    return offersAnother(scanner) || before.filter(ClosureAsksNoMore::offersAnother).isPresent();
  }

  private static boolean offersAnother(ObservedScreen screen) {
    Reading reading = screen.reading();
    return !reading.alternatives().isEmpty() && reading.fields().isEmpty();
  }

  /** The first demand that is no proof of the account. */
  private Optional<Finding> first(boolean ofTheFace, RouteOutcome way) {
    Set<AskedData> known = known();
    return (sure ? closing() : List.<ObservedScreen>of())
        .stream()
            .flatMap(this::demands)
            .filter(d -> ofTheFace == isOfTheFace(d))
            .filter(d -> ofTheFace ? isInTheWay(d, way) : !known.containsAll(d.kinds()))
            .map(d -> accused(d, ofTheFace, way))
            .findFirst();
  }

  private static boolean isOfTheFace(Demand demand) {
    return demand.kinds().stream().anyMatch(AskedData.OF_THE_FACE::contains);
  }

  /** Beside another way, a face that was passed by was not demanded. */
  private static boolean isInTheWay(Demand demand, RouteOutcome way) {
    Reading reading = demand.screen().reading();
    boolean choice = !reading.alternatives().isEmpty() || provesOtherwise(reading);
    return !(choice && way.completed());
  }

  private static boolean provesOtherwise(Reading reading) {
    return reading.fields().stream()
        .anyMatch(f -> f.password() || AskedData.named(words(f)).contains(AskedData.PROOF));
  }

  private Finding accused(Demand demand, boolean ofTheFace, RouteOutcome way) {
    boolean passedBy =
        thrownAway
            ? since.screens().anyMatch(this::saysOver)
            : way.completed() && !isLast(demand.screen());
    boolean choice = ofTheFace && !demand.screen().reading().alternatives().isEmpty();
    if (choice || ofTheFace && passedBy) {
      return find(Verdict.REVIEW, "da03.review.asked", demand.words(), demand.screen());
    }
    if (ofTheFace) {
      return find(Verdict.FAIL, "da03.fail.face", demand.words(), demand.screen());
    }
    return registration.filter(RouteOutcome::completed).isPresent() && !isOwnCard(demand)
        ? find(Verdict.FAIL, "da03.fail.more", demand.words(), demand.screen())
        : find(Verdict.REVIEW, "da03.review.more", demand.words(), demand.screen());
  }

  /**
   * The number of a card of which nothing says that it is a bank's, typed by the declared way as
   * what proves the account. That is the statement's word: a question, and no accusation.
   */
  private boolean isOwnCard(Demand demand) {
    String words = normal(demand.words());
    return demand.kinds().equals(EnumSet.of(AskedData.BANK_CARD))
        && !OF_A_BANK.matcher(words).find()
        && since
            .actions()
            .filter(act -> act.purpose() == Purpose.TYPE)
            .anyMatch(act -> normal(act.label()).equals(words));
  }

  private boolean isLast(ObservedScreen screen) {
    return since.lastScreen().filter(screen::resembles).isPresent();
  }

  private Stream<Demand> demands(ObservedScreen screen) {
    Reading reading = screen.reading();
    if (reading.kind() == Reading.Kind.FACE_CONSENT) {
      return Stream.of(new Demand(screen, screen.title(), EnumSet.of(AskedData.FACE)));
    }
    Stream<Demand> fields =
        reading.fields().stream()
            .filter(f -> !f.password())
            .map(ClosureAsksNoMore::words)
            .filter(words -> !isOptional(words))
            .map(words -> new Demand(screen, words, AskedData.named(words)));
    Stream<Demand> controls =
        reading.labels().stream()
            .filter(l -> l.node().tapTarget() != null)
            .map(l -> l.label())
            .filter(words -> HANDS_IN.matcher(normal(words)).find() && !isOptional(words))
            .map(words -> new Demand(screen, words, AskedData.demandedBy(words)));
    Stream<Demand> faces =
        reading.faceEntries().stream()
            .map(n -> new Demand(screen, n.label(), EnumSet.of(AskedData.FACE)));
    Stream<Demand> prose =
        reading.prose().stream().map(words -> new Demand(screen, words, AskedData.demanded(words)));
    return Stream.of(fields, controls, faces, prose)
        .flatMap(demands -> demands)
        .filter(d -> !AskedData.OWN_PROOF.containsAll(d.kinds()));
  }

  private static boolean isOptional(String words) {
    return OPTIONAL.matcher(normal(words)).find();
  }

  /** What is asked for by its own words: a field that holds something shows that in their place. */
  private static String words(Node field) {
    return !field.hint().isBlank()
        ? field.hint()
        : field.description().isBlank() ? field.text() : field.description();
  }

  private static String normal(String words) {
    return TextNormalization.simplified(TextNormalization.text(words));
  }

  /** What was asked for before: by the registration, or to sign in. */
  private Set<AskedData> known() {
    Set<AskedData> known = EnumSet.copyOf(AskedData.OWN_PROOF);
    seen.observations()
        .screens()
        .filter(s -> s.number() <= begin)
        .flatMap(this::demands)
        .filter(d -> !isOfTheFace(d))
        .forEach(d -> known.addAll(d.kinds()));
    return known;
  }

  /** A field whose words are not understood may ask for anything. */
  private Optional<Finding> strangeField() {
    return (sure ? closing() : List.<ObservedScreen>of())
        .stream()
            .flatMap(
                s ->
                    s.reading().fields().stream()
                        .filter(f -> !f.password() && !isTyped(s, f))
                        .map(ClosureAsksNoMore::words)
                        .filter(words -> !isOptional(words) && AskedData.named(words).isEmpty())
                        .map(words -> find(Verdict.REVIEW, "da03.review.field", words, s)))
            .findFirst();
  }

  /** It holds what was typed into it, so that its own words were seen before. */
  private boolean isTyped(ObservedScreen screen, Node field) {
    return field.hint().isBlank()
        && field.description().isBlank()
        && since
            .actions()
            .anyMatch(act -> act.purpose() == Purpose.TYPE && act.number() < screen.number());
  }

  private Finding end(RouteOutcome way) {
    ObservedScreen last = way.observed();
    if (!sure) {
      return find(Verdict.REVIEW, "da03.review.words", seen.lastTitle(), last);
    }
    if (!thrownAway) {
      return find(Verdict.REVIEW, "da03.review.last", seen.lastTitle(), last);
    }
    boolean over = since.screens().anyMatch(this::isOver);
    return find(
        over ? Verdict.PASS : Verdict.REVIEW,
        over ? "da03.pass" : "da03.review.end",
        seen.lastTitle(),
        last);
  }

  /** It says that the account is closed, or shows what it showed to somebody who just came. */
  private boolean isOver(ObservedScreen screen) {
    Reading reading = screen.reading();
    Optional<ObservedScreen> first = since.screens().filter(ObservedScreen::showsApp).findFirst();
    return saysOver(screen)
        || isAfterTheEnd(screen)
            && reading.kind() == Reading.Kind.OTHER
            && !reading.isModal()
            && first.filter(screen::resembles).isPresent();
  }

  private boolean saysOver(ObservedScreen screen) {
    Reading reading = screen.reading();
    return isAfterTheEnd(screen)
        && Stream.concat(reading.toasts().stream(), reading.prose().stream())
            .anyMatch(words -> OVER.matcher(normal(words)).find());
  }

  private boolean isAfterTheEnd(ObservedScreen screen) {
    return thrownAway && screen.number() > lastPress();
  }

  private int lastPress() {
    return since
        .actions()
        .filter(act -> act.purpose().isTap())
        .map(Action::number)
        .reduce(0, Math::max);
  }

  private Finding find(
      Verdict verdict,
      String key,
      String words,
      @org.jspecify.annotations.Nullable ObservedScreen screen) {
    return seen.find(
        verdict,
        Sentence.of(key, "words", words, "screen", screen == null ? 0 : screen.screenNumber()),
        JudgementContext.and(
            seen.orLastScreen(JudgementContext.evidence(screen)),
            seen.observations().cameraWitness()));
  }
}
