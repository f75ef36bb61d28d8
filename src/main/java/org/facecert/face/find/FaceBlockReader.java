package org.facecert.face.find;

import java.util.List;
import org.facecert.face.Find;
import org.facecert.face.bytes.ByteView;

/**
 * Face image data of ISO/IEC 39794-5 in DER: tag [APPLICATION 5] around a version block. The
 * picture in it is found in passing.
 */
final class FaceBlockReader implements SignatureReader {

  private static final double SURE = 0.95;
  private static final int VERSION = 0xA0;
  private static final int FACE = 0x65;
  private static final int MOST_LENGTH_BYTES = 4;

  /**
   * @param start of the version's generation and year
   */
  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    ByteView view = content.view();
    long version = start - 2;
    if (view.at(version) != VERSION || view.at(version + 1) < 7) {
      return NOTHING;
    }
    for (int bytes = 0; bytes <= MOST_LENGTH_BYTES; bytes++) {
      long face = version - 2 - bytes;
      int length = view.at(face + 1);
      if (view.at(face) == FACE && (bytes == 0 ? length < 0x80 : length == (0x80 | bytes))) {
        long end = version + length(view, face + 1, bytes);
        content.recognise(1);
        inquiry
            .ledger()
            .add(
                new Find(
                    FaceRecordReader.KIND,
                    content.place(FaceRecordReader.KIND, face),
                    Math.min(end, view.size()) - face,
                    SURE,
                    List.of(),
                    "ISO/IEC 39794-5"));
        return start;
      }
    }
    return NOTHING;
  }

  private static long length(ByteView view, long at, int bytes) {
    long length = bytes == 0 ? view.at(at) : 0;
    for (int i = 1; i <= bytes; i++) {
      length = length << 8 | view.at(at + i);
    }
    return length;
  }
}
