package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;

/** What a notice has to tell of the face, by requirement. */
public enum RequiredDisclosure {
  /** IN-02. */
  PURPOSE(true, Part.of(Proof.PURPOSE, NoticeItem.PURPOSE)),
  /** IN-03. */
  METHOD(true, Part.of(Proof.METHOD, NoticeItem.METHOD)),
  /** IN-04. */
  SCOPE(true, Part.of(Proof.KINDS, NoticeItem.SCOPE)),
  /** IN-05: the period and what happens when it ends. */
  RETENTION(
      true,
      Part.of(Proof.PERIOD, NoticeItem.RETENTION_PERIOD),
      Part.of(Proof.END, NoticeItem.DELETION)),
  /** IN-06. */
  LOCATION(true, Part.of(Proof.PLACE, NoticeItem.STORAGE_LOCATION)),
  /** IN-07. */
  NECESSITY(false, Part.of(Proof.EFFECT, NoticeItem.NECESSITY_EFFECT)),
  /** IN-08: the same for all of the app's processing, so that it need not be said of the face. */
  HANDLER(
      false,
      Part.of(Proof.HANDLER, Value.Kind.HANDLER),
      Part.of(Proof.CONTACT, Value.Kind.CONTACT),
      Part.of(Proof.COMPLAINT, Value.Kind.COMPLAINT)),
  /** IN-09: closing the account is said of the account, not of the face. */
  WAYS_OUT(
      false,
      Part.of(Proof.REFUSAL, NoticeItem.REFUSAL_ALTERNATIVE),
      Part.of(Proof.WITHDRAWAL, NoticeItem.WITHDRAWAL),
      Part.of(Proof.DELETION, NoticeItem.DELETION),
      Part.of(Proof.CLOSING, Value.Kind.CLOSING));

  /**
   * One thing to be told.
   *
   * @param item what the reader finds by words of the matter, of the face
   * @param value the same, of whatever
   */
  record Part(Proof proof, Optional<NoticeItem> item, Optional<Value.Kind> value) {

    static Part of(Proof proof, NoticeItem item) {
      return new Part(proof, Optional.of(item), Optional.empty());
    }

    static Part of(Proof proof, Value.Kind value) {
      return new Part(proof, Optional.empty(), Optional.of(value));
    }

    boolean ofFace() {
      return item.isPresent();
    }
  }

  private final boolean ofFaceOnly;

  @SuppressWarnings("ImmutableEnumChecker") // List.of, which Error Prone cannot see
  private final List<Part> parts;

  RequiredDisclosure(boolean ofFaceOnly, Part... parts) {
    this.ofFaceOnly = ofFaceOnly;
    this.parts = List.of(parts);
  }

  /** What it is called. */
  Sentence said() {
    return Sentence.of("disclosure." + name());
  }

  /** Whether it has to be said of the face: said in general only, it is not said. */
  boolean ofFaceOnly() {
    return ofFaceOnly;
  }

  /** What has to be told, each of it. */
  List<Part> parts() {
    return parts;
  }
}
