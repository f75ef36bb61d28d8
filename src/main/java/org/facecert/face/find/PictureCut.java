package org.facecert.face.find;

import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.carve.Carver;
import org.facecert.face.carve.Extent;

/** Cuts pictures of one format out and has them judged, with what is hidden in each. */
final class PictureCut implements SignatureReader {

  private final Carver carver;
  private final PictureFormat format;
  private final PictureParts parts;

  PictureCut(Carver carver, Coding coding, PictureParts parts) {
    this.carver = carver;
    this.format = PictureFormat.of(coding);
    this.parts = parts;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    Extent extent = carver.carve(content.view(), start);
    if (extent == null) {
      return NOTHING;
    }
    if (content.isOpen(start, extent.end())) {
      return extent.end();
    }
    content.recognise(1);
    content.coverage().add(start, extent.end());
    inquiry.later(content, () -> judge(content, extent, format, parts, inquiry));
    return extent.end();
  }

  /** Has one judged that lies there, and says so when it is not all there. */
  static void judge(
      Content content, Extent extent, PictureFormat format, PictureParts parts, Inquiry inquiry) {
    byte[] bytes = new ByteView(content.source()).copy(extent.start(), (int) extent.length());
    Place place = content.place(format.coding().key(), extent.start());
    inquiry.picture(bytes, format, place);
    if (!extent.whole()) {
      String detail = format.coding().key() + ": it ends before it is whole, or is damaged";
      inquiry.ledger().add(new Unknown(place, extent.length(), Reason.DAMAGED, detail));
    }
    parts.look(bytes, content.layer().inside(place, false).ofPicture(), inquiry);
  }
}
