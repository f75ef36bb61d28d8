package org.facecert.face.find;

import java.util.List;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.SourceSlice;

/**
 * Face records of ISO/IEC 19794-5, which say themselves that they are of a face, as in the data
 * group 2 of passports. Their pictures are judged too.
 */
final class FaceRecordReader implements SignatureReader {

  static final String KIND = "face-record";

  private static final double SURE = 0.99;
  private static final int HEAD = 14;

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    long length = content.view().u32(start + 8);
    boolean version =
        content.view().at(start + 4) == '0'
            && Character.isDigit(content.view().at(start + 5))
            && content.view().isAt(start + 6, "0\0");
    if (!version || length <= HEAD || content.view().u16(start + 12) < 1) {
      return NOTHING;
    }
    long end = Math.min(start + length, content.source().size());
    if (content.isOpen(start, end)) {
      return end;
    }
    content.recognise(1);
    content.coverage().add(start, end);
    Place place = content.place(KIND, start);
    inquiry.ledger().add(new Find(KIND, place, end - start, SURE, List.of(), "ISO/IEC 19794-5"));
    if (end < start + length) {
      inquiry.unknown(content, KIND, start, end, Reason.DAMAGED, "it ends before it is whole");
    }
    inquiry.look(
        new SourceSlice(content.source(), start + HEAD, end),
        content.layer().inside(place, true).withoutRandomness());
    return end;
  }
}
