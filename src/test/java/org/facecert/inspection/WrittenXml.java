package org.facecert.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes binary XML as Android's build tools do, for tests. */
@SuppressWarnings("ByteBufferBackingArray") // all of them are made for their arrays
public final class WrittenXml {

  private static final int NONE = -1;

  /** An element with its attributes and what is in it. */
  public static final class Tag {
    private final String name;
    private final List<Value> values = new ArrayList<>();
    private final List<Tag> children = new ArrayList<>();
    private String text = "";

    private Tag(String name) {
      this.name = name;
    }

    /**
     * @param resource id of the attribute's name; 0 for one without
     * @param value text, whole number, truth, or a reference made by {@link #reference}
     */
    public Tag with(int resource, String attribute, Object value) {
      values.add(new Value(resource, attribute, value));
      return this;
    }

    public Tag with(Tag... more) {
      children.addAll(List.of(more));
      return this;
    }

    public Tag saying(String words) {
      text = words;
      return this;
    }
  }

  private record Value(int resource, String name, Object value) {}

  /** Stands for a resource. */
  public record Reference(int id) {}

  private final List<String> strings = new ArrayList<>();
  private final List<Integer> resources = new ArrayList<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  private WrittenXml() {}

  public static Tag tag(String name) {
    return new Tag(name);
  }

  public static Reference reference(int id) {
    return new Reference(id);
  }

  public static byte[] of(Tag root) {
    WrittenXml xml = new WrittenXml();
    // the names of attributes that have ids stand first, in the order of the ids' chunk
    xml.names(root);
    xml.write(root);
    byte[] pool = pool(xml.strings);
    byte[] map = chunk(0x0180, 8, bytes(xml.resources));
    byte[] all = join(pool, map, xml.body.toByteArray());
    return chunk(0x0003, 8, all);
  }

  private void names(Tag tag) {
    for (Value value : tag.values) {
      if (value.resource() != 0 && !strings.contains(value.name())) {
        strings.add(value.name());
        resources.add(value.resource());
      }
    }
    tag.children.forEach(this::names);
  }

  private int string(String text) {
    int at = strings.indexOf(text);
    if (at < 0 || (at < resources.size() && !strings.get(at).equals(text))) {
      strings.add(text);
      return strings.size() - 1;
    }
    return at;
  }

  /** A plain name must not be taken for one with an id. */
  private int plain(String text) {
    for (int i = resources.size(); i < strings.size(); i++) {
      if (strings.get(i).equals(text)) {
        return i;
      }
    }
    strings.add(text);
    return strings.size() - 1;
  }

  private void write(Tag tag) {
    ByteBuffer start = little(20 + 20 * tag.values.size());
    start.putInt(NONE).putInt(plain(tag.name)).putShort((short) 20).putShort((short) 20);
    start.putShort((short) tag.values.size()).putShort((short) 0).putInt(0);
    for (Value value : tag.values) {
      attribute(start, value);
    }
    node(0x0102, start.array());
    if (!tag.text.isEmpty()) {
      node(0x0104, little(12).putInt(plain(tag.text)).putLong(0).array());
    }
    tag.children.forEach(this::write);
    node(0x0103, little(8).putInt(NONE).putInt(plain(tag.name)).array());
  }

  private void attribute(ByteBuffer out, Value value) {
    out.putInt(NONE);
    out.putInt(value.resource() == 0 ? plain(value.name()) : string(value.name()));
    Object what = value.value();
    int raw = what instanceof String text ? plain(text) : NONE;
    out.putInt(raw).putShort((short) 8).put((byte) 0);
    if (what instanceof String) {
      out.put((byte) 0x03).putInt(raw);
    } else if (what instanceof Boolean truth) {
      out.put((byte) 0x12).putInt(truth ? -1 : 0);
    } else if (what instanceof Reference reference) {
      out.put((byte) 0x01).putInt(reference.id());
    } else {
      out.put((byte) 0x10).putInt((Integer) what);
    }
  }

  private void node(int type, byte[] content) {
    byte[] head = little(8).putInt(1).putInt(NONE).array();
    body.writeBytes(chunk(type, 16, join(head, content)));
  }

  static byte[] chunk(int type, int header, byte[] content) {
    return little(8 + content.length)
        .putShort((short) type)
        .putShort((short) header)
        .putInt(8 + content.length)
        .put(content)
        .array();
  }

  static byte[] pool(List<String> strings) {
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (String string : strings) {
      offsets.add(texts.size());
      texts.writeBytes(little(2).putShort((short) string.length()).array());
      texts.writeBytes(string.getBytes(StandardCharsets.UTF_16LE));
      texts.writeBytes(new byte[2]);
    }
    texts.writeBytes(new byte[(4 - texts.size() % 4) % 4]);
    ByteBuffer head = little(20);
    head.putInt(strings.size()).putInt(0).putInt(0).putInt(28 + 4 * strings.size()).putInt(0);
    return chunk(0x0001, 28, join(head.array(), bytes(offsets), texts.toByteArray()));
  }

  static byte[] bytes(List<Integer> numbers) {
    ByteBuffer out = little(4 * numbers.size());
    numbers.forEach(out::putInt);
    return out.array();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
