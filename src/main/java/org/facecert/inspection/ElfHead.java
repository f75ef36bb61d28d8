package org.facecert.inspection;

import java.util.Optional;

/** What the head of native code says (System V ABI): for which machine it is. */
final class ElfHead {

  private ElfHead() {}

  static boolean isOne(byte[] bytes) {
    return bytes.length >= 20
        && bytes[0] == 0x7f
        && bytes[1] == 'E'
        && bytes[2] == 'L'
        && bytes[3] == 'F';
  }

  /** Empty for a machine that no phone has, or a malformed head. */
  static Optional<String> machine(byte[] head) {
    if (!isOne(head) || (head[5] != 1 && head[5] != 2)) {
      return Optional.empty();
    }
    int first = head[18] & 0xff;
    int second = head[19] & 0xff;
    return switch (head[5] == 1 ? first | second << 8 : second | first << 8) {
      case 3 -> Optional.of("x86");
      case 8 -> Optional.of("MIPS");
      case 40 -> Optional.of("ARM");
      case 62 -> Optional.of("x86-64");
      case 183 -> Optional.of("AArch64");
      case 243 -> Optional.of("RISC-V");
      default -> Optional.empty();
    };
  }
}
