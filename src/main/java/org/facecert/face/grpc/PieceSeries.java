package org.facecert.face.grpc;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pieces that follow each other, and what they are together. */
final class PieceSeries {

  /**
   * Part of a message.
   *
   * @param message from 0
   */
  record MessagePiece(int message, int from, int to) {
    int length() {
      return to - from;
    }
  }

  /** Where something begins, in the message that it stands in. */
  record MessageSpot(int message, long offset) {}

  /** A piece, and where it begins in the whole. */
  private record Part(MessagePiece piece, long at) {
    boolean holds(long offset) {
      return piece.from() <= offset && offset < piece.to();
    }
  }

  /** bytes; in fewer nothing is said to be as if random */
  private static final int MOST_AROUND = 1024;

  private final String field;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, List<Part>> byMessage = new HashMap<>();
  private long length;

  /**
   * @param field the way of fields that leads to them, such as {@code 2.1}; empty for messages as
   *     they are
   */
  PieceSeries(String field, List<MessagePiece> pieces) {
    this.field = field;
    for (MessagePiece piece : pieces) {
      Part part = new Part(piece, length);
      parts.add(part);
      byMessage.computeIfAbsent(piece.message(), k -> new ArrayList<>()).add(part);
      length += piece.length();
    }
  }

  long length() {
    return length;
  }

  byte[] joined(List<byte[]> messages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Part part : parts) {
      MessagePiece piece = part.piece();
      out.write(messages.get(piece.message()), piece.from(), piece.length());
    }
    return out.toByteArray();
  }

  MessageSpot spot(long offset) {
    for (Part part : parts) {
      if (offset < part.at() + part.piece().length()) {
        return new MessageSpot(part.piece().message(), part.piece().from() + offset - part.at());
      }
    }
    MessagePiece last = last();
    return new MessageSpot(last.message(), last.to());
  }

  /** Whether one of the pieces holds it. */
  boolean holds(MessageSpot spot) {
    return holds(spot, 0, length);
  }

  /** Whether one of the pieces holds it, between two offsets of the whole. */
  boolean holds(MessageSpot spot, long from, long to) {
    return byMessage.getOrDefault(spot.message(), List.of()).stream()
        .filter(part -> part.holds(spot.offset()))
        .mapToLong(part -> part.at() + spot.offset() - part.piece().from())
        .anyMatch(at -> from <= at && at < to);
  }

  /** Whether so many bytes of a message are those of its pieces, but for what is around them. */
  boolean covers(MessageSpot spot, long bytes) {
    long end = spot.offset() + bytes;
    long inside =
        byMessage.getOrDefault(spot.message(), List.of()).stream()
            .map(Part::piece)
            .mapToLong(p -> Math.min(end, p.to()) - Math.max(spot.offset(), p.from()))
            .filter(common -> common > 0)
            .sum();
    return inside > 0 && bytes - inside < MOST_AROUND;
  }

  private MessagePiece last() {
    return parts.get(parts.size() - 1).piece();
  }

  /** Layers of a place within it. */
  List<String> layers() {
    int first = parts.get(0).piece().message();
    int last = last().message();
    List<String> all = new ArrayList<>();
    all.add(GrpcMessages.named(first) + (first == last ? "" : " to " + (last + 1)));
    if (!field.isEmpty()) {
      all.add("protobuf " + field);
    }
    all.add("joined");
    return all;
  }
}
