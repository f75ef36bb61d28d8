package org.facecert.walk;

import org.facecert.statement.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * Where a declared alternative was seen, and what pressing it showed.
 *
 * @param onApproach the screen that offers the face function, when it offers the alternative too
 * @param onConsent the consent about the face, when it offers the alternative
 * @param afterRefusal the screen after a refusal, when it offers the alternative
 * @param enabled whether it could be pressed where it was seen first
 * @param pressed what was shown after it was pressed; null when it was not
 * @param changed whether pressing it showed anything new
 */
public record Offer(
    Alternative alternative,
    @Nullable Sight onApproach,
    @Nullable Sight onConsent,
    @Nullable Sight afterRefusal,
    boolean enabled,
    @Nullable Sight pressed,
    boolean changed) {

  public boolean seen() {
    return onApproach != null || onConsent != null || afterRefusal != null;
  }
}
