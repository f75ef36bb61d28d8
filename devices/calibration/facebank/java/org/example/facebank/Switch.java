package org.example.facebank;

/**
 * The app's switches: each turns one lawful behaviour into a seeded violation. A variant file names
 * a key and one of the values that the code asks for; without a value the app does what the law
 * asks. Which values there are stands where they are asked for and nowhere else: the tests of this
 * module hold the variants against the code.
 */
public enum Switch {
  /** SC-01: no screen of its own, the general pop-up instead, or one that never names the face. */
  CONSENT_SCREEN("consent.screen"),
  /** SC-02: a box about the camera instead, or one button for both. */
  CONSENT_CAMERA("consent.camera"),
  /** SC-03: what else is agreed to. */
  CONSENT_BUNDLE("consent.bundle"),
  /** SC-04: how the agreement comes about without an act. */
  CONSENT_ACT("consent.act"),
  /** SC-05: where the camera already runs before the consent. */
  CAMERA_EARLY("camera.early"),
  /** MP-03: when the camera runs without a scan that is seen. */
  CAMERA_AWAY("camera.away"),
  /** MP-04: what becomes of the pictures in the album. */
  ALBUM("album"),
  /** SC-07: what an agreement to one function is taken for when another is started. */
  FURTHER_PURPOSE("consent.further"),
  /** FC-08: what cancelling a scan does. */
  SCAN_CANCEL("scan.cancel"),
  /** SD-06: what the phone's list of recent apps shows of a scan. */
  SCAN_RECENTS("scan.recents"),
  /** FC-01: what became of the refusing control. */
  REFUSAL_CONTROL("refusal.control"),
  /** FC-02: how the refusing control is made less. */
  REFUSAL_STYLE("refusal.style"),
  /** AC-01: what is given to a screen reader, or pushed away by large letters. */
  ACCESS("access"),
  /** FC-03: what the bill shows after a refusal. */
  BILL_AFTER_REFUSAL("bill.after-refusal"),
  /** FC-04: what a refusal is answered with. */
  AFTER_REFUSAL("after-refusal"),
  /** FC-09: by what a person is pressed to agree; "none-tied" only says that nothing is. */
  PRESSURE("pressure"),
  /** FC-06: what the camera does although the face was refused. */
  REFUSAL_EFFECT("refusal.effect"),
  /** AL-01 and AL-02: where the other methods are. */
  ALTERNATIVES("alternatives"),
  /** FC-07: by what the face, or another way, is put before the others. */
  FIRST_CHOICE("first-choice"),
  /** AL-04: how the other methods end. */
  ALTERNATIVE_END("alternative.end"),
  /** FP-01: where the app asks again after a refusal. */
  REPROMPT("reprompt"),
  /** FP-03: what each launch asks after the camera was denied. */
  RELAUNCH("relaunch"),
  /** WD-01: what stands in place of a control that withdraws. */
  WITHDRAW_CONTROL("withdraw.control"),
  /** WD-02: how far away the control is. */
  WITHDRAW_PATH("withdraw.path"),
  /** WD-04: what the bill shows after a withdrawal. */
  BILL_AFTER_WITHDRAWAL("bill.after-withdrawal"),
  /** WD-03: what a withdrawal does. */
  WITHDRAW_EFFECT("withdraw.effect"),
  /** WD-05: what is said of the face data when the consent is withdrawn. */
  WITHDRAW_WORDS("withdraw.words"),
  /** PM-01: when and with what the camera is asked for. */
  CAMERA_REQUEST("camera.request"),
  /** PM-05: what the app says that it wants the camera for, before the system asks. */
  CAMERA_REASON("camera.reason"),
  /** PM-03, SC-08, FC-07: what an update does to what an earlier build had left. */
  UPDATE("update"),
  /** PM-02: what a denied camera does to the rest. */
  CAMERA_DENIED("camera.denied"),
  /** SC-06: what the consent says of the upload. */
  CONSENT_UPLOAD("consent.upload"),
  /** IN-14: what is wrong with the lists of personal information. */
  LISTS("lists"),
  /** How policy and face rules are shown. */
  NOTICE_FORM("notice.form"),
  /** IN-01: what is wrong with the way to the face rules. */
  FACE_RULES("face-rules"),
  /** IN-02 to IN-11, IN-14 to IN-17, DA-04, TP-01: what the texts say; see {@link NoticeLine}. */
  NOTICE("notice"),
  /** SU-05: the language that the app speaks whatever the phone's. */
  APP_LANGUAGE("app.language"),
  /** LG-03: what the phone's log is told of a scan. */
  SCAN_LOG("scan.log"),
  /** TS-01: what of a scan goes over the wire in clear text. */
  WIRE_CLEARTEXT("wire.cleartext"),
  /** TS-02: whose certificates are believed. */
  WIRE_TRUST("wire.trust"),
  /** TS-03: how a picture leaves that is not sealed. */
  WIRE_PAYLOAD("wire.payload"),
  /** TS-07: in what of a request's head a face stands. */
  WIRE_ADDRESS("wire.address"),
  /** TS-06: how the server is asked to answer. */
  WIRE_ANSWER("wire.answer"),
  /** MP-02: how more pictures are sent than a comparison needs. */
  WIRE_FRAMES("wire.frames"),
  /** TS-05: who gets the face and is not declared. */
  WIRE_RECIPIENT("wire.recipient"),
  /** TP-02: what others are told before anything was agreed to. */
  WIRE_EARLY("wire.early"),
  /** TP-03: how a maker of face kits gets the face, whom the consent does not name. */
  WIRE_VENDOR("wire.vendor"),
  /** TP-05: whose web page takes part in a scan, and when its maker gets the face. */
  WEB_PAGE("web.page"),
  /** TP-04: how a host of analytics gets the face. */
  WIRE_ADVERTISER("wire.advertiser"),
  /** TP-07: how the face goes abroad. */
  WIRE_ABROAD("wire.abroad"),
  /** SC-05, FC-06, WD-03: when a picture from before leaves the phone. */
  EGRESS("egress"),
  /** SD-04: what is left of a scan beside the log. */
  SCAN_REST("scan.rest"),
  /** SD-01 to SD-03, DA-05, DA-08, TM-04: what is kept on the phone of a scan. */
  SCAN_STORE("scan.store"),
  /** LV-07: what of the app's own the server believes. */
  SCAN_WORD("scan.word"),
  /** TS-04: how often the server takes a picture that was sent. */
  SCAN_ONCE("scan.once"),
  /** PX-01 and PX-02: who else can open the picture that is made. */
  MEDIA_LINK("media.link"),
  /** PX-03: what is shared of it, and where, before anybody has asked for that. */
  MEDIA_SHARED("media.shared"),
  /** PX-05: what does not say that it is a machine's. */
  MEDIA_LABEL("media.label"),
  /** PX-04: what becomes of that picture after a withdrawal or deletion. */
  MEDIA_AFTER("media.after"),
  /** DA-01: what stands in place of a control that deletes the face. */
  DELETION_CONTROL("deletion.control"),
  /** DA-02, DA-03: what stands in place of a way to close the account, or is asked for on it. */
  ACCOUNT_CLOSING("account.closing"),
  /** DA-05: what a deletion of the face does. */
  DELETION_EFFECT("deletion.effect"),
  /** IN-12: what is wrong with the privacy policy. */
  POLICY("policy");

  private final String key;

  Switch(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
