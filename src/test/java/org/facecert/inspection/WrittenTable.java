package org.facecert.inspection;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a resource table with one type, for tests: the values of {@code 0x7f010000}, {@code
 * 0x7f010001} and so on, in one configuration or more.
 */
@SuppressWarnings("ByteBufferBackingArray") // all of them are made for their arrays
public final class WrittenTable {

  private static final int FIRST = 0x7f010000;

  private final List<String> strings = new ArrayList<>();

  private WrittenTable() {}

  /** The id of the value of this place. */
  public static WrittenXml.Reference id(int place) {
    return WrittenXml.reference(FIRST + place);
  }

  /**
   * @param configurations each with its values by place: texts, truths, references, or null for
   *     none
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static byte[] of(List<Object>... configurations) {
    WrittenTable table = new WrittenTable();
    byte[] types = new byte[0];
    for (List<Object> values : configurations) {
      types = WrittenXml.join(types, table.type(values));
    }
    byte[] head = WrittenXml.little(280).putInt(0x7f).array();
    byte[] opened = WrittenXml.chunk(0x0200, 288, WrittenXml.join(head, types));
    byte[] count = WrittenXml.little(4).putInt(1).array();
    return WrittenXml.chunk(
        0x0002, 12, WrittenXml.join(count, WrittenXml.pool(table.strings), opened));
  }

  private byte[] type(List<Object> values) {
    byte[] offsets = new byte[0];
    byte[] entries = new byte[0];
    for (Object value : values) {
      int offset = value == NOTHING ? -1 : entries.length;
      offsets = WrittenXml.join(offsets, WrittenXml.little(4).putInt(offset).array());
      if (value != NOTHING) {
        entries = WrittenXml.join(entries, entry(value));
      }
    }
    int configuration = 28;
    ByteBuffer head = WrittenXml.little(12 + configuration);
    head.put((byte) 1).put((byte) 0).putShort((short) 0).putInt(values.size());
    head.putInt(20 + configuration + offsets.length).putInt(configuration);
    return WrittenXml.chunk(
        0x0201, 20 + configuration, WrittenXml.join(head.array(), offsets, entries));
  }

  /** Where a configuration has no value of its own. */
  public static final Object NOTHING = new Object();

  private byte[] entry(Object value) {
    ByteBuffer out = WrittenXml.little(16).putShort((short) 8).putShort((short) 0).putInt(0);
    out.putShort((short) 8).put((byte) 0);
    if (value instanceof String text) {
      strings.add(text);
      out.put((byte) 0x03).putInt(strings.size() - 1);
    } else if (value instanceof WrittenXml.Reference reference) {
      out.put((byte) 0x01).putInt(reference.id());
    } else {
      out.put((byte) 0x12).putInt(Boolean.TRUE.equals(value) ? -1 : 0);
    }
    return out.array();
  }
}
