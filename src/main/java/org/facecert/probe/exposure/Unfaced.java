package org.facecert.probe.exposure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.facecert.face.grpc.ProtobufField;

/**
 * Writes a body anew with pictures of one colour in place of its own, whatever they show, and all
 * else to the letter as it was: in parts of a multipart form, in fields of protobuf and messages of
 * gRPC, whose lengths are put right, and as base64.
 */
final class Unfaced {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 640;
  private static final int DEEPEST = 8;

  /** bytes of a message that is opened */
  private static final int LARGEST = 32 << 20;

  private static final int FRAME = 5;
  private static final int LENGTH_BITS = 3;

  /**
   * JPEG and PNG, as base64 of either alphabet; in JSON a slash may be escaped. Without a group
   * that is repeated: Java would go as deep as a picture is long.
   */
  private static final Pattern PICTURE =
      Pattern.compile("(?:(?:\\\\?/|_)9j|iVBORw0KGgo)[A-Za-z0-9+/_\\\\-]*[A-Za-z0-9+/_-]={0,2}");

  /** of a part, after which it would not be what it says of itself */
  private static final Pattern DIGEST =
      Pattern.compile("(?im)^(content-md5|digest|content-digest|repr-digest)\\s*:");

  private static final Pattern LENGTH = Pattern.compile("(?im)^(content-length\\s*:\\s*)\\d+");

  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private Unfaced() {}

  /** The same bytes where there is nothing that can be replaced. */
  static byte[] of(byte[] content) {
    return of(content, 0);
  }

  private static byte[] of(byte[] content, int depth) {
    if (begins(content, JPEG)) {
      return nothing("jpeg");
    }
    if (begins(content, PNG)) {
      return nothing("png");
    }
    if (depth > DEEPEST) {
      return content;
    }
    return multipart(content, depth)
        .or(() -> messages(content, depth))
        .or(() -> fields(content, depth))
        .orElseGet(() -> text(content));
  }

  private static boolean begins(byte[] content, byte[] mark) {
    return content.length > mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private static byte[] text(byte[] content) {
    Matcher pictures = PICTURE.matcher(latin(content));
    return bytes(pictures.replaceAll(found -> Matcher.quoteReplacement(likewise(found.group()))));
  }

  /** A letter for each byte, so that none is lost. */
  private static String latin(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Empty where it is none, or has no picture in it. */
  private static Optional<byte[]> multipart(byte[] content, int depth) {
    String all = latin(content);
    int line = all.indexOf("\r\n");
    if (!all.startsWith("--") || line < 0) {
      return Optional.empty();
    }
    String between = "\r\n" + all.substring(0, line);
    StringBuilder out = new StringBuilder(all.substring(0, line));
    int from = line;
    for (int to = all.indexOf(between, from); to >= 0; to = all.indexOf(between, from)) {
      out.append(part(all.substring(from, to), depth)).append(between);
      from = to + between.length();
    }
    byte[] written = bytes(out.append(all.substring(from)).toString());
    return Arrays.equals(written, content) ? Optional.empty() : Optional.of(written);
  }

  /**
   * @param part from behind the boundary before it to the line's end before the next
   */
  private static String part(String part, int depth) {
    int head = part.indexOf("\r\n\r\n");
    if (head < 0) {
      return part;
    }
    String body = part.substring(head + 4);
    String after = latin(of(bytes(body), depth + 1));
    String fields = part.substring(0, head);
    if (after.equals(body) || DIGEST.matcher(fields).find()) {
      return part;
    }
    String told = LENGTH.matcher(fields).replaceFirst("$1" + after.length());
    return told + "\r\n\r\n" + after;
  }

  /** Messages of gRPC; empty where they are none, or have no picture in them. */
  private static Optional<byte[]> messages(byte[] content, int depth) {
    ByteBuffer in = ByteBuffer.wrap(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean changed = false;
    while (in.remaining() >= FRAME) {
      byte flags = in.get();
      int length = in.getInt();
      if ((flags & 0x7e) != 0 || length < 0 || length > in.remaining()) {
        return Optional.empty();
      }
      byte[] message = new byte[length];
      in.get(message);
      byte[] after = (flags & 1) == 0 ? of(message, depth + 1) : packed(message, depth);
      changed |= !Arrays.equals(after, message);
      out.writeBytes(ByteBuffer.allocate(FRAME).put(flags).putInt(after.length).array());
      out.writeBytes(after);
    }
    return changed && !in.hasRemaining() ? Optional.of(out.toByteArray()) : Optional.empty();
  }

  private static byte[] packed(byte[] message, int depth) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(message))) {
      byte[] before = in.readNBytes(LARGEST);
      byte[] after = of(before, depth + 1);
      if (in.read() >= 0 || Arrays.equals(before, after)) {
        return message;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(after);
      }
      return out.toByteArray();
    } catch (IOException e) {
      return message;
    }
  }

  /** Fields of protobuf; empty where they are none, or have no picture in them. */
  private static Optional<byte[]> fields(byte[] content, int depth) {
    Optional<List<ProtobufField>> read = ProtobufField.of(content, 0, content.length);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean changed = false;
    int from = 0;
    for (ProtobufField field : read.get()) {
      byte[] before = Arrays.copyOfRange(content, field.from(), field.to());
      byte[] after = field.wire() == ProtobufField.LENGTH ? of(before, depth + 1) : before;
      if (Arrays.equals(before, after)) {
        out.write(content, from, field.to() - from);
      } else {
        changed = true;
        varint(out, (long) field.number() << LENGTH_BITS | ProtobufField.LENGTH);
        varint(out, after.length);
        out.writeBytes(after);
      }
      from = field.to();
    }
    return changed ? Optional.of(out.toByteArray()) : Optional.empty();
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long left = value;
    while (left > 0x7f) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  /** A picture of nothing, in the coding and the alphabet of another. */
  private static String likewise(String picture) {
    byte[] nothing = nothing(picture.startsWith("i") ? "png" : "jpeg");
    if (picture.contains("_") || picture.contains("-")) {
      String text = Base64.getUrlEncoder().encodeToString(nothing);
      return picture.endsWith("=") ? text : text.replace("=", "");
    }
    String text = Base64.getEncoder().encodeToString(nothing);
    return picture.contains("\\/") ? text.replace("/", "\\/") : text;
  }

  private static byte[] nothing(String format) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes what is written to it", e);
    }
    return out.toByteArray();
  }
}
