package org.facecert.inference;

/** A network does not run; the message says which, where and why, in a clause. */
public final class NoInference extends Exception {

  private static final long serialVersionUID = 1L;

  NoInference(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Always said, unlike that of exceptions in general. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
