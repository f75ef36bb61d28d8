package org.facecert.inspection;

import java.util.List;

/** Heads of files that are compressed by their nature and hold neither code nor a model. */
final class KnownHead {

  private record Head(int at, String bytes) {}

  private static final List<Head> HEADS =
      List.of(
          new Head(0, "\u0089PNG"),
          new Head(0, "\u00ff\u00d8\u00ff"),
          new Head(0, "GIF8"),
          new Head(8, "WEBP"),
          new Head(8, "WAVE"),
          new Head(0, "OggS"),
          new Head(0, "ID3"),
          new Head(0, "\u00ff\u00fb"),
          new Head(0, "fLaC"),
          new Head(4, "ftyp"),
          new Head(0, "\u001aE\u00df\u00a3"),
          new Head(0, "wOF2"),
          new Head(0, "wOFF"),
          new Head(0, "\u0000\u0001\u0000\u0000"),
          new Head(0, "OTTO"),
          new Head(0, "true"),
          new Head(0, "ttcf"),
          new Head(0, "%PDF"),
          new Head(0, "SQLite format 3"),
          new Head(0, "\u0003\u0000\b\u0000"),
          new Head(0, "\u0002\u0000\f\u0000"),
          // what the build tools compress of an app's start: profiles of its own classes
          new Head(0, "pro\u0000"),
          new Head(0, "prm\u0000"),
          new Head(0, "\u00ab" + "KTX "));

  private KnownHead() {}

  static boolean isUnknown(byte[] bytes) {
    return HEADS.stream().noneMatch(head -> has(bytes, head));
  }

  private static boolean has(byte[] bytes, Head head) {
    for (int i = 0; i < head.bytes().length(); i++) {
      if (head.at() + i >= bytes.length
          || (bytes[head.at() + i] & 0xff) != head.bytes().charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
