package org.facecert.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.catalogue.Parameters;
import org.facecert.notice.Gap;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence;
import org.facecert.notice.NoticeSentence.About;
import org.facecert.notice.Value;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-14: two lists near the main menu, one of what is collected and one of what is shared. */
public final class ListsNameTheFace {

  /** no list, but perhaps the words of an error page */
  private static final int SHORTEST = 30;

  /** lines at the top of a text, among which its heading is */
  private static final int HEADING = 3;

  /** rows from which a text is a list: two things are named in many a sentence */
  private static final int LEAST_ROWS = 3;

  /** share of rows among the paragraphs of a list, whose introduction and notes are none */
  private static final double LEAST_SHARE = 0.5;

  /** letters of a row's sentence */
  private static final int LONGEST_ROW = 160;

  private static final Pattern WE = Pattern.compile("(?i)\\b(?:we|us)\\b|我们|本公司|我行");
  private static final Concept POLICY = Concept.PRIVACY_POLICY;

  private final JudgementContext seen;
  private final String language;
  private final Vocabulary vocabulary;
  private final List<FaceFunction> declared;
  private final Parameters parameters;

  /**
   * @param language of the app, "zh" or "en"
   */
  public ListsNameTheFace(
      JudgementContext seen,
      String language,
      Vocabulary vocabulary,
      List<FaceFunction> declared,
      Parameters parameters) {
    this.seen = seen;
    this.language = language;
    this.vocabulary = vocabulary;
    this.declared = List.copyOf(declared);
    this.parameters = parameters;
  }

  /** One list. */
  public Finding judge(ReadNotices notices, NoticeSource list) {
    ReadNotices alone = alone(notices, list);
    NoticeContents heard = new NoticeContents(seen, alone, language);
    if (alone.texts().isEmpty()) {
      return find(heard, Verdict.REVIEW, "in14.review.undeclared", list, List.of());
    }
    ReadNotice notice = alone.texts().get(0);
    RouteOutcome outcome = notice.opened().outcome();
    if (!outcome.completed()) {
      return new ScreenComprehension(seen)
          .notThere(outcome, Set.of(concept(list)))
          .orElseGet(() -> absent(heard, list, outcome));
    }
    return opened(heard, notice, list);
  }

  private static ReadNotices alone(ReadNotices notices, NoticeSource list) {
    return new ReadNotices(
        notices.ending(),
        notices.texts().stream().filter(t -> t.source() == list).toList(),
        notices.undeclared().stream().filter(list::equals).collect(Collectors.toSet()));
  }

  private Finding absent(NoticeContents heard, NoticeSource list, RouteOutcome outcome) {
    return find(heard, Verdict.FAIL, "in14.fail.absent", list, List.of(), "act", outcome.act());
  }

  private Finding opened(NoticeContents heard, ReadNotice notice, NoticeSource list) {
    if (notice.taps() > parameters.listTaps()) {
      return find(heard, Verdict.FAIL, "in14.fail.taps", list, List.of(), "taps", notice.taps());
    }
    Optional<AnalysedNotice> told = heard.inLanguage().stream().findFirst();
    if (told.isEmpty()
        || notice.text().length() < SHORTEST
        || !(isNamed(notice, list) || isList(notice, told.get(), list))) {
      return find(heard, Verdict.REVIEW, "in14.review.text", list, List.of());
    }
    List<Quotation> rows = told.get().about(About.FACE);
    if (!rows.isEmpty()) {
      return find(heard, Verdict.PASS, "in14.pass", list, rows);
    }
    List<Quotation> among = told.get().about(About.DEFINES);
    if (!among.isEmpty()) {
      return find(heard, Verdict.REVIEW, "in14.review.row", list, among);
    }
    if (!notice.toItsEnd()) {
      return find(heard, Verdict.INCONCLUSIVE, "in14.inconclusive.end", list, List.of());
    }
    return told.get().showsPicture() || goesOnElsewhere(told.get())
        ? find(heard, Verdict.REVIEW, "in14.review.part", list, List.of())
        : missing(heard, list);
  }

