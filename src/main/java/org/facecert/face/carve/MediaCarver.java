package org.facecert.face.carve;

import java.util.Set;
import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/**
 * ISO base media files: HEIF and AVIF pictures, MP4, 3GP and QuickTime films. Boxes from {@code
 * ftyp} on, as long as their names make sense.
 */
public final class MediaCarver implements Carver {

  /** Of the outermost boxes; others end the file, as what follows it may be anything. */
  private static final Set<String> NAMES =
      Set.of(
          "ftyp", "meta", "mdat", "free", "skip", "moov", "moof", "mfra", "uuid", "wide", "sidx",
          "styp", "idat", "pdin", "udta", "emsg", "prft", "ssix", "mpvd");

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    long end = Boxes.end(view, start);
    if (!view.isAt(start + 4, "ftyp")
        || end - start < 16
        || end - start > 512
        || !Boxes.isName(view, start + 8)) {
      return null;
    }
    long at = end;
    boolean data = false;
    while (at < view.size() && Boxes.isOneOf(view, at + 4, NAMES)) {
      data |= view.isAt(at + 4, "mdat") || view.isAt(at + 4, "idat") || view.isAt(at + 4, "meta");
      if (view.u32(at) == 0) {
        return new Extent(start, view.size(), true);
      }
      long next = Boxes.end(view, at);
      if (next < 0) {
        break;
      }
      if (next > view.size()) {
        return new Extent(start, view.size(), false);
      }
      at = next;
    }
    return data ? new Extent(start, at, true) : null;
  }

  /**
   * Whether a film is in it, maybe beside a picture: an animation, or what moves in a live photo.
   */
  public static boolean hasFilm(ByteView view, Extent extent) {
    long at = extent.start();
    while (at >= 0 && at < extent.end() && view.u32(at) != 0) {
      if (view.isAt(at + 4, "moov") || view.isAt(at + 4, "moof")) {
        return true;
      }
      at = Boxes.end(view, at);
    }
    return at >= 0 && view.isAt(at + 4, "moov");
  }

  /** The four letters that say what the file is, such as {@code heic}. */
  public static String brand(ByteView view, long start) {
    StringBuilder brand = new StringBuilder();
    for (int i = 8; i < 12; i++) {
      brand.append((char) Math.max(0, view.at(start + i)));
    }
    return brand.toString();
  }
}
