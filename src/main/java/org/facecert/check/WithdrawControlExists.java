package org.facecert.check;

import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;

/** WD-01: the app has a control that withdraws, and pressing it shows an effect. */
public final class WithdrawControlExists {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public WithdrawControlExists(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(WalkEnding ending, Withdrawal withdrawal) {
    return PriorConsent.problem(seen, ending)
        .orElseGet(
            () ->
                new EffectiveControl(
                        seen,
                        vocabulary,
                        "wd01",
                        Concept.WITHDRAW,
                        made -> WithdrawalControl.is(made.pressed(), made, vocabulary))
                    .judge(withdrawal));
  }
}