  private static boolean goesOnElsewhere(AnalysedNotice told) {
    return told.reading().filter(r -> r.gaps().contains(Gap.POINTS_ELSEWHERE)).isPresent();
  }

  private Finding missing(NoticeContents heard, NoticeSource list) {
    if (list == NoticeSource.SHARING_LIST
        && declared.stream().allMatch(f -> f.processing().recipients().isEmpty())) {
      List<Quotation> nobody = heard.values(Value.Kind.NO_RECIPIENT, v -> true);
      return nobody.isEmpty()
          ? find(heard, Verdict.REVIEW, "in14.review.text", list, List.of())
          : find(heard, Verdict.PASS, "in14.pass.nobody", list, nobody);
    }
    boolean applies =
        list == NoticeSource.SHARING_LIST
            || declared.stream().anyMatch(f -> f.processing().uploads());
    return applies
        ? find(heard, Verdict.FAIL, "in14.fail.row", list, List.of())
        : find(heard, Verdict.REVIEW, "in14.review.missing", list, List.of());
  }

  /** By the words pressed or by its own first lines; else anything could lie behind the route. */
  private boolean isNamed(ReadNotice notice, NoticeSource list) {
    Concept concept = concept(list);
    return vocabulary.matches(concept, notice.opened().link())
        || notice.text().lines().limit(HEADING).anyMatch(l -> vocabulary.matches(concept, l));
  }

  /** By its structure: rows, most of which name a kind of information, or who else gets it. */
  private boolean isList(ReadNotice notice, AnalysedNotice told, NoticeSource list) {
    if (notice.text().lines().limit(HEADING).anyMatch(l -> vocabulary.matches(POLICY, l))) {
      return false;
    }
    Set<Integer> rows = rows(told, Value.Kind.DATA_KINDS);
    boolean shares = true;
    int least = LEAST_ROWS;
    if (list == NoticeSource.SHARING_LIST) {
      Set<Integer> shared = rows(told, Value.Kind.SHARED_WITH);
      shares = !shared.isEmpty();
      least = LEAST_ROWS - 1;
      rows.addAll(shared);
    }
    long paragraphs = sentences(told).stream().map(NoticeSentence::paragraph).distinct().count();
    return shares && rows.size() >= least && rows.size() >= LEAST_SHARE * paragraphs;
  }

  /** Paragraphs that name such a thing and tell nothing of what "we" do, as prose does. */
  private static Set<Integer> rows(AnalysedNotice told, Value.Kind kind) {
    List<NoticeSentence> all = sentences(told);
    Set<Integer> prose =
        all.stream()
            .filter(
                s -> s.quote().text().length() > LONGEST_ROW || WE.matcher(s.quote().text()).find())
            .map(NoticeSentence::paragraph)
            .collect(Collectors.toSet());
    return told.values(kind)
        .map(v -> all.get(v.sentence()).paragraph())
        .filter(p -> !prose.contains(p))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<NoticeSentence> sentences(AnalysedNotice told) {
    return told.reading().map(NoticeReading::sentences).orElse(List.of());
  }

  private static Concept concept(NoticeSource list) {
    return list == NoticeSource.SHARING_LIST ? Concept.SHARING_LIST : Concept.COLLECTED_LIST;
  }

  private Finding find(
      NoticeContents heard, Verdict verdict, String key, NoticeSource list, List<Quotation> rows) {
    return find(heard, verdict, key, list, rows, "most", parameters.listTaps());
  }

  private Finding find(
      NoticeContents heard,
      Verdict verdict,
      String key,
      NoticeSource list,
      List<Quotation> rows,
      String name,
      Object value) {
    return heard.find(
        verdict,
        key,
        rows,
        "list",
        list.said(),
        "most",
        parameters.listTaps(),
        "route",
        list.route(),
        name,
        value);
  }
}
