package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;

/**
 * The keys of WebDriver's actions that stand for no letter (W3C WebDriver, keyboard actions: code
 * points of Unicode's private use area), as Android's key codes and meta states.
 */
final class KeyNames {
  private static final int F1 = 0xE031;
  private static final int KEYCODE_F1 = 131;
  private static final int NUMPAD_0 = 0xE01A;
  private static final int KEYCODE_NUMPAD_0 = 144;

  /** KeyEvent.META_*, by the code point of the left and of the right key. */
  private static final Map<Integer, Integer> METAS =
      Map.of(
          0xE008, 0x1,
          0xE050, 0x1,
          0xE009, 0x1000,
          0xE051, 0x1000,
          0xE00A, 0x2,
          0xE052, 0x2,
          0xE03D, 0x10000,
          0xE053, 0x10000);

  private static final Map<Integer, Integer> CODES = Map.copyOf(codes());

  private KeyNames() {}

  private static Map<Integer, Integer> codes() {
    Map<Integer, Integer> codes =
        new HashMap<>(
            Map.ofEntries(
                entry(0xE002, 259),
                entry(0xE003, 67),
                entry(0xE004, 61),
                entry(0xE005, 28),
                entry(0xE006, 66),
                entry(0xE007, 66),
                entry(0xE00B, 121),
                entry(0xE00C, 111),
                entry(0xE00D, 62),
                entry(0xE018, 74),
                entry(0xE019, 70),
                entry(0xE024, 155),
                entry(0xE025, 157),
                entry(0xE026, 159),
                entry(0xE027, 156),
                entry(0xE028, 158),
                entry(0xE029, 154)));
    int[] moves = {92, 93, 123, 122, 21, 19, 22, 20, 124, 112};
    for (int k = 0; k < moves.length; k++) {
      codes.put(0xE00E + k, moves[k]);
      codes.put(0xE054 + k, moves[k]);
    }
    for (int k = 0; k < 10; k++) {
      codes.put(NUMPAD_0 + k, KEYCODE_NUMPAD_0 + k);
    }
    for (int k = 0; k < 12; k++) {
      codes.put(F1 + k, KEYCODE_F1 + k);
    }
    return codes;
  }

  /** Whether the code point stands for a key and not for itself. */
  static boolean isKey(int codePoint) {
    return codePoint >= 0xE000 && codePoint <= 0xE05D;
  }

  /** The bits that the key sets while it is down, 0 for a key of another kind. */
  static int meta(int codePoint) {
    return METAS.getOrDefault(codePoint, 0);
  }

  /** KeyEvent.KEYCODE_*; 0 where Android has no such key. */
  static int code(int codePoint) {
    return CODES.getOrDefault(codePoint, 0);
  }
}
