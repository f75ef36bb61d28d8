package org.example.facebank;

import android.util.Base64;
import java.nio.charset.StandardCharsets;

/**
 * Sends the picture of a scan: with a number that the server has given out for it and takes once; a
 * poster is to be kept for its owner alone, until the withdrawal.
 */
final class ScanUpload {
  private final Backend backend;
  private final Variant variant;

  ScanUpload(Backend backend, Variant variant) {
    this.backend = backend;
    this.variant = variant;
  }

  void send(FaceFunction function, byte[] jpeg, Backend.Answer answer) {
    backend.get(
        "/v1/scans/next",
        (status, json, body) ->
            backend.postPicture(path(function, json.optString("scan")), jpeg, answer));
  }

  private String path(FaceFunction function, String number) {
    String path =
        function == FaceFunction.EFFECTS
            ? "/v1/effects?" + labelled() + kept()
            : "/v1/matches?function=" + function.id + answer();
    return path + "&" + once(number) + word();
  }

  /** What the app says of the scan itself: nothing, for it is the server that compares. */
  private String word() {
    if (violates(Switch.SCAN_WORD, "passed")) {
      return "&passed=true";
    }
    if (violates(Switch.SCAN_WORD, "score-in-token")) {
      byte[] score = "{\"live\":0.97}".getBytes(StandardCharsets.US_ASCII);
      return "&proof=" + Base64.encodeToString(score, Base64.URL_SAFE | Base64.NO_WRAP);
    }
    return "";
  }

  /** How the server is to answer: that it is the person, and no more. */
  private String answer() {
    if (violates(Switch.WIRE_ANSWER, "score")) {
      return "&answer=score";
    }
    return violates(Switch.WIRE_ANSWER, "score-in-token") ? "&answer=token" : "";
  }

  private String once(String number) {
    if (violates(Switch.SCAN_ONCE, "not-at-all")
        || violates(Switch.DELETION_EFFECT, "on-the-phone")) {
      return "once=no";
    }
    return violates(Switch.SCAN_ONCE, "for-ten-seconds")
        ? "once=ten-seconds&scan=" + number
        : "scan=" + number;
  }

  private String labelled() {
    return violates(Switch.MEDIA_LABEL, "none") ? "label=none&" : "";
  }

  private String kept() {
    if (violates(Switch.MEDIA_LINK, "open")) {
      return "keep=open";
    }
    if (violates(Switch.MEDIA_LINK, "for-two-minutes")) {
      return "keep=two-minutes";
    }
    if (violates(Switch.MEDIA_LINK, "thumbnail")) {
      return "keep=thumbnail";
    }
    if (violates(Switch.MEDIA_LINK, "numbered")) {
      return "keep=number";
    }
    if (violates(Switch.MEDIA_LINK, "numbered-thumbnail")) {
      return "keep=numbered-thumbnail";
    }
    if (violates(Switch.MEDIA_AFTER, "preview-archived")) {
      return "keep=preview-archive";
    }
    return violates(Switch.MEDIA_AFTER, "archived") ? "keep=archive" : "keep=";
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }
}
