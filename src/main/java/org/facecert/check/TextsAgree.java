package org.facecert.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.observation.ReadNotices;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-17: what the consent tells of the face is what is declared, and no text tells the reverse. */
public final class TextsAgree {

  private final JudgementContext seen;
  private final String language;
  private final PerFunctionJudgement functions;
  private final FaceFunction function;

  /**
   * @param language of the app, "zh" or "en"
   */
  public TextsAgree(JudgementContext seen, String language, PerFunctionJudgement functions) {
    this.seen = seen;
    this.language = language;
    this.functions = functions;
    this.function = functions.function();
  }

  public Finding judge(ReadNotices notices) {
    return functions.judge(seen, notices, language, this::judge);
  }

  private Finding judge(NoticeContents heard) {
    return declaredOtherwise(heard)
        .or(() -> periodNotDeclared(heard))
        .or(() -> upload(heard))
        .or(() -> periods(heard))
        .or(() -> countries(heard))
        .or(() -> doubtfulUpload(heard))
        .or(heard::unread)
        .orElseGet(() -> heard.find(Verdict.PASS, "in17.agree.pass", told(heard)));
  }

  /** The consent is about this function alone, so that nothing can be meant of another. */
  private Optional<Finding> declaredOtherwise(NoticeContents heard) {
    List<Quotation> stays = heard.stays(NoticeContents::isConsent);
    List<Quotation> sent = heard.sentOff(NoticeContents::isConsent);
    if (function.processing().uploads() && !stays.isEmpty() && sent.isEmpty()) {
      return contradiction(heard, stays, "uploads: true");
    }
    return !function.processing().uploads() && !sent.isEmpty() && stays.isEmpty()
        ? contradiction(heard, sent, "uploads: false")
        : Optional.empty();
  }

  private Optional<Finding> periodNotDeclared(NoticeContents heard) {
    PeriodComparison declared =
        new PeriodComparison(
            function.processing().retention().map(AnalysedNotice::periods).orElse(List.of()));
    List<Quotation> others =
        declared.against(
            heard.periods().stream().filter(s -> NoticeContents.isConsent(s.told())).toList());
    return others.isEmpty()
        ? Optional.empty()
        : contradiction(
            heard, others, "retention: " + function.processing().retention().orElse(""));
  }

  /** Nothing is declared to be sent, and something is of which it is not known what it is. */
  private Optional<Finding> doubtfulUpload(NoticeContents heard) {
    return function.processing().uploads() ? Optional.empty() : heard.doubtfullySentOff(t -> true);
  }

  /** Off the phone by one sentence, on the phone by another; each may mean another function. */
  private Optional<Finding> upload(NoticeContents heard) {
    List<Quotation> stays = heard.stays(t -> true);
    List<Quotation> sent = heard.sentOff(t -> true);
    if (reverse(stays, sent)) {
      return Optional.of(
          heard.find(Verdict.FAIL, "in17.agree.fail", List.of(stays.get(0), away(sent).get(0))));
    }
    if (!function.processing().uploads() && !sent.isEmpty()) {
      return Optional.of(heard.find(Verdict.REVIEW, "in17.agree.review.upload", sent));
    }
    return stays.isEmpty() || sent.isEmpty() ? Optional.empty() : doubt(heard, stays, sent);
  }

  /**
   * A text by which nothing leaves the phone, against another by which the face does; both name the
   * face. A text that says both of its parts is none.
   */
  private static boolean reverse(List<Quotation> stays, List<Quotation> sent) {
    return stays.stream()
            .filter(Quotation::namesFace)
            .anyMatch(s -> sent.stream().noneMatch(o -> o.sameText(s)) && !sent.isEmpty())
        && away(sent).stream().anyMatch(Quotation::namesFace);
  }

  private static List<Quotation> away(List<Quotation> sent) {
    List<Quotation> naming = sent.stream().filter(Quotation::namesFace).toList();
    return naming.isEmpty() ? sent : naming;
  }

  /** No other text that gives a period gives the consent's. */
  private static Optional<Finding> periods(NoticeContents heard) {
    List<Quotation> here = new ArrayList<>();
    List<Quotation> elsewhere = new ArrayList<>();
    Set<String> normals = new HashSet<>();
    for (Quotation said : heard.periods()) {
      (NoticeContents.isConsent(said.told()) ? here : elsewhere).add(said);
    }
    here.forEach(s -> normals.addAll(normals(s)));
    boolean shared =
        elsewhere.stream()
            .flatMap(s -> normals(s).stream())
            .anyMatch(n -> normals.stream().anyMatch(o -> PeriodLength.same(n, o)));
    return here.isEmpty() || elsewhere.isEmpty() || shared
        ? Optional.empty()
        : doubt(heard, here, elsewhere);
  }

  private static List<String> normals(Quotation said) {
    return said.told()
        .values(Value.Kind.RETENTION)
        .filter(v -> v.sentence() == said.sentence())
        .map(Value::normal)
        .toList();
  }

  /** One text keeps it in a country, another in another. */
  private static Optional<Finding> countries(NoticeContents heard) {
    List<Quotation> places =
        heard.proven(Proof.PLACE).stream()
            .filter(s -> !s.countries().isEmpty() && !s.says(Proof.CONDITION))
            .filter(s -> !s.says(Proof.HANDLER) && !s.says(Proof.OTHERS))
            .toList();
    return places.stream()
        .flatMap(
            one ->
                places.stream()
                    .filter(o -> Collections.disjoint(o.countries(), one.countries()))
                    .limit(1)
                    .map(o -> List.of(one, o)))
        .findFirst()
        .flatMap(two -> doubt(heard, two.subList(0, 1), two.subList(1, 2)));
  }

  private static Optional<Finding> contradiction(
      NoticeContents heard, List<Quotation> told, String statement) {
    return Optional.of(heard.find(Verdict.FAIL, "in17.fail", told, "declared", statement));
  }

  private static Optional<Finding> doubt(
      NoticeContents heard, List<Quotation> one, List<Quotation> other) {
    List<Quotation> both = List.of(one.get(0), other.get(0));
    return Optional.of(heard.find(Verdict.REVIEW, "in17.agree.review", both));
  }

  private static List<Quotation> told(NoticeContents heard) {
    List<Quotation> told = new ArrayList<>(heard.sentOff(t -> true));
    told.addAll(heard.periods());
    return told;
  }
}
