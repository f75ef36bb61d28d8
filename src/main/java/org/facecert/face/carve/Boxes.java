package org.facecert.face.carve;

import java.util.Set;
import org.facecert.face.bytes.ByteView;

/** The boxes that ISO base media files (ISO/IEC 14496-12) and JPEG 2000 files are made of. */
final class Boxes {

  private Boxes() {}

  /** Whether four letters, digits or blanks stand there. */
  static boolean isName(ByteView view, long at) {
    for (int i = 0; i < 4; i++) {
      int letter = view.at(at + i);
      if (!(letter >= 'a' && letter <= 'z'
          || letter >= 'A' && letter <= 'Z'
          || letter >= '0' && letter <= '9'
          || letter == ' '
          || letter == 0xA9)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of these names stands there. */
  static boolean isOneOf(ByteView view, long at, Set<String> names) {
    return isName(view, at) && names.stream().anyMatch(name -> view.isAt(at, name));
  }

  /** Where the box that begins there ends; -1 when its length makes no sense. */
  static long end(ByteView view, long at) {
    long length = view.u32(at);
    if (length == 1) {
      length = view.u64(at + 8);
      return length >= 16 ? at + length : -1;
    }
    return length >= 8 ? at + length : -1;
  }
}
