package org.facecert.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The classes that Android's byte code defines (source.android.com, Dalvik executable format): only
 * the head and three tables are read. From version 41 on a file may hold several.
 */
final class DexFile {

  private static final int HEAD = 0x70;

  /** classes of one file; its format has no more methods than that */
  private static final int MOST_CLASSES = 1 << 20;

  private static final int LONGEST_NAME = 1_024;

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
   * @param classes is told each by its full name, with dots
   */
  static void read(byte[] bytes, Consumer<String> classes) throws UnreadablePackage {
    try {
      DexFile file = new DexFile(bytes);
      int at = 0;
      while (at < bytes.length) {
        file.classes(at, classes);
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

  private void classes(int head, Consumer<String> classes) throws UnreadablePackage {
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
      classes.accept(name(bytes.getInt(strings + 4 * checked(descriptor))));
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
