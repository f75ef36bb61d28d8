package org.facecert.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;

/**
 * The classes that Android's byte code defines, and which of some names it has (source.android.com,
 * Dalvik executable format): only the head and three tables are read. From version 41 on a file may
 * hold several.
 */
final class DexFile {

  private static final int HEAD = 0x70;

  /** classes of one file; its format has no more methods than that */
  private static final int MOST_CLASSES = 1 << 20;

  private static final int LONGEST_NAME = 1_024;

  /** What a file of byte code tells. */
  interface DexReader {
    /**
     * @param name full, with dots
     */
    void defines(String name);

    /**
     * @param name one of those asked for: of a type, a method or a text
     */
    void names(String name);
  }

  private final ByteBuffer bytes;

  private DexFile(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static boolean isOne(byte[] bytes) {
    return bytes.length >= 8
        && bytes[0] == 'd'
        && bytes[1] == 'e'
        && bytes[2] == 'x'
        && bytes[3] == '\n'
        && bytes[7] == 0;
  }

  /**
   * @param wanted names in ASCII, types as descriptors
   */
  static void read(byte[] bytes, Set<String> wanted, DexReader reader) throws UnreadablePackage {
    try {
      DexFile file = new DexFile(bytes);
      int at = 0;
      while (at < bytes.length) {
        file.classes(at, reader);
        file.names(at, wanted, reader);
        int version = Integer.parseInt(new String(bytes, at + 4, 3, StandardCharsets.US_ASCII));
        int size = file.bytes.getInt(at + 0x20);
        if (version < 41 || size < HEAD) {
          return;
        }
        at += size;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new UnreadablePackage("byte code is cut or malformed", e);
    }
  }

  private void classes(int head, DexReader reader) throws UnreadablePackage {
    if (bytes.limit() - head < HEAD || bytes.getInt(head) != 0x0a786564) {
      throw new UnreadablePackage("byte code without its head");
    }
    int strings = bytes.getInt(head + 0x3c);
    int types = bytes.getInt(head + 0x44);
    int count = bytes.getInt(head + 0x60);
    int definitions = bytes.getInt(head + 0x64);
    if (count < 0 || count > MOST_CLASSES) {
      throw new UnreadablePackage("byte code says to have " + count + " classes");
    }
    for (int i = 0; i < count; i++) {
      int type = bytes.getInt(definitions + 32 * i);
      int descriptor = bytes.getInt(types + 4 * checked(type));
      reader.defines(name(bytes.getInt(strings + 4 * checked(descriptor))));
    }
  }

  private void names(int head, Set<String> wanted, DexReader reader) throws UnreadablePackage {
    int count = checked(bytes.getInt(head + 0x38));
    int strings = bytes.getInt(head + 0x3c);
    BitSet lengths = new BitSet();
    wanted.forEach(name -> lengths.set(name.length()));
    for (int i = 0; i < count; i++) {
      int at = bytes.getInt(strings + 4 * i);
      int length = bytes.get(at);
      // longer ones have a negative byte here: none of them is wanted
      if (length >= 0 && lengths.get(length) && bytes.get(at + 1 + length) == 0) {
        String name = new String(bytes.array(), at + 1, length, StandardCharsets.US_ASCII);
        if (wanted.contains(name)) {
          reader.names(name);
        }
      }
    }
  }

  private static int checked(int index) throws UnreadablePackage {
    if (index < 0 || index > 1 << 26) {
      throw new UnreadablePackage("byte code names what is beyond its tables");
    }
    return index;
  }

  /** Of a descriptor such as "Lorg/example/Main;". */
  private String name(int at) throws UnreadablePackage {
    int from = at;
    while (bytes.get(from) < 0) {
      from++;
    }
    from++;
    int to = from;
    while (bytes.get(to) != 0) {
      to++;
      if (to - from > LONGEST_NAME) {
        throw new UnreadablePackage("byte code has a class whose name does not end");
      }
    }
    if (to - from < 3 || bytes.get(from) != 'L') {
      throw new UnreadablePackage("byte code has a class without a name");
    }
    byte[] text = bytes.array();
    return new String(text, from + 1, to - from - 2, StandardCharsets.UTF_8).replace('/', '.');
  }
}
