package org.facecert.face.grpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.facecert.face.grpc.PieceSeries.MessagePiece;

/**
 * Finds what was sent in pieces: the same field of bytes in several messages, in the order in which
 * it was sent. Pieces of two things that are sent in turn are kept apart by what comes again in
 * their messages: short texts, and numbers that do not merely go up.
 */
final class PieceFinder {

  private static final int DEEPEST = 8;
  private static final int MOST_FIELDS = 200_000;

  /** bytes; a longer value is content and names nothing */
  private static final int LONGEST_NAME = 256;

  private final List<byte[]> messages;
  private final Map<String, List<MessagePiece>> leaves = new LinkedHashMap<>();

  /** way of a number or a short text to its values: message, value */
  private final Map<String, List<long[]>> names = new TreeMap<>();

  private int fields;
  private boolean disordered;

  PieceFinder(List<byte[]> messages) {
    this.messages = messages;
  }

  /** Each of two pieces or more. */
  List<PieceSeries> find() {
    List<MessagePiece> whole = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).length > 0) {
        whole.add(new MessagePiece(i, 0, messages.get(i).length));
      }
    }
    descend("", whole, 0);
    leaves.forEach((way, pieces) -> pieces.forEach(piece -> name(way, piece)));
    Map<String, Map<Integer, Long>> selectors = selectors();
    List<PieceSeries> found = new ArrayList<>();
    leaves.forEach((way, pieces) -> found.addAll(series(way, pieces, selectors)));
    return found;
  }

  /** Whether it is not known that pieces were sent in the order in which they belong. */
  boolean isDisordered() {
    return disordered;
  }

  /** All of one way are messages, or none is: a few bytes look like one by chance. */
  private void descend(String way, List<MessagePiece> instances, int depth) {
    List<List<ProtobufField>> read = depth > DEEPEST ? List.of() : read(instances);
    if (read.size() < instances.size() || read.isEmpty()) {
      leaves.put(way, instances);
      return;
    }
    Map<Integer, List<MessagePiece>> inner = new TreeMap<>();
    for (int i = 0; i < read.size(); i++) {
      int message = instances.get(i).message();
      for (ProtobufField field : read.get(i)) {
        if (field.wire() == ProtobufField.LENGTH) {
          inner
              .computeIfAbsent(field.number(), number -> new ArrayList<>())
              .add(new MessagePiece(message, field.from(), field.to()));
        } else {
          name(join(way, field.number()), message, value(message, field));
        }
      }
    }
    inner.forEach((number, pieces) -> descend(join(way, number), pieces, depth + 1));
  }

  private static String join(String way, int number) {
    return way.isEmpty() ? String.valueOf(number) : way + "." + number;
  }

  private void name(String way, MessagePiece piece) {
    if (!way.isEmpty() && piece.to() - piece.from() <= LONGEST_NAME) {
      name(way, piece.message(), hash(piece.message(), piece.from(), piece.to()));
    }
  }

  private void name(String way, int message, long value) {
    names.computeIfAbsent(way, k -> new ArrayList<>()).add(new long[] {message, value});
  }

  private long value(int message, ProtobufField field) {
    return field.wire() == 0 ? field.value() : hash(message, field.from(), field.to());
  }

  private long hash(int message, int from, int to) {
    return Arrays.hashCode(Arrays.copyOfRange(messages.get(message), from, to));
  }

  /** As many as are messages. */
  private List<List<ProtobufField>> read(List<MessagePiece> instances) {
    List<List<ProtobufField>> all = new ArrayList<>();
    for (MessagePiece each : instances) {
      Optional<List<ProtobufField>> read =
          ProtobufField.of(messages.get(each.message()), each.from(), each.to());
      if (read.isEmpty() || fields > MOST_FIELDS) {
        break;
      }
      fields += read.get().size();
      all.add(read.get());
    }
    return all;
  }

  /** What tells one thing from another: it changes, and comes again. */
  private Map<String, Map<Integer, Long>> selectors() {
    Map<String, Map<Integer, Long>> all = new TreeMap<>();
    names.forEach(
        (way, values) -> {
          if (changes(values) && !goesUp(values)) {
            if (distinct(values) < values.size()) {
              Map<Integer, Long> byMessage = new LinkedHashMap<>();
              values.forEach(each -> byMessage.put((int) each[0], each[1]));
              all.put(way, byMessage);
            } else {
              // a checksum, or the number of a piece that was sent before another
              disordered = true;
            }
          }
        });
    return all;
  }

  private static boolean changes(List<long[]> values) {
    return values.stream().anyMatch(each -> each[1] != values.get(0)[1]);
  }

  private static int distinct(List<long[]> values) {
    HashSet<Long> all = new HashSet<>();
    values.forEach(each -> all.add(each[1]));
    return all.size();
  }

  private static boolean goesUp(List<long[]> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i)[1] < values.get(i - 1)[1]) {
        return false;
      }
    }
    return true;
  }

  private static List<PieceSeries> series(
      String way, List<MessagePiece> pieces, Map<String, Map<Integer, Long>> selectors) {
    Map<List<Object>, List<MessagePiece>> groups = new LinkedHashMap<>();
    for (MessagePiece piece : pieces) {
      if (piece.to() > piece.from()) {
        List<Object> mark = new ArrayList<>();
        selectors.forEach(
            (name, values) ->
                mark.add(name.equals(way) ? "" : String.valueOf(values.get(piece.message()))));
        groups.computeIfAbsent(mark, k -> new ArrayList<>()).add(piece);
      }
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> new PieceSeries(way, group))
        .toList();
  }
}
