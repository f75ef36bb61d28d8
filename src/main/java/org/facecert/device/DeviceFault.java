package org.facecert.device;

/** The device or its driver failed; never evidence against the app. Becomes INCONCLUSIVE. */
public sealed class DeviceFault extends RuntimeException permits UnreadableAnswer {
  public DeviceFault(String message) {
    super(message);
  }

  public DeviceFault(String message, Throwable cause) {
    super(message, cause);
  }
}
