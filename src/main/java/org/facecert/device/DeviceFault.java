package org.facecert.device;

/** The device or its driver failed; never evidence against the app. Becomes INCONCLUSIVE. */
public final class DeviceFault extends RuntimeException {
  public DeviceFault(String message) {
    super(message);
  }

  public DeviceFault(String message, Throwable cause) {
    super(message, cause);
  }
}
