package org.facecert.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.notice.Countries;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.observation.ReadNotices;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceProcessing;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-17, the part that is text: what the notices tell is what the applicant declares. */
public final class NoticeMatchesStatement {

  /** days; what goes so soon may be a part: the picture, not the template */
  private static final int LONGEST_PART = 31;

  /** as the reader writes a place that is a server */
  private static final String SERVER = "server";

  private final JudgementContext seen;
  private final String language;
  private final List<FaceFunction> declared;

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoticeMatchesStatement(
      JudgementContext seen, String language, List<FaceFunction> declared) {
    this.seen = seen;
    this.language = language;
    this.declared = List.copyOf(declared);
  }

  public Finding judge(ReadNotices notices) {
    if (declared.size() < 2) {
      return new NoticeContents(seen, notices, language).judge(this::judgeOne);
    }
    FunctionTexts texts = new FunctionTexts(declared);
    FunctionAttributions owners = new FunctionAttributions(texts, Optional.empty());
    return NoticeContents.cut(seen, notices, language, texts).judge(h -> judgeEach(h, owners));
  }

  private Finding judgeOne(NoticeContents heard) {
    return contradiction(heard, declared)
        .or(() -> doubtful(heard))
        .or(() -> incomparable(heard, declared))
        .or(heard::unread)
        .orElseGet(() -> pass(heard));
  }

  private Finding judgeEach(NoticeContents heard, FunctionAttributions owners) {
    return contradiction(heard, owners)
        .or(() -> doubtful(heard))
        .or(() -> incomparable(heard, owners))
        .or(heard::unread)
        .orElseGet(() -> pass(heard));
  }

  /** Something leaves the phone of which it is not known that it is of the face. */
  private Optional<Finding> doubtful(NoticeContents heard) {
    return declared.stream().anyMatch(f -> f.processing().uploads())
        ? Optional.empty()
        : heard.doubtfullySentOff(t -> true);
  }

  /** What is said of one function alone, then what may be meant of any. */
  private Optional<Finding> contradiction(NoticeContents heard, FunctionAttributions owners) {
    Stream<Finding> ofOne =
        declared.stream()
            .flatMap(
                f ->
                    contradiction(heard.hearing(QuotationFilter.ofAlone(f, owners)), List.of(f))
                        .stream());
    Optional<Finding> ofAny =
        contradiction(heard.hearing(QuotationFilter.ofNoneAlone(owners)), declared);
    return Stream.concat(ofOne, ofAny.stream())
        .min(Comparator.comparing(f -> f.verdict() == Verdict.FAIL ? 0 : 1));
  }

  private static Optional<Finding> contradiction(
      NoticeContents heard, List<FaceFunction> functions) {
    return upload(heard, functions)
        .or(() -> location(heard, functions))
        .or(() -> retention(heard, functions));
  }

  /**
   * A text that keeps the face on the phone against a statement that uploads it, or the reverse.
   * What does not name the face itself may be meant of something else, and a text may keep a part
   * and send another: both are for a person.
   */
  private static Optional<Finding> upload(NoticeContents heard, List<FaceFunction> functions) {
    boolean uploads = functions.stream().anyMatch(f -> f.processing().uploads());
    boolean all = functions.stream().allMatch(f -> f.processing().uploads());
    List<Quotation> phone = places(heard, "device");
    List<Quotation> server = places(heard, SERVER);
    if (uploads && !phone.isEmpty() && server.isEmpty()) {
      return contradiction(heard, phone, "uploads: true");
    }
    List<Quotation> stays = heard.stays(t -> true);
    List<Quotation> sent = heard.sentOff(t -> true);
    List<Quotation> alone = stays.stream().filter(s -> isAlone(s, sent)).toList();
    if (all && !alone.isEmpty()) {
      return contradiction(heard, all(alone, sent), "uploads: true");
    }
    if (uploads && !stays.isEmpty()) {
      return Optional.of(heard.find(Verdict.REVIEW, "in17.review.both", all(stays, server)));
    }
    List<Quotation> named = sent.stream().filter(NoticeMatchesStatement::isOfFace).toList();
    if (!uploads && !named.isEmpty()) {
      return contradiction(heard, all(named, stays), "uploads: false");
    }
    return !uploads && phone.isEmpty() && !server.isEmpty()
        ? contradiction(heard, server, "uploads: false")
        : Optional.empty();
  }

  /** It names the face, stands under a title that does, or in a text that is about nothing else. */
  private static boolean isOfFace(Quotation said) {
    return said.namesFace() || said.isTitledByFace() || said.told().isOnFaceAlone();
  }

