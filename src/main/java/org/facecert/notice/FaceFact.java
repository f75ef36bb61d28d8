package org.facecert.notice;

/** What a sentence may tell of a face's data: the classes of {@link FactModel}. */
public enum FaceFact {
  /** What the face is used for. */
  PURPOSE,
  /** Where or by what it is compared, or whether it is sent. */
  METHOD,
  /** What is taken or made. */
  KINDS,
  /** Until when it is kept. */
  PERIOD,
  /** Where it is kept. */
  PLACE,
  /** Why it is needed or not, or what it may do to the person. */
  EFFECT,
  /** How to say no, or what to do instead. */
  REFUSE,
  /** How to take the consent back. */
  WITHDRAW,
  /** How the person has it deleted. */
  DELETE,
  /** How to close the account. */
  CLOSE,
  /** Within what time a request is carried out. */
  ANSWER,
  /** That it leaves the phone. */
  SENT,
  /** That it does not. */
  NOTSENT,
  /** Who else gets it, by name. */
  RECIPIENT,
  /** That nobody else gets it. */
  NOBODY
}
