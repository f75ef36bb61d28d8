package org.facecert.face.picture;

/** Nothing is known of a picture, and the message says why: in a clause, for {@code Judged}. */
final class NotLooked extends Exception {

  private static final long serialVersionUID = 1L;

  NotLooked(String reason) {
    super(reason);
  }

  NotLooked(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Always said, unlike that of exceptions in general. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
