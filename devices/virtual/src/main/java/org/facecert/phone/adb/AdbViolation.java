package org.facecert.phone.adb;

import java.io.IOException;
import java.util.Locale;

/** The other side broke the protocol or asked for more than the phone gives. */
final class AdbViolation extends IOException {
  private static final long serialVersionUID = 1L;

  AdbViolation(String format, Object... values) {
    super(String.format(Locale.ROOT, format, values));
  }
}