  /** It names the face, and nothing in its text sends any of it off. */
  private static boolean isAlone(Quotation stays, List<Quotation> sent) {
    return stays.namesFace() && sent.stream().noneMatch(s -> s.sameText(stays));
  }

  /** A country told of the face that no function declares. */
  private static Optional<Finding> location(NoticeContents heard, List<FaceFunction> functions) {
    Set<String> declaredIn = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (FaceFunction function : functions) {
      function.processing().location().ifPresent(words::add);
      function.processing().location().ifPresent(l -> declaredIn.addAll(Countries.declared(l)));
    }
    List<Quotation> foreign = new CountryComparison(declaredIn).against(heard);
    if (foreign.isEmpty()) {
      return Optional.empty();
    }
    boolean sure = foreign.stream().anyMatch(s -> isOfFace(s) && !s.says(Proof.OTHERS));
    return sure
        ? contradiction(heard, foreign, "location: " + String.join("; ", words))
        : Optional.of(heard.find(Verdict.REVIEW, "in17.review", foreign));
  }

  /** A period told of the face that no function declares. */
  private static Optional<Finding> retention(NoticeContents heard, List<FaceFunction> functions) {
    List<String> periods = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (FaceFunction function : functions) {
      function.processing().retention().ifPresent(words::add);
      function.processing().retention().ifPresent(r -> periods.addAll(AnalysedNotice.periods(r)));
    }
    List<Quotation> others = new PeriodComparison(periods).against(heard.periods());
    List<Quotation> later = new LaterEnds(words).against(heard);
    List<Quotation> sure =
        all(others, later).stream().filter(s -> !NoticeContents.keepsUnknown(s)).toList();
    if (!sure.isEmpty()) {
      return contradiction(heard, sure, "retention: " + String.join("; ", words));
    }
    // of what it is kept is not known
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(heard.find(Verdict.REVIEW, "in17.review", others));
  }

  private Optional<Finding> incomparable(NoticeContents heard, FunctionAttributions owners) {
    return declared.stream()
        .flatMap(
            f ->
                incomparable(heard.hearing(QuotationFilter.of(f, declared, owners)), List.of(f))
                    .stream())
        .findFirst();
  }

  /** Told too little, or a period in years where the statement names an event alone. */
  private static Optional<Finding> incomparable(
      NoticeContents heard, List<FaceFunction> functions) {
    List<Quotation> periods = heard.periods();
    List<Quotation> places = heard.exactPlaces();
    boolean undeclared =
        functions.stream()
            .anyMatch(f -> f.processing().retention().isEmpty() || !saysWhere(f.processing()));
    boolean inTime = functions.stream().anyMatch(f -> !periods(f).isEmpty());
    boolean longer =
        periods.stream()
            .anyMatch(
                s ->
                    PeriodComparison.of(s).stream()
                        .anyMatch(p -> PeriodLength.of(p) > LONGEST_PART));
    boolean told =
        !heard.proven(Proof.PERIOD).isEmpty() && (inTime || !longer)
            || functions.stream().allMatch(f -> periods.stream().anyMatch(s -> isDeclared(f, s)));
    return undeclared || !told || places.isEmpty()
        ? Optional.of(heard.find(Verdict.REVIEW, "in17.review", all(periods, places)))
        : Optional.empty();
  }

  /** What leaves the phone is in some country: without one nothing told can be held against it. */
  private static boolean saysWhere(FaceProcessing processing) {
    return processing
        .location()
        .filter(words -> !processing.uploads() || !Countries.declared(words).isEmpty())
        .isPresent();
  }

  private static boolean isDeclared(FaceFunction function, Quotation told) {
    return PeriodComparison.of(told).stream()
        .anyMatch(p -> periods(function).stream().anyMatch(d -> PeriodLength.same(d, p)));
  }

  private static List<String> periods(FaceFunction function) {
    return function.processing().retention().map(AnalysedNotice::periods).orElse(List.of());
  }

  private static List<Quotation> places(NoticeContents heard, String key) {
    // "our servers hold no copy" names a place where nothing is
    return heard.values(Value.Kind.PLACE, v -> v.ofFace() && v.normal().equals(key)).stream()
        .filter(s -> !key.equals(SERVER) || !NoticeContents.deniesServer(s.words()))
        .toList();
  }

  private static Optional<Finding> contradiction(
      NoticeContents heard, List<Quotation> told, String statement) {
    return Optional.of(heard.find(Verdict.FAIL, "in17.fail", told, "declared", statement));
  }

  private static Finding pass(NoticeContents heard) {
    return heard.find(Verdict.PASS, "in17.pass", all(heard.periods(), heard.exactPlaces()));
  }

  private static List<Quotation> all(List<Quotation> some, List<Quotation> others) {
    List<Quotation> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
