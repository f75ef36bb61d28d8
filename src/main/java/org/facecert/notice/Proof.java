package org.facecert.notice;

import java.util.Locale;

/**
 * What a sentence says in so many words, so that a person would point to it. An {@link NoticeItem}
 * is found by words of its matter; these are narrower, and a sentence that bears one of them is
 * accounted for: words of another matter in it say nothing.
 */
public enum Proof {
  PURPOSE,
  /** Where it is compared, or whether it is sent. */
  METHOD,
  /** That something else than the face is sent: a result, a number, a badge. */
  RESULT,
  /** Which kinds: photographs, templates. */
  KINDS,
  /** For how long, or until which event. */
  PERIOD,
  /** "As long as needed": a period that fixes none. */
  NO_PERIOD,
  /** That it is deleted without anybody asking. */
  END,
  /** On the phone, or a server: where it is stored. */
  PLACE,
  /** "As decided from time to time": a place that is none. */
  NO_PLACE,
  /** That the place is the phone. */
  ON_PHONE,
  /** That nobody else gets it. */
  NOBODY,
  /** The face is named in one breath with several things of everyday: name, number plate, card. */
  MERGED,
  /** Stands in a list of kinds. */
  LISTED,
  /** If, unless, only with another consent: not what is done. */
  CONDITION,
  /** Why it is needed or not, or what it means for the person. */
  EFFECT,
  /** What it may do to the person: a risk, an error, a loss; not what there is instead. */
  IMPACT,
  /** How to say no, or what to do instead. */
  REFUSAL,
  /** How to take the consent back. */
  WITHDRAWAL,
  /** How to have it deleted. */
  DELETION,
  /** How to close the account. */
  CLOSING,
  /** An act on something else than the face: a history, a booking, push messages. */
  OTHER_ACT,
  /** That something else is needed, or a risk of it: light, a connection, rain on the camera. */
  OTHER_NEED,
  /**
   * Something is kept, sent or used of which it is not known that it is of the face: no proof, and
   * a question where nothing else says it.
   */
  UNKNOWN_SUBJECT,
  /**
   * Names neither the face nor anything that is known to be of it, and no word that refers back:
   * "the list of the next of kin is sent to our server". What only such sentences say is a
   * question.
   */
  UNTIED,
  HANDLER,
  CONTACT,
  COMPLAINT,
  /** A time within which something asked for is done. */
  ANSWER,
  /** A time for something else: until a request is acknowledged, a card sent, a refund paid. */
  OTHER_TIME,
  /**
   * That something is done without the face, or that the face is not used for it, and no more: it
   * says neither how nor what for this function uses it.
   */
  DENIAL,
  /** That it goes somewhere or is handled there, be the place a server or only a country. */
  SENT,
  /** That it is given to somebody else. */
  GIVEN,
  /** Of another's copy or doing: a processor, a recipient. */
  OTHERS,
  /** A right without end, that nothing ends, or that may be passed on freely. */
  ENDLESS,
  /** The same, or no liability. */
  VOID,
  /**
   * Says something else altogether, in words of these matters: how to stand before the camera, that
   * a booking is taken back, that a card is closed.
   */
  ASIDE,
  /** That the face has to be used, or something is lost. */
  COMPELLED,
  /** Points to another text, or calls the information sensitive and no more. */
  POINTER,
  /** A pleasanter service as the reason. */
  VAGUE_REASON;

  /** As data files write it: "no_period". */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
