package org.example.facebank;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The app's switches: each turns one lawful behaviour into a seeded violation. A variant file names
 * a key and one of its values; without a value the app does what the law asks.
 */
public enum Switch {
  /** SC-01: no screen of its own, the general pop-up instead, or one that never names the face. */
  CONSENT_SCREEN("consent.screen", "none", "general", "no-face"),
  /** SC-02: a box about the camera instead, or one button for both. */
  CONSENT_CAMERA("consent.camera", "own-box", "one-button"),
  /** SC-03: what else is agreed to. */
  CONSENT_BUNDLE("consent.bundle", "terms", "marketing", "marketing-gate"),
  /** SC-04: how the agreement comes about without an act. */
  CONSENT_ACT("consent.act", "ticked", "by-continuing", "self-ticking", "auto-advance"),
  /** SC-05: where the camera already runs before the consent. */
  CAMERA_EARLY("camera.early", "behind-consent", "sign-in-page"),
  /** FC-01: what became of the refusing control. */
  REFUSAL_CONTROL("refusal.control", "none", "disabled", "behind-more", "unlabelled"),
  /** FC-02: how the refusing control is made less. */
  REFUSAL_STYLE("refusal.style", "tiny", "pale", "shaming", "extra-dialogs"),
  /** FC-03: what the bill shows after a refusal. */
  BILL_AFTER_REFUSAL("bill.after-refusal", "face-first", "empty"),
  /** FC-04: what a refusal is answered with. */
  AFTER_REFUSAL("after-refusal", "exit", "loop", "hide-alternatives", "hide-tiles"),
  /** FC-06: what the camera does although the face was refused. */
  REFUSAL_EFFECT("refusal.effect", "ignored", "silent-start"),
  /** AL-01 and AL-02: where the other methods are. */
  ALTERNATIVES("alternatives", "none", "greyed", "coming-soon", "after-failure", "behind-help"),
  /** AL-04: how the other methods end. */
  ALTERNATIVE_END("alternative.end", "error", "demands-face"),
  /** FP-01: where the app asks again after a refusal. */
  REPROMPT("reprompt", "bill", "home"),
  /** FP-03: what each launch asks after the camera was denied. */
  RELAUNCH("relaunch", "permission", "own-dialog"),
  /** WD-01: what stands in place of a control that withdraws. */
  WITHDRAW_CONTROL("withdraw.control", "none", "dead", "dead-after-confirm", "hotline"),
  /** WD-02: how far away the control is. */
  WITHDRAW_PATH("withdraw.path", "buried", "sure-pages", "customer-service"),
  /** WD-03: what a withdrawal does. */
  WITHDRAW_EFFECT("withdraw.effect", "kept", "until-restart", "camera-first"),
  /** PM-01: when and with what the camera is asked for. */
  CAMERA_REQUEST("camera.request", "launch", "with-others", "sign-in-page"),
  /** PM-02: what a denied camera does to the rest. */
  CAMERA_DENIED("camera.denied", "exit", "blocks-home", "empty-bill"),
  /** SC-06: what the consent says of the upload. */
  CONSENT_UPLOAD("consent.upload", "unsaid", "on-phone"),
  /** IN-14: what is wrong with the lists of personal information. */
  LISTS("lists", "none", "no-sharing-list", "buried"),
  /** How policy and face rules are shown. */
  NOTICE_FORM("notice.form", "picture", "cut", "other-language", "folded"),
  /** IN-01: what is wrong with the way to the face rules. */
  FACE_RULES("face-rules", "no-link", "general-policy", "dead-link", "not-in-settings"),
  /** IN-02 to IN-11, IN-14 to IN-17, DA-04, TP-01: what the texts say; see {@link NoticeLine}. */
  NOTICE(
      "notice",
      "promise",
      "general",
      "no-contact",
      "no-complaint",
      "merged",
      "void",
      "void-in-agreement",
      "better-service",
      "better-service-in-policy",
      "ten-years",
      "ten-years-in-policy",
      "on-phone",
      "no-time",
      "ninety-days",
      "no-location",
      "no-retention",
      "contradicted",
      "list-without-face",
      "recipients-unsaid",
      "recipients-unnamed"),
  /** SU-05: the language that the app speaks whatever the phone's. */
  APP_LANGUAGE("app.language", "zh"),
  /** IN-12: what is wrong with the privacy policy. */
  POLICY("policy", "no-prompt", "deep", "other-language", "tiny-pale");

  private final String key;
  private final Set<String> choices;

  Switch(String key, String... values) {
    this.key = key;
    this.choices = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(values)));
  }

  public String key() {
    return key;
  }

  public Set<String> choices() {
    return choices;
  }
}
