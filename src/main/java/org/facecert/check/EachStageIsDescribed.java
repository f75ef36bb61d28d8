package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.Proof;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-11: collection, use and deletion are each described; one promise does not describe them. */
public final class EachStageIsDescribed {

  private final JudgementContext seen;
  private final String language;
  private final PerFunctionJudgement functions;

  /** Of all functions at once. */
  EachStageIsDescribed(JudgementContext seen, String language) {
    this(seen, language, PerFunctionJudgement.whichever());
  }

  /**
   * @param language of the app, "zh" or "en"
   */
  public EachStageIsDescribed(
      JudgementContext seen, String language, PerFunctionJudgement functions) {
    this.seen = seen;
    this.language = language;
    this.functions = functions;
  }

  public Finding judge(ReadNotices notices) {
    return functions.judge(seen, notices, language, heard -> stages(heard).telling(heard.items()));
  }

  private static Finding stages(NoticeContents heard) {
    List<Quotation> collection = told(heard, Proof.KINDS, Proof.METHOD);
    List<Quotation> deletion = told(heard, Proof.END, Proof.DELETION);
    List<List<Quotation>> stages = List.of(collection, told(heard, Proof.PURPOSE), deletion);
    List<Quotation> quoted = stages.stream().flatMap(s -> s.stream().limit(1)).toList();
    if (stages.stream().anyMatch(List::isEmpty)) {
      return heard
          .unread()
          .or(() -> unclear(heard, stages.indexOf(List.<Quotation>of())))
          .orElseGet(() -> missing(heard, stages, quoted));
    }
    List<List<Quotation>> sure =
        List.of(
            sure(heard, Proof.KINDS, Proof.METHOD),
            sure(heard, Proof.PURPOSE),
            sure(heard, Proof.END, Proof.DELETION));
    for (int i = 0; i < stages.size(); i++) {
      if (sure.get(i).isEmpty()) {
        return heard.find(Verdict.REVIEW, "notice.doubtful", stages.get(i), "what", said(i));
      }
    }
    long sentences = stages.stream().flatMap(List::stream).map(Quotation::words).distinct().count();
    return sentences > 1
        ? heard.find(
            Verdict.PASS, "in11.pass", sure.stream().flatMap(s -> s.stream().limit(1)).toList())
        : heard.unread().orElseGet(() -> heard.find(Verdict.FAIL, "in11.fail.one", quoted));
  }

  /** A promise of care describes nothing. */
  private static List<Quotation> told(NoticeContents heard, Proof... proofs) {
    List<Quotation> promises = heard.promises();
    return Stream.of(proofs)
        .flatMap(p -> heard.proven(p).stream())
        .filter(s -> promises.stream().noneMatch(s::sameSentence))
        .toList();
  }

  /** Those that are told of the face, and of which the second reading is sure. */
  private static List<Quotation> sure(NoticeContents heard, Proof... proofs) {
    return Stream.of(proofs)
        .flatMap(
            p ->
                SecondReading.sure(
                    told(heard, p).stream().filter(s -> !s.says(Proof.UNTIED)).toList(), p)
                    .stream())
        .toList();
  }

  private static List<Quotation> either(List<Quotation> one, List<Quotation> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static Optional<Finding> unclear(NoticeContents heard, int stage) {
    NoticeItem item =
        List.of(NoticeItem.METHOD, NoticeItem.PURPOSE, NoticeItem.DELETION).get(stage);
    List<Quotation> promises = heard.promises();
    List<Quotation> perhaps =
        heard
            .affirming(NoticeContents.unclear(either(heard.face(item), heard.doubtful(item))))
            .stream()
            .filter(s -> promises.stream().noneMatch(s::sameSentence))
            .toList();
    return perhaps.isEmpty()
        ? Optional.empty()
        : Optional.of(heard.find(Verdict.REVIEW, "notice.doubtful", perhaps, "what", said(stage)));
  }

  private static Finding missing(
      NoticeContents heard, List<List<Quotation>> stages, List<Quotation> quoted) {
    List<Quotation> promises = heard.promises();
    int stage = stages.indexOf(List.<Quotation>of());
    return heard.find(
        Verdict.FAIL,
        promises.isEmpty() ? "in11.fail.stage" : "in11.fail.promise",
        promises.isEmpty() ? quoted : promises,
        "stage",
        said(stage));
  }

  private static Sentence said(int stage) {
    return switch (stage) {
      case 0 -> Sentence.of("stage.collection");
      case 1 -> Sentence.of("stage.use");
      default -> Sentence.of("stage.deletion");
    };
  }
}
