package org.facecert.notice;

/**
 * Something exact that a notice says.
 *
 * @param normal a period as ISO 8601 ("P6M"; working days as "15 working days"), a place's key of
 *     the language pack ("china", "device"), a name as written
 * @param ofFace whether it is said of the face
 * @param sentence its number in {@link NoticeReading#sentences}
 */
public record Value(Kind kind, String normal, boolean ofFace, int sentence, Quote quote) {

  Value behind(int sentences) {
    return new Value(kind, normal, ofFace, sentence + sentences, quote);
  }

  /** What the value tells. */
  public enum Kind {
    /** How long something is kept. */
    RETENTION,
    /** In what time a request is answered or fulfilled. */
    ANSWER,
    /** Any other period, age limits among them. */
    PERIOD,
    PLACE,
    RECIPIENT,
    /** Who handles the information: "the controller is". */
    HANDLER,
    /** How the handler is reached. */
    CONTACT,
    COMPLAINT,
    /** Closing the account. */
    CLOSING,
    /** What a person asks for: a deletion, a closing. */
    REQUEST,
    /** Says that nobody else gets it. */
    NO_RECIPIENT,
    /** Says that it is sent off the phone. */
    UPLOAD,
    /** Says that it is not, or stays on the phone. */
    NO_UPLOAD,
    /** Names a kind of information, as a row of a list does. */
    DATA_KINDS,
    /** Names who else gets something, or that nobody does, as a row of a list does. */
    SHARED_WITH
  }
}
