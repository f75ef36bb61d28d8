package org.facecert.face.carve;

import java.util.Set;
import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** The JP2 file format (ISO/IEC 15444-1, annex I): boxes, the last of which may have no length. */
public final class Jp2Carver implements Carver {

  private static final String SIGNATURE = "\0\0\0\u000cjP  \r\n\u0087\n";
  private static final Set<String> NAMES =
      Set.of("ftyp", "jp2h", "jp2c", "jp2i", "uuid", "uinf", "xml ", "rreq", "asoc", "free");

  private final CodestreamCarver codestream = new CodestreamCarver();

  @Override
  public @Nullable Extent carve(ByteView view, long start) {
    if (!view.isAt(start, SIGNATURE)) {
      return null;
    }
    long limit = Carver.limit(view, start);
    long at = start + SIGNATURE.length();
    boolean stream = false;
    while (at < limit && Boxes.isOneOf(view, at + 4, NAMES)) {
      boolean image = view.isAt(at + 4, "jp2c");
      if (image && view.u32(at) == 0) {
        Extent inner = codestream.carve(view, at + 8);
        return inner == null ? null : new Extent(start, inner.end(), inner.whole());
      }
      long end = Boxes.end(view, at);
      if (end < 0) {
        break;
      }
      stream |= image;
      at = end;
    }
    return new Extent(start, Math.min(at, limit), stream && at <= limit);
  }
}
