package org.facecert.traffic.capture;

import org.jspecify.annotations.Nullable;

/**
 * How a suite of TLS protects records (IANA's registry).
 *
 * @param keyLength in bytes
 * @param hash that keys are made with, as {@code SHA256}
 * @param mac of a CBC suite, as {@code SHA1}; otherwise empty
 */
record TlsSuite(Kind kind, int keyLength, String hash, String mac) {

  /** A way to encrypt. */
  enum Kind {
    GCM,
    CHACHA,
    CCM,
    CCM_8,
    CBC
  }

  private static final String SHA1 = "SHA1";
  private static final String SHA256 = "SHA256";
  private static final String SHA384 = "SHA384";
  private static final int SHORT_KEY = 16;
  private static final int LONG_KEY = 32;

  /** Null for one that is not known here. */
  static @Nullable TlsSuite of(int number) {
    return switch (number) {
      case 0x1301,
          0x009C,
          0x009E,
          0x00A0,
          0x00A2,
          0x00A4,
          0x00A8,
          0x00AA,
          0xC02B,
          0xC02D,
          0xC02F,
          0xC031 ->
          new TlsSuite(Kind.GCM, SHORT_KEY, SHA256, "");
      case 0x1302,
          0x009D,
          0x009F,
          0x00A1,
          0x00A3,
          0x00A5,
          0x00A9,
          0x00AB,
          0xC02C,
          0xC02E,
          0xC030,
          0xC032 ->
          new TlsSuite(Kind.GCM, LONG_KEY, SHA384, "");
      case 0x1303, 0xCCA8, 0xCCA9, 0xCCAA, 0xCCAB, 0xCCAC, 0xCCAD, 0xCCAE ->
          new TlsSuite(Kind.CHACHA, LONG_KEY, SHA256, "");
      case 0x1304, 0xC09C, 0xC09E, 0xC0AC -> new TlsSuite(Kind.CCM, SHORT_KEY, SHA256, "");
      case 0xC09D, 0xC09F, 0xC0AD -> new TlsSuite(Kind.CCM, LONG_KEY, SHA256, "");
      case 0x1305, 0xC0A0, 0xC0A2, 0xC0AE -> new TlsSuite(Kind.CCM_8, SHORT_KEY, SHA256, "");
      case 0xC0A1, 0xC0A3, 0xC0AF -> new TlsSuite(Kind.CCM_8, LONG_KEY, SHA256, "");
      default -> chained(number);
    };
  }

  private static @Nullable TlsSuite chained(int number) {
    return switch (number) {
      case 0x002F, 0x0032, 0x0033, 0xC004, 0xC009, 0xC00E, 0xC013 ->
          new TlsSuite(Kind.CBC, SHORT_KEY, SHA256, SHA1);
      case 0x0035, 0x0038, 0x0039, 0xC005, 0xC00A, 0xC00F, 0xC014 ->
          new TlsSuite(Kind.CBC, LONG_KEY, SHA256, SHA1);
      case 0x003C, 0x0040, 0x0067, 0xC023, 0xC025, 0xC027, 0xC029 ->
          new TlsSuite(Kind.CBC, SHORT_KEY, SHA256, SHA256);
      case 0x003D, 0x006A, 0x006B -> new TlsSuite(Kind.CBC, LONG_KEY, SHA256, SHA256);
      case 0xC024, 0xC026, 0xC028, 0xC02A -> new TlsSuite(Kind.CBC, LONG_KEY, SHA384, SHA384);
      default -> null;
    };
  }

  /** Bytes of the key of its MAC; 0 where it has none. */
  int macLength() {
    return switch (mac) {
      case SHA1 -> 20;
      case SHA256 -> 32;
      case SHA384 -> 48;
      default -> 0;
    };
  }
}
