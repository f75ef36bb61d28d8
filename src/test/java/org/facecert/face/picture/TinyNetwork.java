package org.facecert.face.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/**
 * A network in ONNX's protobuf, for tests: its one score is how light the picture is, from -1 to 1,
 * and its one box is always the same.
 */
final class TinyNetwork {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyNetwork() {}

  static byte[] lightIsAFace(int height, int width, float... box) {
    return model("scores", new long[] {1, 3, height, width}, box);
  }

  static byte[] model(String scores, long[] input, float... box) {
    TinyNetwork graph = new TinyNetwork();
    graph.message(1, node("ReduceMean", "mean", "picture").message(5, ints("axes", 1, 2, 3)));
    graph.message(1, node("Reshape", "one", "mean", "shape"));
    graph.message(1, node("Concat", scores, "one", "one").message(5, number("axis", 2)));
    graph.message(1, node("Identity", "boxes", "box"));
    graph.text(2, "tiny");
    graph.message(5, tensor("shape", INT64, longs(1, 1, 1), 3));
    graph.message(5, tensor("box", FLOAT, floats(box), 1, 1, 4));
    graph.message(11, value("picture", input));
    graph.message(12, value(scores, 1, 1, 2));
    graph.message(12, value("boxes", 1, 1, 4));
    return new TinyNetwork()
        .number(1, 8)
        .message(7, graph)
        .message(8, new TinyNetwork().text(1, "").number(2, 13))
        .bytes
        .toByteArray();
  }

  private static TinyNetwork node(String operator, String output, String... inputs) {
    TinyNetwork node = new TinyNetwork();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, operator);
  }

  private static TinyNetwork ints(String name, long... values) {
    TinyNetwork attribute = new TinyNetwork().text(1, name);
    LongStream.of(values).forEach(value -> attribute.number(8, value));
    return attribute.number(20, 7);
  }

  private static TinyNetwork number(String name, long value) {
    return new TinyNetwork().text(1, name).number(3, value).number(20, 2);
  }

  private static TinyNetwork tensor(String name, int type, byte[] raw, long... shape) {
    TinyNetwork tensor = new TinyNetwork();
    LongStream.of(shape).forEach(side -> tensor.number(1, side));
    return tensor.number(2, type).text(8, name).field(9, raw);
  }

  private static TinyNetwork value(String name, long... shape) {
    TinyNetwork sides = new TinyNetwork();
    LongStream.of(shape).forEach(side -> sides.message(1, new TinyNetwork().number(1, side)));
    TinyNetwork type = new TinyNetwork().number(1, FLOAT).message(2, sides);
    return new TinyNetwork().text(1, name).message(2, new TinyNetwork().message(1, type));
  }

  private static byte[] longs(long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    LongStream.of(values).forEach(raw::putLong);
    return raw.array();
  }

  private static byte[] floats(float... values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    return raw.array();
  }

  private TinyNetwork number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private TinyNetwork text(int field, String value) {
    return field(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private TinyNetwork message(int field, TinyNetwork value) {
    return field(field, value.bytes.toByteArray());
  }

  private TinyNetwork field(int field, byte[] value) {
    varint((long) field << 3 | 2);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  private void varint(long value) {
    long left = value;
    while (left > 127) {
      bytes.write((int) (left & 127 | 128));
      left >>>= 7;
    }
    bytes.write((int) left);
  }
}
