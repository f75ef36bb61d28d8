package org.facecert.face.grpc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;

/**
 * The messages of a body: a byte of flags, four of the length, so many bytes (gRPC over HTTP/2). In
 * gRPC-Web one of the flags marks trailers, which are looked through like a message.
 */
final class GrpcMessages {

  private static final int HEAD = 5;
  private static final int COMPRESSED = 1;
  private static final int TRAILERS = 0x80;

  /** bytes of one message, and of all of a body, that are decompressed */
  private static final int LARGEST = 64 << 20;

  private static final long ALL = 256L << 20;
  private static final int MOST = 100_000;
  private static final int QUAD = 4;

  private final GrpcFormat format;
  private final List<byte[]> messages = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private long decompressed;

  private GrpcMessages(GrpcFormat format) {
    this.format = format;
  }

  /** As far as it is in order; what is behind that is unknown. */
  static GrpcMessages read(byte[] body, GrpcFormat format) {
    GrpcMessages read = new GrpcMessages(format);
    read.frames(format.text() ? read.decoded(body) : body);
    return read;
  }

  /** In order; one that could not be decompressed is empty. */
  List<byte[]> messages() {
    return messages;
  }

  List<Unknown> unknown() {
    return unknown;
  }

  static String named(int index) {
    return "grpc message " + (index + 1);
  }

  private void frames(byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body);
    while (in.remaining() >= HEAD && messages.size() < MOST) {
      int at = in.position();
      int flags = in.get() & 0xff;
      long length = in.getInt() & 0xffffffffL;
      if ((flags & ~(COMPRESSED | TRAILERS)) != 0 || length > in.remaining()) {
        in.position(at);
        break;
      }
      byte[] payload = new byte[(int) length];
      in.get(payload);
      messages.add((flags & COMPRESSED) == 0 ? payload : opened(payload));
    }
    if (in.hasRemaining()) {
      unknown.add(
          new Unknown(
              new Place(in.position(), List.of("grpc")),
              in.remaining(),
              messages.size() < MOST ? Reason.DAMAGED : Reason.BOUND,
              "no whole message of gRPC"));
    }
  }

  private byte[] opened(byte[] payload) {
    String by = format.encoding().isEmpty() && isGzip(payload) ? "gzip" : format.encoding();
    try {
      return switch (by) {
        case "gzip" -> all(new GZIPInputStream(new ByteArrayInputStream(payload)), payload);
        case "deflate" -> all(new InflaterInputStream(new ByteArrayInputStream(payload)), payload);
        default -> closed(payload, Reason.NOT_OPENED, "grpc-encoding: " + by);
      };
    } catch (IOException e) {
      return closed(payload, Reason.DAMAGED, by + ": " + e.getMessage());
    }
  }

  private static boolean isGzip(byte[] payload) {
    return payload.length > 2 && payload[0] == 0x1f && payload[1] == (byte) 0x8b;
  }

  private byte[] all(InputStream in, byte[] payload) throws IOException {
    try (in) {
      byte[] out = in.readNBytes(LARGEST);
      decompressed += out.length;
      if (decompressed > ALL || in.read() >= 0) {
        return closed(payload, Reason.BOUND, "too much comes out of it");
      }
      return out;
    }
  }

  private byte[] closed(byte[] payload, Reason reason, String why) {
    Place place = new Place(0, List.of(named(messages.size())));
    unknown.add(new Unknown(place, payload.length, reason, why));
    return new byte[0];
  }

  /** Several texts of base64, each with its own end, follow each other. */
  private byte[] decoded(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int from = 0;
    try {
      for (int at = QUAD; at <= body.length; at += QUAD) {
        if (body[at - 1] == '=' || at + QUAD > body.length) {
          out.writeBytes(Base64.getDecoder().decode(Arrays.copyOfRange(body, from, at)));
          from = at;
        }
      }
    } catch (IllegalArgumentException e) {
      unknown.add(rest(body, from));
      return out.toByteArray();
    }
    if (from < body.length) {
      unknown.add(rest(body, from));
    }
    return out.toByteArray();
  }

  private static Unknown rest(byte[] body, int from) {
    Place place = new Place(from, List.of("base64"));
    return new Unknown(place, body.length - from, Reason.DAMAGED, "no whole base64");
  }
}
