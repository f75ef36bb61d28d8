package org.facecert.phone.api;

/** Why the phone could not do what it was asked. */
public final class PhoneFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds that a caller must tell apart. */
  public enum Kind {
    /** The view is no longer on the screen. */
    GONE,
    /** The app's main thread does not answer. */
    NOT_RESPONDING,
    /** Asked for something that cannot be. */
    REFUSED
  }

  private final Kind kind;

  public PhoneFault(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
