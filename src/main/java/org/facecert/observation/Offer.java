package org.facecert.observation;

import org.facecert.screen.Reading;
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
 * @param ambiguous whether more than one control answered to its label where it was looked for
 */
public record Offer(
    Alternative alternative,
    @Nullable ObservedScreen onApproach,
    @Nullable ObservedScreen onConsent,
    @Nullable ObservedScreen afterRefusal,
    boolean enabled,
    @Nullable ObservedScreen pressed,
    boolean changed,
    boolean ambiguous) {

  public boolean seen() {
    return onApproach != null || onConsent != null || afterRefusal != null;
  }

  /** Whether pressing it asked for the face, showed the scanner or asked for the camera. */
  public boolean leadsToFace() {
    if (pressed == null) {
      return false;
    }
    Reading.Kind kind = pressed.reading().kind();
    return kind == Reading.Kind.FACE_CONSENT
        || kind == Reading.Kind.SCANNER
        || pressed.reading().permissions().contains("CAMERA");
  }
}
