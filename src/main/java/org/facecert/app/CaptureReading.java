package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.FileBytes;
import org.facecert.face.bytes.SourceSlice;
import org.facecert.face.find.FaceFinder;
import org.facecert.traffic.capture.CaptureDoubt;
import org.facecert.traffic.capture.CaptureFormat;
import org.facecert.traffic.capture.CaptureListener;
import org.facecert.traffic.capture.CapturedContent;
import org.facecert.traffic.capture.FlowFile;
import org.facecert.traffic.capture.KeyLog;
import org.facecert.traffic.capture.PacketCapture;

/**
 * A capture of packets or of flows, body by body, so that a find says of which connection and
 * exchange it is. From where it is damaged on it is looked through as it stands.
 */
final class CaptureReading implements CaptureListener {

  private static final int MOST = 10_000;

  private final FaceFinder finder;
  private final KeyLog keys;
  private final Path file;
  private final CaptureFormat format;
  private final List<Find> finds = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private int pictures;
  private long unlisted;

  CaptureReading(FaceFinder finder, KeyLog keys, Path file, CaptureFormat format) {
    this.finder = finder;
    this.keys = keys;
    this.file = file;
    this.format = format;
  }

  FaceFindings read() {
    try {
      if (format == CaptureFormat.MITMPROXY) {
        FlowFile.read(file, this);
      } else {
        new PacketCapture(keys).read(file, format, this);
      }
    } catch (IOException e) {
      add(new Unknown(Place.whole(), 0, Reason.UNREADABLE, String.valueOf(e.getMessage())));
    }
    if (unlisted > 0) {
      String detail = unlisted + " more are not listed";
      unknown.add(new Unknown(Place.whole(), 0, Reason.BOUND, detail));
    }
    return new FaceFindings(finds, unknown, pictures);
  }

  private Place place(List<String> way) {
    return new Place(0, Stream.concat(Stream.of(format.key()), way.stream()).toList());
  }

  @Override
  public void content(List<String> way, CapturedContent content) {
    Path in = content.file();
    if (in == null) {
      add(finder.find(content.bytes(), place(way)));
    } else {
      slice(in, content.from(), content.to(), place(way));
    }
  }

  private void slice(Path in, long from, long to, Place place) {
    try (FileBytes bytes = FileBytes.open(in)) {
      add(finder.find(new SourceSlice(bytes, from, to), place));
    } catch (IOException e) {
      add(new Unknown(place, to - from, Reason.UNREADABLE, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public void unread(long at, String why) {
    Place place = new Place(at, List.of(format.key() + " not read to its end"));
    add(new Unknown(place, 0, Reason.DAMAGED, why));
    slice(file, at, Long.MAX_VALUE, place);
  }

  @Override
  public void unknown(List<String> way, long length, CaptureDoubt doubt, String detail) {
    add(new Unknown(place(way), length, reason(doubt), detail));
  }

  private static Reason reason(CaptureDoubt doubt) {
    return switch (doubt) {
      case ENCRYPTED -> Reason.ENCRYPTED;
      case NOT_READ -> Reason.NOT_OPENED;
      case DAMAGED -> Reason.DAMAGED;
      case BOUND -> Reason.BOUND;
    };
  }

  private void add(FaceFindings found) {
    for (Find find : found.finds()) {
      if (isNew(find.kind() + find.place(), finds.size())) {
        finds.add(find);
      }
    }
    found.unknown().forEach(this::add);
    pictures += found.pictures();
  }

  private void add(Unknown each) {
    if (isNew(each.reason() + each.detail() + each.place(), unknown.size())) {
      unknown.add(each);
    }
  }

  /** What is said twice is listed once; of what is not listed the number is. */
  private boolean isNew(String key, int listed) {
    if (told.contains(key)) {
      return false;
    }
    if (listed >= MOST) {
      unlisted++;
      return false;
    }
    return told.add(key);
  }
}
