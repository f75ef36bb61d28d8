package org.facecert.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Purpose;
import org.facecert.verdict.Finding;

/**
 * Whether anybody said no: what follows a refusal is judged only after one. A control that refuses
 * or puts off is one; going back is, where the consent has no such control and all that it has was
 * understood, and then every sentence says so.
 */
final class RefusalAct {

  private final JudgementContext seen;

  RefusalAct(JudgementContext seen) {
    this.seen = seen;
  }

  /** The act that said no; empty where nothing of the kind was done after the consent was shown. */
  Optional<Action> act() {
    return Stream.of(Purpose.REFUSE, Purpose.PUT_OFF, Purpose.DISMISS, Purpose.BACK)
        .flatMap(purpose -> first(purpose).stream())
        .findFirst();
  }

  /** The question in place of a finding, where a control not understood may be the refusal. */
  Optional<Finding> question() {
    return isPlain() ? Optional.empty() : new ScreenComprehension(seen).besideConsent();
  }

  private boolean isPlain() {
    return first(Purpose.REFUSE).or(() -> first(Purpose.PUT_OFF)).isPresent();
  }

  private Optional<Action> first(Purpose purpose) {
    return seen.consent().flatMap(consent -> seen.observations().since(consent).first(purpose));
  }

  /** The sentence with how the refusal was made, as {@code refusal}. */
  Sentence told(Sentence sentence) {
    return sentence.with("refusal", how());
  }

  private Sentence how() {
    String label = act().map(Action::label).orElse("");
    if (isPlain()) {
      return Sentence.of("refusal.by", "control", label);
    }
    return label.isBlank()
        ? Sentence.of("refusal.back")
        : Sentence.of("refusal.only", "control", label);
  }
}
