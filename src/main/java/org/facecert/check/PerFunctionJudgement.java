package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.observation.ReadNotices;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * One face function of an app among all that it has. Where there are several, a text is asked by
 * what it tells of this one and of all; what cannot be told apart is a question.
 */
public final class PerFunctionJudgement {

  private final Optional<FaceFunction> one;
  private final List<FaceFunction> declared;

  /**
   * @param declared all of the app, the function among them
   */
  public PerFunctionJudgement(FaceFunction function, List<FaceFunction> declared) {
    this(Optional.of(function), List.copyOf(declared));
  }

  private PerFunctionJudgement(Optional<FaceFunction> one, List<FaceFunction> declared) {
    this.one = one;
    this.declared = declared;
  }

  /** Of an app whose functions, or whose only one, are told of at once. */
  static PerFunctionJudgement whichever() {
    return new PerFunctionJudgement(Optional.empty(), List.of());
  }

  /** Throws where none was given. */
  FaceFunction function() {
    return one.orElseThrow();
  }

  /**
   * The same of what is mostly told of all functions at once: that another function is named beside
   * it is no reason for a FAIL.
   */
  Finding ask(
      JudgementContext seen,
      ReadNotices notices,
      String language,
      Function<NoticeContents, Finding> question) {
    return judge(seen, notices, language, question, false);
  }

  /** Asks what there is to judge; where there is nothing, that is the finding. */
  Finding judge(
      JudgementContext seen,
      ReadNotices notices,
      String language,
      Function<NoticeContents, Finding> question) {
    return judge(seen, notices, language, question, true);
  }

  private Finding judge(
      JudgementContext seen,
      ReadNotices notices,
      String language,
      Function<NoticeContents, Finding> question,
      boolean decides) {
    if (declared.size() < 2) {
      return new NoticeContents(seen, notices, language).judge(question);
    }
    FunctionTexts texts = new FunctionTexts(declared);
    NoticeContents heard = NoticeContents.cut(seen, notices, language, texts);
    FunctionAttributions owners = new FunctionAttributions(texts, one);
    return heard.judge(all -> apart(all, owners, question, decides));
  }

  private Finding apart(
      NoticeContents all,
      FunctionAttributions owners,
      Function<NoticeContents, Finding> question,
      boolean decides) {
    Finding own = question.apply(all.hearing(QuotationFilter.of(function(), declared, owners)));
    if (isFailed(own)) {
      boolean named =
          decides && all.inLanguage().stream().anyMatch(t -> owners.isNamed(function(), t));
      boolean sure =
          isFailed(question.apply(all.hearing(QuotationFilter.ofAlone(function(), owners))))
              && !isGood(question.apply(all.hearing(QuotationFilter.perhapsOf(function(), owners))))
              && (named || !isGood(question.apply(all)));
      boolean same = haveSameFacts() && isFailed(question.apply(all));
      return sure || same ? own : unclear(all, owners);
    }
    if (!isGood(own)) {
      return own;
    }
    Finding more =
        question.apply(all.hearing(QuotationFilter.ofOrUnclear(function(), declared, owners)));
    return isGood(more) ? own : isFailed(more) ? unclear(all, owners) : more;
  }

  private Finding unclear(NoticeContents all, FunctionAttributions owners) {
    List<Quotation> places = all.hearing(QuotationFilter.unclear(owners)).ofFace();
    return all.find(Verdict.REVIEW, "notice.whose", places, "function", function().id());
  }

  /** So that it is all the same of which function a sentence speaks. */
  private boolean haveSameFacts() {
    return declared.stream()
        .allMatch(
            f ->
                f.processing().uploads() == function().processing().uploads()
                    && f.processing().retention().equals(function().processing().retention())
                    && f.processing().location().equals(function().processing().location()));
  }

  private static boolean isFailed(Finding finding) {
    return finding.verdict() == Verdict.FAIL;
  }

  private static boolean isGood(Finding finding) {
    return finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.NOT_APPLICABLE;
  }
}
