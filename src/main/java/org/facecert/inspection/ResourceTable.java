package org.facecert.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.facecert.inspection.XmlElement.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The values of a package's resources by their ids (AOSP, androidfw/ResourceTypes.h), in all
 * configurations: which of them a phone takes depends on the phone.
 */
final class ResourceTable {

  static final int REFERENCE = 0x01;
  static final int STRING = 0x03;
  static final int DYNAMIC_REFERENCE = 0x07;
  static final int DECIMAL = 0x10;
  static final int HEXADECIMAL = 0x11;
  static final int TRUTH = 0x12;

  private static final int TABLE = 0x0002;
  private static final int PACKAGE = 0x0200;
  private static final int TYPE = 0x0201;

  private static final int CHUNK = 8;
  private static final int SPARSE = 1;
  private static final int SHORT_OFFSETS = 2;
  private static final int COMPLEX = 1;
  private static final int COMPACT = 8;
  private static final int NO_ENTRY = -1;
  private static final int NO_SHORT_ENTRY = 0xffff;

  /** more steps from reference to reference no app needs */
  private static final int DEEPEST = 8;

  private static final int MOST_STEPS = 200;

  private final ByteBuffer bytes;
  private final @Nullable StringPool strings;
  private final int end;

  private ResourceTable(ByteBuffer bytes, @Nullable StringPool strings, int end) {
    this.bytes = bytes;
    this.strings = strings;
    this.end = end;
  }

  static ResourceTable read(byte[] table) throws UnreadablePackage {
    ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    try {
      if (bytes.getShort(0) != TABLE) {
        throw new UnreadablePackage("no resource table");
      }
      int end = chunkEnd(bytes, 0, bytes.limit());
      int first = bytes.getShort(2) & 0xffff;
      boolean pool = first < end && bytes.getShort(first) == StringPool.TYPE;
      if (pool) {
        chunkEnd(bytes, first, end);
      }
      return new ResourceTable(bytes, pool ? StringPool.at(bytes, first) : null, end);
    } catch (IndexOutOfBoundsException e) {
      throw new UnreadablePackage("a resource table is cut or malformed", e);
    }
  }

  /** All values that the id has in some configuration; empty where it has none. */
  Set<Object> values(int id) throws UnreadablePackage {
    try {
      Set<Object> values = new LinkedHashSet<>();
      follow(id, DEEPEST, new HashSet<>(), values);
      return values;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new UnreadablePackage("a resource table is cut or malformed", e);
    }
  }

  private void follow(int id, int steps, Set<Integer> visited, Set<Object> found)
      throws UnreadablePackage {
    if (steps == 0 || !visited.add(id) || visited.size() > MOST_STEPS) {
      throw new UnreadablePackage("a resource refers to itself, or to more than any app's does");
    }
    Set<Object> direct = new LinkedHashSet<>();
    chunks(bytes.getShort(2) & 0xffff, end, id, true, direct);
    for (Object value : direct) {
      if (value instanceof Reference reference) {
        follow(reference.id(), steps - 1, visited, found);
      } else {
        found.add(value);
      }
    }
  }

  /**
   * @param packages whether packages may stand here
   */
  private void chunks(int from, int to, int id, boolean packages, Set<Object> found)
      throws UnreadablePackage {
    for (int at = from; at < to; at = chunkEnd(bytes, at, to)) {
      int type = bytes.getShort(at) & 0xffff;
      int header = bytes.getShort(at + 2) & 0xffff;
      int chunkEnd = chunkEnd(bytes, at, to);
      if (header < CHUNK) {
        throw new UnreadablePackage("a chunk of a resource table has no head");
      }
      if (packages && type == PACKAGE && bytes.getInt(at + CHUNK) == id >>> 24) {
        chunks(at + header, chunkEnd, id, false, found);
      } else if (!packages && type == TYPE && (bytes.get(at + CHUNK) & 0xff) == (id >> 16 & 0xff)) {
        int entry = entry(at, header, chunkEnd, id & 0xffff);
        if (entry != NO_ENTRY) {
          value(entry, found);
        }
      }
    }
  }

  private static int chunkEnd(ByteBuffer bytes, int at, int limit) throws UnreadablePackage {
    int size = bytes.getInt(at + 4);
    if (size < CHUNK || size > limit - at) {
      throw new UnreadablePackage("a chunk of a resource table goes on beyond its end");
    }
    return at + size;
  }

  /** Where the entry of this number begins. */
  private int entry(int type, int header, int typeEnd, int number) throws UnreadablePackage {
    int entries = type + bytes.getInt(type + 16);
    int offset = offset(type, type + header, number);
    if (offset == NO_ENTRY) {
      return NO_ENTRY;
    }
    if (offset < 0 || entries + (long) offset + CHUNK > typeEnd) {
      throw new UnreadablePackage("an entry of a resource table lies outside its type");
    }
    return entries + offset;
  }

  private int offset(int type, int offsets, int number) {
    int flags = bytes.get(type + 9);
    int count = bytes.getInt(type + 12);
    if ((flags & SPARSE) != 0) {
      return sparse(offsets, count, number);
    }
    if (number >= count) {
      return NO_ENTRY;
    }
    if ((flags & SHORT_OFFSETS) == 0) {
      return bytes.getInt(offsets + 4 * number);
    }
    int brief = bytes.getShort(offsets + 2 * number) & 0xffff;
    return brief == NO_SHORT_ENTRY ? NO_ENTRY : brief * 4;
  }

  private int sparse(int offsets, int count, int number) {
    for (int i = 0; i < count; i++) {
      if ((bytes.getShort(offsets + 4 * i) & 0xffff) == number) {
        return (bytes.getShort(offsets + 4 * i + 2) & 0xffff) * 4;
      }
    }
    return NO_ENTRY;
  }

  private void value(int entry, Set<Object> found) throws UnreadablePackage {
    int flags = bytes.getShort(entry + 2) & 0xffff;
    if ((flags & COMPACT) != 0) {
      add(flags >> 8, bytes.getInt(entry + 4), found);
    } else if ((flags & COMPLEX) == 0) {
      int at = entry + (bytes.getShort(entry) & 0xffff);
      add(bytes.get(at + 3) & 0xff, bytes.getInt(at + 4), found);
    }
  }

  private void add(int type, int data, Set<Object> found) throws UnreadablePackage {
    switch (type) {
      case REFERENCE, DYNAMIC_REFERENCE -> found.add(new Reference(data));
      case STRING -> {
        if (strings == null) {
          throw new UnreadablePackage("a resource table names a string and has none");
        }
        found.add(strings.get(data));
      }
      case TRUTH -> found.add(data != 0);
      case DECIMAL, HEXADECIMAL -> found.add(data);
      default -> {
        // colours, sizes and the like: nothing is asked of them
      }
    }
  }
}
