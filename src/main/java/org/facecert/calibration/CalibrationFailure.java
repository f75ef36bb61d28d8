package org.facecert.calibration;

/** The calibration could not be carried out; nothing is said about the suite. */
public final class CalibrationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CalibrationFailure(String message) {
    super(message);
  }

  public CalibrationFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
