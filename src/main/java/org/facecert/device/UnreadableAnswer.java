package org.facecert.device;

/**
 * The phone answered one question in words that are not known here; the rest of it works. Who asked
 * loses that one source, no more; the message quotes what could not be read.
 */
public final class UnreadableAnswer extends DeviceFault {
  public UnreadableAnswer(String message) {
    super(message);
  }

  public UnreadableAnswer(String message, Throwable cause) {
    super(message, cause);
  }
}
