package org.facecert.face.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.find.FaceFinder;
import org.facecert.face.grpc.PieceSeries.MessageSpot;

/**
 * Looks through a body of gRPC: each message by itself, and what was sent in pieces put together.
 * What is whole only together counts once, and what a piece of it looked like by itself does not.
 */
public final class GrpcLook {

  /** bytes; a larger body is not taken apart */
  public static final int LARGEST = 64 << 20;

  /** of series of pieces that are put together, shorter than this there is no room for a face */
  private static final int SHORTEST = 64;

  private static final int MOST_SERIES = 200;

  private final FaceFinder finder;
  private final GrpcFormat format;

  public GrpcLook(FaceFinder finder, GrpcFormat format) {
    this.finder = finder;
    this.format = format;
  }

  /** Something that was found or not known, where in which message it begins. */
  private record Located<T>(MessageSpot spot, T thing) {}

  /** What was found so far. */
  private static final class Found {
    final List<Located<Find>> finds = new ArrayList<>();
    final List<Located<Unknown>> unknown = new ArrayList<>();
    int pictures;
  }

  /**
   * @param around in what the body lies; nothing for a body by itself
   */
  public FaceFindings find(byte[] body, Place around) {
    GrpcMessages read = GrpcMessages.read(body, format);
    List<byte[]> messages = read.messages();
    Found found = new Found();
    for (int i = 0; i < messages.size(); i++) {
      look(i, messages, found);
    }
    List<Unknown> others = new ArrayList<>(read.unknown());
    PieceFinder pieces = new PieceFinder(messages);
    List<PieceSeries> series = pieces.find().stream().filter(s -> s.length() >= SHORTEST).toList();
    series.stream().limit(MOST_SERIES).forEach(each -> join(each, messages, found));
    if (series.size() > MOST_SERIES) {
      others.add(unjoined(Reason.BOUND, "too many fields in pieces"));
    } else if (pieces.isDisordered() && !series.isEmpty()) {
      others.add(unjoined(Reason.NOT_OPENED, "pieces whose order is not known"));
    }
    Stream<Unknown> unknown =
        Stream.concat(found.unknown.stream().map(Located::thing), others.stream());
    return new FaceFindings(
        found.finds.stream()
            .map(f -> placed(f.thing(), within(around, f.thing().place())))
            .toList(),
        unknown.map(u -> placed(u, within(around, u.place()))).toList(),
        found.pictures);
  }

  private static Unknown unjoined(Reason reason, String why) {
    return new Unknown(new Place(0, List.of("grpc")), 0, reason, why);
  }

  private void look(int message, List<byte[]> messages, Found found) {
    FaceFindings here = finder.find(messages.get(message), Place.whole());
    found.pictures += here.pictures();
    for (Find find : here.finds()) {
      MessageSpot spot = new MessageSpot(message, find.place().offset());
      found.finds.add(
          new Located<>(spot, placed(find, inMessage(find.place(), message, messages))));
    }
    for (Unknown each : here.unknown()) {
      MessageSpot spot = new MessageSpot(message, each.place().offset());
      found.unknown.add(
          new Located<>(spot, placed(each, inMessage(each.place(), message, messages))));
    }
  }

  /** Looks at the whole of a series, and takes away what its pieces looked like by themselves. */
  private void join(PieceSeries series, List<byte[]> messages, Found found) {
    FaceFindings whole = finder.find(series.joined(messages), Place.whole());
    found.unknown.removeIf(
        each -> {
          Unknown thing = each.thing();
          return series.holds(each.spot()) || series.covers(each.spot(), thing.length());
        });
    for (Unknown each : whole.unknown()) {
      MessageSpot spot = series.spot(each.place().offset());
      found.unknown.add(new Located<>(spot, placed(each, inSeries(each.place(), series))));
    }
    List<Find> more =
        whole.finds().stream()
            .filter(f -> found.finds.stream().noneMatch(known -> isSame(known, f, series)))
            .toList();
    for (Find find : more) {
      long from = find.place().offset();
      found.finds.removeIf(known -> series.holds(known.spot(), from, from + find.length()));
    }
    for (Find find : more) {
      MessageSpot spot = series.spot(find.place().offset());
      found.finds.add(new Located<>(spot, placed(find, inSeries(find.place(), series))));
    }
  }

  /** The same thing at the same place, as long as the other. */
  private static boolean isSame(Located<Find> known, Find find, PieceSeries series) {
    return known.spot().equals(series.spot(find.place().offset()))
        && known.thing().kind().equals(find.kind())
        && known.thing().length() == find.length()
        && last(known.thing().place()).equals(last(find.place()));
  }

  private static String last(Place place) {
    return place.path().isEmpty() ? "" : place.path().get(place.path().size() - 1);
  }

  private static Place inSeries(Place place, PieceSeries series) {
    return layers(series.layers(), place, place.offset());
  }

  /** With the fields of protobuf that lead to it, where the message is one. */
  private static Place inMessage(Place place, int message, List<byte[]> messages) {
    List<String> outer = new ArrayList<>();
    outer.add(GrpcMessages.named(message));
    byte[] bytes = messages.get(message);
    Optional<Way> way = Way.to(bytes, 0, bytes.length, place.offset(), "", 0);
    way.filter(w -> !w.fields().isEmpty()).ifPresent(w -> outer.add("protobuf " + w.fields()));
    long offset = place.offset() - way.map(Way::from).orElse(0);
    return layers(outer, place, offset);
  }

  private static Place layers(List<String> outer, Place place, long offset) {
    List<String> all = new ArrayList<>(outer);
    for (int i = 0; i < place.path().size(); i++) {
      all.add(place.path().get(i) + (i == 0 && offset > 0 ? "@" + offset : ""));
    }
    return new Place(0, all);
  }

  /** The fields that lead to a byte of a message, and where the last of them begins. */
  private record Way(String fields, int from) {

    private static final int DEEPEST = 8;

    static Optional<Way> to(byte[] bytes, int from, int to, long offset, String way, int depth) {
      Optional<ProtobufField> field =
          depth > DEEPEST
              ? Optional.empty()
              : ProtobufField.of(bytes, from, to).stream()
                  .flatMap(List::stream)
                  .filter(f -> f.wire() == ProtobufField.LENGTH)
                  .filter(f -> f.from() <= offset && offset < f.to())
                  .findFirst();
      return field.flatMap(
          f -> {
            Way here = new Way(way.isEmpty() ? "" + f.number() : way + "." + f.number(), f.from());
            return to(bytes, f.from(), f.to(), offset, here.fields(), depth + 1)
                .or(() -> Optional.of(here));
          });
    }
  }

  private static Place within(Place around, Place place) {
    if (around.path().isEmpty()) {
      return place;
    }
    List<String> all = new ArrayList<>(around.path());
    all.addAll(place.path());
    return new Place(around.offset(), all);
  }

  private static Find placed(Find find, Place place) {
    return new Find(find.kind(), place, find.length(), find.confidence(), find.faces(), find.by());
  }

  private static Unknown placed(Unknown unknown, Place place) {
    return new Unknown(place, unknown.length(), unknown.reason(), unknown.detail());
  }
}
