package org.facecert.screen;

/** What words on a screen can mean to a person asked about their face. */
public enum Concept {
  AGREE,
  REFUSE,
  LATER,
  /** puts off, and says that it will be asked again: "Remind me next week", 过几天再问我 */
  ASKS_AGAIN,
  NEVER_ASK,
  /** neither consent nor refusal, whatever the screen asks: "Cancel", "OK", "Got it" */
  AMBIGUOUS,
  CLOSE_OR_BACK,
  /** leads back to where one was: "Back to the choice", 回到上一页 */
  WAY_BACK,
  NEXT,
  /** starts an act: "Start verification"; agreement only where the screen asks for it */
  START,
  /** switches something on: "Turn on"; agreement only where the screen asks for it */
  TURN_ON,
  /** the second "are you sure?" after a withdrawal or refusal */
  CONFIRM,
  FACE_FUNCTION,
  /** may be about the face without naming it: "Who is who", "Skin age", 面诊, a check of identity */
  FACE_HINT,
  /** has somebody look or smile into the lens, whatever for */
  LENS_TALK,
  /** says that the app tells who somebody is, by the looks or otherwise: "we confirm it is you" */
  TELLS_PERSON,
  /**
   * what a recognition does or is: "unlock", "verify", 打卡; whether of a face, its words do not say
   */
  RECOGNITION,
  /**
   * a face as what is cared for, painted or met, and no recognition: "face cream", 面膜, "new faces"
   */
  FACE_CARE,
  /**
   * cannot be undone or costs somebody something, whatever else it is: deleting, closing, sending,
   * calling, publishing, installing, signing out, buying, granting, resetting
   */
  HARM,
  /** names paying, be it by the name of a function */
  PAYING,
  /** holds a sum or another number, so that paying is at hand */
  SUM,
  /**
   * what a message is about that has nothing to do with the face: a sale, a rating, a new version
   */
  OTHER_MATTER,
  FACE_DATA,
  SCANNER_PROMPT,
  /** speaks of agreeing, authorising, having read */
  CONSENT_TALK,
  /** claims that going on is agreeing: "by continuing you agree" */
  PASSIVE_CONSENT,
  /** claims that saying nothing is agreeing: "unless you opt out", 未回复视为同意 */
  SILENT_CONSENT,
  /** tells what comes of not agreeing: "without it ...", 不同意的可 ... */
  REFUSAL_TALK,
  /** says that something is done with data */
  PROCESSING,
  /** data of other kinds than the face, as a general notice lists them */
  OTHER_DATA,
  PRIVACY_POLICY,
  USER_AGREEMENT,
  /** rules or an agreement of the face's own */
  FACE_RULES,
  /** the list of personal information that is collected */
  COLLECTED_LIST,
  /** the list of personal information that is shared with third parties */
  SHARING_LIST,
  /** shows the rest of a text that is folded away: "Read more" */
  EXPAND,
  WITHDRAW,
  /** speaks of ending something now: "Face login will stop working" */
  ENDING_TALK,
  /** says that what was to end is only asked for, or goes on: "our team will look at it" */
  NOT_ENDED,
  CLOSE_ACCOUNT,
  DELETE_FACE,
  ALTERNATIVE,
  PURPOSE,
  METHOD,
  RETENTION,
  LOCATION_OF_STORAGE,
  NECESSITY,
  CAMERA,
  CAMERA_PERMISSION_TALK,
  BUNDLE_MARKETING,
  BUNDLE_ALBUM,
  BUNDLE_LOCATION,
  BUNDLE_CONTACTS,
  BUNDLE_MICROPHONE,
  BUNDLE_TERMS,
  /** another purpose than the function's own, or another who gets the data */
  BUNDLE_PURPOSE,
  /** makes the person who refuses look foolish */
  SHAMING,
  /** says more of the person who refuses than is understood: it may shame */
  REMARK,
  /** refusing costs the whole app: "Disagree and exit" */
  FORCED,
  HOTLINE,
  /**
   * what is left to an act outside the app, with somebody else to do it: a letter, a form, a
   * counter
   */
  ELSEWHERE,
  /** a check that a person of the provider's makes: "Staff review", "Manual verification" */
  BY_PERSON,
  /** what was handed in has arrived, and is looked at later: "Request received" */
  RECEIVED,
  COMING_SOON,
  ERROR_TALK,
  SETTINGS,
  ME_TAB,
  HOME_TAB,
  SECURITY,
  PRIVACY_SETTINGS,
  LOADING,
  PERMISSION_CAMERA,
  PERMISSION_MICROPHONE,
  PERMISSION_LOCATION,
  PERMISSION_CONTACTS,
  PERMISSION_STORAGE,
  PERMISSION_PHONE,
  PERMISSION_SMS,
  PERMISSION_NOTIFICATIONS,
  PERMISSION_CALENDAR,
  PERMISSION_BODY,
  QR_SCAN,
  /** an offer that cannot be taken up: "SMS code (unavailable)" */
  VOID,
  /** tells more, chooses nothing: "Learn more", "Why?" */
  LEARN_MORE,
  /** names the face function and nothing else: the tile "Face login" */
  FACE_ENTRY,
  /** leads to another place of the app: "Home", "Messages" */
  NAVIGATION,
  DELETE,
  PAY,
  SEND,
  CALL,
  /** of a class by the applicant's word alone */
  DECLARED,
  /** parts that contradict each other: "agree or decline", "do not disagree" */
  NOT_UNDERSTOOD
}
