package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ReadNotices;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-06: the text to which the person agrees says that the face leaves the phone, and where to. */
public final class UploadIsNamed {

  private final JudgementContext seen;
  private final String language;
  private final PerFunctionJudgement functions;
  private final FaceFunction function;

  /**
   * @param language of the app, "zh" or "en"
   */
  public UploadIsNamed(JudgementContext seen, String language, PerFunctionJudgement functions) {
    this.seen = seen;
    this.language = language;
    this.functions = functions;
    this.function = functions.function();
  }

  public Finding judge(ReadNotices notices) {
    return functions.judge(seen, notices, language, this::judge);
  }

  private Finding judge(NoticeContents heard) {
    List<Quotation> sent = heard.sentOff(NoticeContents::isConsent);
    if (!function.processing().uploads()) {
      return undeclared(heard);
    }
    List<Quotation> stays = heard.stays(NoticeContents::isConsent);
    if (!stays.isEmpty()) {
      return sent.isEmpty()
          ? heard
              .doubtfullySentOff(NoticeContents::isConsent)
              .orElseGet(() -> heard.find(Verdict.FAIL, "sc06.fail.phone", stays))
          : heard.find(Verdict.REVIEW, "sc06.review.both", both(stays, sent));
    }
    return sent.isEmpty() ? silent(heard) : named(heard, sent);
  }

  /** That nothing is uploaded is the applicant's word: a text of the app's has to say it too. */
  private static Finding undeclared(NoticeContents heard) {
    List<Quotation> sent = heard.sentOff(NoticeContents::isConsent);
    if (!sent.isEmpty()) {
      return heard.find(Verdict.REVIEW, "sc06.review.undeclared", sent);
    }
    List<Quotation> elsewhere = heard.sentOff(t -> true);
    if (!elsewhere.isEmpty()) {
      return heard.find(Verdict.REVIEW, "sc06.review.elsewhere", elsewhere);
    }
    List<Quotation> stays = heard.stays(t -> true);
    return heard
        .doubtfullySentOff(t -> true)
        .or(heard::unread)
        .orElseGet(
            () ->
                stays.isEmpty()
                    ? heard.find(Verdict.REVIEW, "sc06.review.unsaid", List.of())
                    : heard.find(Verdict.NOT_APPLICABLE, "sc06.not-applicable", stays));
  }

  private static Finding named(NoticeContents heard, List<Quotation> sent) {
    List<Quotation> whereTo = new ArrayList<>();
    for (Value.Kind kind : List.of(Value.Kind.PLACE, Value.Kind.RECIPIENT, Value.Kind.HANDLER)) {
      whereTo.addAll(heard.values(kind, v -> !v.normal().equals("device")));
    }
    whereTo.addAll(
        heard.proven(Proof.PLACE).stream().filter(s -> !s.countries().isEmpty()).toList());
    whereTo.removeIf(s -> !NoticeContents.isConsent(s.told()));
    return whereTo.isEmpty()
        ? heard.find(Verdict.REVIEW, "sc06.review.where", sent)
        : heard.find(Verdict.PASS, "sc06.pass", both(sent, whereTo));
  }

  /** Rules that only open from the consent may be part of what is agreed to; a person decides. */
  private static Finding silent(NoticeContents heard) {
    List<Quotation> rules = heard.sentOff(t -> t.source() == NoticeSource.FACE_RULES);
    Optional<Finding> doubt = heard.doubtfullySentOff(NoticeContents::isConsent);
    if (doubt.isPresent()) {
      return doubt.get();
    }
    return rules.isEmpty()
        ? heard.unread().orElseGet(() -> heard.find(Verdict.FAIL, "sc06.fail.silent", List.of()))
        : heard.find(Verdict.REVIEW, "sc06.review.rules", rules);
  }

  private static List<Quotation> both(List<Quotation> some, List<Quotation> others) {
    List<Quotation> all = new ArrayList<>(some);
    others.stream().filter(o -> all.stream().noneMatch(o::sameSentence)).forEach(all::add);
    return all;
  }
}
