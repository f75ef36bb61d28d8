package org.facecert.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.inspection.XmlElement.Attribute;
import org.facecert.inspection.XmlElement.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Reads Android's binary XML (AOSP, androidfw/ResourceTypes.h). The library that verifies
 * signatures has a reader too, which leaves out what stands between tags: the domains and pins of a
 * network security config. Anything that Android might take otherwise than it is read here is
 * refused.
 */
final class BinaryXml {

  private static final int XML = 0x0003;
  private static final int RESOURCE_MAP = 0x0180;
  private static final int START_NAMESPACE = 0x0100;
  private static final int END_NAMESPACE = 0x0101;
  private static final int START_ELEMENT = 0x0102;
  private static final int END_ELEMENT = 0x0103;
  private static final int TEXT = 0x0104;

  /** of a chunk: type and size of the header (2 bytes each), size (4 bytes) */
  private static final int CHUNK = 8;

  /** of a node's chunk: line and comment besides */
  private static final int NODE = 16;

  private static final int ATTRIBUTE = 20;
  private static final int NONE = -1;

  private static final int MOST_ELEMENTS = 100_000;
  private static final int DEEPEST = 64;

  private final ByteBuffer bytes;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private final List<Integer> resources = new ArrayList<>();
  private @Nullable StringPool strings;
  private @Nullable XmlElement root;
  private int elements;

  private BinaryXml(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether the bytes begin as one does. */
  static boolean isOne(byte[] bytes) {
    return bytes.length > CHUNK && bytes[0] == XML && bytes[1] == 0 && bytes[2] == CHUNK;
  }

  /** The outermost element. */
  static XmlElement read(byte[] bytes) throws UnreadablePackage {
    try {
      return new BinaryXml(bytes).read();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new UnreadablePackage("a binary XML is cut or malformed", e);
    }
  }

  private XmlElement read() throws UnreadablePackage {
    if (!isOne(bytes.array())) {
      throw new UnreadablePackage("no binary XML");
    }
    int end = chunkEnd(0, bytes.limit());
    for (int at = bytes.getShort(2) & 0xffff; at < end; at = chunkEnd(at, end)) {
      chunk(at, bytes.getShort(at) & 0xffff, chunkEnd(at, end));
    }
    XmlElement read = root;
    if (read == null || !open.isEmpty()) {
      throw new UnreadablePackage("a binary XML ends before its root does");
    }
    return read;
  }

  private int chunkEnd(int at, int limit) throws UnreadablePackage {
    int size = bytes.getInt(at + 4);
    if (size < CHUNK || size > limit - at) {
      throw new UnreadablePackage("a chunk of a binary XML goes on beyond its end");
    }
    return at + size;
  }

  private void chunk(int at, int type, int end) throws UnreadablePackage {
    switch (type) {
      case StringPool.TYPE -> {
        if (strings != null) {
          throw new UnreadablePackage("a binary XML has two pools of strings");
        }
        strings = StringPool.at(bytes, at);
      }
      case RESOURCE_MAP -> {
        for (int id = at + CHUNK; id + 4 <= end; id += 4) {
          resources.add(bytes.getInt(id));
        }
      }
      case START_ELEMENT -> start(at, end);
      case END_ELEMENT -> end();
      case TEXT -> {
        XmlElement inside = open.peek();
        if (inside != null) {
          inside.say(string(bytes.getInt(at + NODE)));
        }
      }
      case START_NAMESPACE, END_NAMESPACE -> {
        // Android's attributes are known by their ids
      }
      // Android passes over what it does not know, and so may a tool be led past something
      default -> throw new UnreadablePackage("a binary XML has an unknown chunk " + type);
    }
  }

  private void start(int at, int end) throws UnreadablePackage {
    elements++;
    if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
      throw new UnreadablePackage("a binary XML has more elements, or deeper ones, than any app's");
    }
    XmlElement element = new XmlElement(string(bytes.getInt(at + NODE + 4)), attributes(at, end));
    XmlElement parent = open.peek();
    if (parent != null) {
      parent.add(element);
    } else if (root == null) {
      root = element;
    } else {
      throw new UnreadablePackage("a binary XML has two roots");
    }
    open.push(element);
  }

  private void end() throws UnreadablePackage {
    if (open.isEmpty()) {
      throw new UnreadablePackage("a binary XML ends an element that was not begun");
    }
    open.pop();
  }

  private List<Attribute> attributes(int at, int end) throws UnreadablePackage {
    int from = at + NODE + (bytes.getShort(at + NODE + 8) & 0xffff);
    int size = bytes.getShort(at + NODE + 10) & 0xffff;
    int count = bytes.getShort(at + NODE + 12) & 0xffff;
    if (count > 0 && (size < ATTRIBUTE || from + (long) size * count > end)) {
      throw new UnreadablePackage("the attributes of an element go on beyond its end");
    }
    List<Attribute> attributes = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (int i = 0; i < count; i++) {
      Attribute attribute = attribute(from + i * size);
      if (attribute.resource() != 0 && !named.add(attribute.resource())) {
        throw new UnreadablePackage("an element has the attribute " + attribute.name() + " twice");
      }
      attributes.add(attribute);
    }
    return attributes;
  }

  private Attribute attribute(int at) throws UnreadablePackage {
    int name = bytes.getInt(at + 4);
    int resource = name >= 0 && name < resources.size() ? resources.get(name) : 0;
    int raw = bytes.getInt(at + 8);
    int data = bytes.getInt(at + 16);
    Object value = value(bytes.get(at + 15) & 0xff, data, raw);
    return new Attribute(string(name), resource, value);
  }

  private Object value(int type, int data, int raw) throws UnreadablePackage {
    return switch (type) {
      case ResourceTable.REFERENCE, ResourceTable.DYNAMIC_REFERENCE -> new Reference(data);
      case ResourceTable.STRING -> string(data);
      case ResourceTable.TRUTH -> data != 0;
      case ResourceTable.DECIMAL, ResourceTable.HEXADECIMAL -> data;
      default -> raw == NONE ? "" : string(raw);
    };
  }

  private String string(int index) throws UnreadablePackage {
    if (strings == null) {
      throw new UnreadablePackage("a binary XML names a string before it has any");
    }
    return index == NONE ? "" : strings.get(index);
  }
}
