package org.facecert.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes byte code that defines classes and nothing else, and heads of native code, for tests. */
@SuppressWarnings("ByteBufferBackingArray") // all of them are made for their arrays
public final class WrittenCode {

  private static final int HEAD = 0x70;

  private WrittenCode() {}

  /**
   * @param classes by their full names, and other names and texts where they hold a colon or
   *     semicolon, or begin with #, which is left out
   */
  public static byte[] dex(String... classes) {
    List<String> defined = new ArrayList<>();
    List<String> strings = new ArrayList<>();
    for (String name : classes) {
      boolean text = isText(name);
      strings.add(text ? name.replace("#", "") : "L" + name.replace('.', '/') + ";");
      if (!text) {
        defined.add(name);
      }
    }
    int types = HEAD + 4 * strings.size();
    int definitions = types + 4 * defined.size();
    int data = definitions + 32 * defined.size();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    ByteBuffer body = WrittenXml.little(data - HEAD);
    for (String string : strings) {
      body.putInt(data + texts.size());
      texts.write(string.length());
      texts.writeBytes(string.getBytes(StandardCharsets.UTF_8));
      texts.write(0);
    }
    for (int i = 0; i < strings.size(); i++) {
      if (!isText(classes[i])) {
        body.putInt(i);
      }
    }
    for (int i = 0; i < defined.size(); i++) {
      body.putInt(i).put(new byte[28]);
    }
    return WrittenXml.join(
        head(strings.size(), types, defined.size(), definitions, data + texts.size()),
        body.array(),
        texts.toByteArray());
  }

  private static boolean isText(String name) {
    return name.contains(":") || name.endsWith(";") || name.startsWith("#");
  }

  private static byte[] head(int strings, int types, int classes, int definitions, int size) {
    ByteBuffer head = WrittenXml.little(HEAD);
    head.put("dex\n035\0".getBytes(StandardCharsets.US_ASCII));
    head.putInt(0x20, size).putInt(0x24, HEAD).putInt(0x28, 0x12345678);
    head.putInt(0x38, strings).putInt(0x3c, HEAD).putInt(0x40, classes).putInt(0x44, types);
    head.putInt(0x60, classes).putInt(0x64, definitions);
    return head.array();
  }

  /** The head of a library for 64-bit ARM. */
  public static byte[] elf() {
    ByteBuffer head = WrittenXml.little(64);
    head.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    head.putShort(16, (short) 3).putShort(18, (short) 183);
    return head.array();
  }
}
