package org.example.facebank;

/** The four functions that look at a face, each with its own consent. */
enum FaceFunction {
  LOGIN(
      "face-login",
      R.string.face_login,
      R.string.login_title,
      R.string.login_box,
      R.string.login_agree,
      R.string.login_refuse,
      R.string.login_what,
      R.string.login_why,
      R.string.login_how,
      R.string.login_keep,
      R.string.login_where,
      R.string.login_no),
  PAYMENT(
      "face-payment",
      R.string.face_payment,
      R.string.payment_title,
      R.string.payment_box,
      R.string.payment_agree,
      R.string.payment_refuse,
      R.string.payment_what,
      R.string.payment_why,
      R.string.payment_how,
      R.string.payment_keep,
      R.string.payment_where,
      R.string.payment_no),
  REAL_NAME(
      "real-name",
      R.string.real_name_face,
      R.string.realname_title,
      R.string.realname_box,
      R.string.realname_agree,
      R.string.realname_refuse,
      R.string.realname_what,
      R.string.realname_why,
      R.string.realname_how,
      R.string.realname_keep,
      R.string.realname_where,
      R.string.realname_no),
  EFFECTS(
      "face-effects",
      R.string.effects_selfie,
      R.string.effects_consent_title,
      R.string.effects_box,
      R.string.effects_agree,
      R.string.effects_refuse,
      R.string.effects_what,
      R.string.effects_why,
      R.string.effects_how,
      R.string.effects_keep,
      R.string.effects_where,
      R.string.effects_no);

  final String id;
  final int name;
  final int title;
  final int box;
  final int agree;
  final int refuse;
  private final int[] facts;

  FaceFunction(String id, int name, int title, int box, int agree, int refuse, int... facts) {
    this.id = id;
    this.name = name;
    this.title = title;
    this.box = box;
    this.agree = agree;
    this.refuse = refuse;
    this.facts = facts;
  }

  /** Heading and text of each thing that the person must know, as string resources. */
  int[][] facts() {
    return new int[][] {
      {R.string.consent_what, facts[0]},
      {R.string.consent_why, facts[1]},
      {R.string.consent_how, facts[2]},
      {R.string.consent_keep, facts[3]},
      {R.string.consent_where, facts[4]},
      {R.string.consent_no, facts[5]}
    };
  }
}
