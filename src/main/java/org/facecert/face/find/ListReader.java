package org.facecert.face.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.ViewStream;
import org.facecert.face.encoding.ByteListStream;
import org.facecert.face.template.NumberList;

/** A run of numbers as text: the bytes of a picture one by one, or the numbers of a template. */
final class ListReader implements SignatureReader {

  private static final String MEMBERS = "0123456789abcdefABCDEFxX,;:.+- \r\n\t";
  private static final int SAMPLE = 256;

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    ByteView view = content.view();
    long end = start;
    while (end < view.size() && MEMBERS.indexOf(view.at(end)) >= 0) {
      end++;
    }
    if (content.isOpen(start, end)) {
      return NOTHING;
    }
    long behind = end;
    boolean named = Naming.speaksOfFace(view, start);
    String sample =
        new String(view.copy(start, SAMPLE), java.nio.charset.StandardCharsets.ISO_8859_1);
    if (sample.indexOf('.') >= 0 && sample.indexOf('.') < end - start) {
      inquiry.later(content, () -> vector(content, start, behind, named, inquiry));
    } else {
      inquiry.later(content, () -> bytes(content, start, behind, named, inquiry));
    }
    // letters and digits without anything between them are another reader's
    return NOTHING;
  }

  private static void vector(
      Content content, long start, long end, boolean named, Inquiry inquiry) {
    try {
      ViewStream text = new ViewStream(content.source(), start, end);
      int length = NumberList.vectorLength(new java.io.BufferedInputStream(text));
      if (length > 0) {
        content.recognise(1);
        Place place = content.place("numbers", start).inside(VectorReader.KIND, 0);
        double confidence = named ? VectorReader.NAMED : VectorReader.LIKELY;
        String by = "unit vector of " + length + " numbers";
        inquiry
            .ledger()
            .add(new Find(VectorReader.KIND, place, end - start, confidence, List.of(), by));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of base 10 or 16: who writes letters means 16, and without them 10 is tried first. */
  private static void bytes(Content content, long start, long end, boolean named, Inquiry inquiry) {
    Layer layer = content.layer().inside(content.place("list", start), named).withoutRandomness();
    int things = 0;
    for (int radix : new int[] {10, 16}) {
      try {
        things +=
            things > 0
                ? 0
                : inquiry.look(new ByteListStream(content.source(), start, end, radix), layer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    content.recognise(things);
  }
}
