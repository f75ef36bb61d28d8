package org.facecert.screen;

import java.util.Set;

/** What a word does in a label; the language packs list the words of each under "parts". */
enum LabelPart {
  /** says nothing of what is chosen: "please", 请 */
  FILLER,
  /** says that something was heard, not that it is agreed to: "OK", 我知道了 */
  HEARD,
  /** agrees without a verb: "sounds good", 没问题 */
  ASSENT,
  YES,
  /** a refusal of its own where nothing follows: "no", 否 */
  NO,
  /** turns the verb that follows round: "don't", 不, 暂不 */
  NOT,
  PERSON,
  /** "today", 现在: after a negation a matter of time */
  NOW,
  LATER,
  /** agrees: "allow", 同意 */
  AGREE,
  /** "consent": agrees at the start of a label, is a noun elsewhere */
  CONSENT,
  REFUSE,
  /** 放弃, "give up": refuses, and shames with what is given up */
  GIVE_UP,
  LOSE,
  USE,
  TURN_ON,
  START,
  /** what identity is shown for: "sign in", 支付 */
  DO,
  /** 改用, "switch to": takes the means that follows instead */
  SWITCH_TO,
  SWITCH,
  /** "carry on with": uses a means, and bids whoever asks go on with the face */
  GO_ON_WITH,
  /** "instead" after a means */
  INSTEAD,
  OTHER,
  METHOD,
  MEANS,
  /** "without", "instead of", 而不是: takes back the thing that follows */
  WITHOUT,
  /** ends what holds: 撤回, "turn off" */
  END,
  CLOSE,
  GO,
  /** "want", 想, 需要 */
  WANT,
  /** 怕, "afraid of": shames with a good, and with a harm under a negation */
  FEAR,
  /** 在乎, "care about": shames under a negation */
  CARE,
  /** 承担, "like", "rather": shames with a harm */
  EMBRACE,
  /** 防止, "protect from": makes a harm a good */
  PREVENT,
  GOOD,
  BAD,
  /** "too", "it's", 太, 有: tells of what is offered, so that a harm beside it is no fault */
  TOO,
  /** 残忍, "cruelly" */
  HEARTLESS,
  FACE,
  /** verb and object in one: 刷脸, "scan my face" */
  FACE_ACT,
  TERMS,
  CAMERA,
  MARKETING,
  LOCATION,
  CONTACTS,
  ALBUM,
  MICROPHONE,
  ACCOUNT,
  /** other things known by name */
  THING,
  /** names a page or a list: 管理, "settings" */
  NOUN,
  /** tells a state: 已, "already" */
  STATE,
  QUESTION,
  /** 再次询问, "ask again" */
  PROMPT,
  DELETE,
  PAY,
  SEND,
  CALL,
  EDIT,
  /** "learn more" */
  INFORM,
  /** 敬请期待, "unavailable" */
  VOID,
  AND,
  /** ends a thought: a comma, "but", 或 */
  BREAK,
  /** a stretch that no list knows */
  UNKNOWN;

  private static final Set<LabelPart> VERBS =
      Set.of(
          AGREE,
          CONSENT,
          REFUSE,
          GIVE_UP,
          LOSE,
          USE,
          TURN_ON,
          START,
          DO,
          SWITCH_TO,
          SWITCH,
          GO_ON_WITH,
          END,
          CLOSE,
          GO,
          WANT,
          FEAR,
          CARE,
          EMBRACE,
          FACE_ACT,
          PROMPT,
          DELETE,
          PAY,
          SEND,
          CALL,
          EDIT,
          INFORM);

  /** Things that a person can be asked to agree to, or not to use. */
  boolean object() {
    return switch (this) {
      case FACE, FACE_ACT, TERMS, CAMERA, MEANS, METHOD, ACCOUNT, THING -> true;
      default -> otherThing();
    };
  }

  /** Objects that have nothing to do with the face. */
  boolean otherThing() {
    return switch (this) {
      case MARKETING, LOCATION, CONTACTS, ALBUM, MICROPHONE -> true;
      default -> false;
    };
  }

  boolean verb() {
    return VERBS.contains(this);
  }

  boolean negation() {
    return this == NOT || this == NO || this == WITHOUT;
  }

  boolean link() {
    return this == AND || this == BREAK;
  }
}
