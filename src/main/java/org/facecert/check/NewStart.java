package org.facecert.check;

import org.facecert.observation.Observations;
import org.facecert.observation.Purpose;
import org.facecert.screen.TextNormalization;

/**
 * A face function that was started anew.
 *
 * @param seen the walk, on which it was started before
 * @param after the part of it with the new start
 */
record NewStart(JudgementContext seen, Observations after) {

  /** A way declared for starting again may lead to something else than this function. */
  boolean isSame() {
    String first = seen.start().map(d -> TextNormalization.text(d.label())).orElse("");
    return after
        .actions()
        .filter(d -> d.purpose() == Purpose.START)
        .allMatch(d -> TextNormalization.text(d.label()).equals(first));
  }

  /**
   * What asks now is the consent that was given before, no other. What stands on the page on which
   * it was taken back asks nothing: a switch "Consent to the check".
   */
  boolean asksTheSame() {
    Observations started = after.first(Purpose.START).map(after::since).orElse(after);
    return JudgementContext.consents(started)
        .allMatch(
            s ->
                seen.consentPages().stream().anyMatch(page -> page.resembles(s))
                    || seen.observations().pages(s).stream()
                        .anyMatch(p -> seen.consentPages().stream().anyMatch(c -> c.resembles(p))));
  }
}
