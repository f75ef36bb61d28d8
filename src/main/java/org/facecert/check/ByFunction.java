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
public final class ByFunction {

  private final Optional<FaceFunction> one;
  private final List<FaceFunction> declared;

  /**
   * @param declared all of the app, the function among them
   */
  public ByFunction(FaceFunction function, List<FaceFunction> declared) {
    this(Optional.of(function), List.copyOf(declared));
  }

  private ByFunction(Optional<FaceFunction> one, List<FaceFunction> declared) {
    this.one = one;
    this.declared = declared;
  }

  /** Of an app whose functions, or whose only one, are told of at once. */
  static ByFunction whichever() {
    return new ByFunction(Optional.empty(), List.of());
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
      Function<Heard, Finding> question) {
    return judge(seen, notices, language, question, false);
  }

  /** Asks what there is to judge; where there is nothing, that is the finding. */
  Finding judge(
      JudgementContext seen,
      ReadNotices notices,
      String language,
      Function<Heard, Finding> question) {
    return judge(seen, notices, language, question, true);
  }

  private Finding judge(
      JudgementContext seen,
      ReadNotices notices,
      String language,
      Function<Heard, Finding> question,
      boolean decides) {
    if (declared.size() < 2) {
      return new Heard(seen, notices, language).judge(question);
    }
    FunctionTexts texts = new FunctionTexts(declared);
    Heard heard = Heard.cut(seen, notices, language, texts);
    Owners owners = new Owners(texts, one);
    return heard.judge(all -> apart(all, owners, question, decides));
  }

  private Finding apart(
      Heard all, Owners owners, Function<Heard, Finding> question, boolean decides) {
    Finding own = question.apply(all.hearing(Meant.of(function(), declared, owners)));
    if (isFailed(own)) {
      boolean named =
          decides && all.inLanguage().stream().anyMatch(t -> owners.isNamed(function(), t));
      boolean sure =
          isFailed(question.apply(all.hearing(Meant.ofAlone(function(), owners))))
              && !isGood(question.apply(all.hearing(Meant.perhapsOf(function(), owners))))
              && (named || !isGood(question.apply(all)));
      boolean same = haveSameFacts() && isFailed(question.apply(all));
      return sure || same ? own : unclear(all, owners);
    }
    if (!isGood(own)) {
      return own;
    }
    Finding more = question.apply(all.hearing(Meant.ofOrUnclear(function(), declared, owners)));
    return isGood(more) ? own : isFailed(more) ? unclear(all, owners) : more;
  }

  private Finding unclear(Heard all, Owners owners) {
    List<Said> places = all.hearing(Meant.unclear(owners)).ofFace();
    return all.find(Verdict.REVIEW, "notice.whose", places, "function", function().id());
  }

  /** So that it is all the same of which function a sentence speaks. */
  private boolean haveSameFacts() {
    return declared.stream()
        .allMatch(
            f ->
                f.uploads() == function().uploads()
                    && f.retention().equals(function().retention())
                    && f.location().equals(function().location()));
  }

  private static boolean isFailed(Finding finding) {
    return finding.verdict() == Verdict.FAIL;
  }

  private static boolean isGood(Finding finding) {
    return finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.NOT_APPLICABLE;
  }
}
