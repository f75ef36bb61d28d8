package org.facecert.face.find;

import java.util.Set;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.carve.Carver;
import org.facecert.face.carve.Extent;
import org.facecert.face.carve.MediaCarver;

/**
 * HEIF and AVIF pictures are judged. A film is not looked at, and said so: its frames would need a
 * decoder for films. What else lies in either, such as a cover or a thumbnail, is found in passing.
 */
final class MediaReader implements SignatureReader {

  private static final Set<String> HEIF =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> AVIF = Set.of("avif", "avis");
  private static final int HEAD = 8;

  private final MediaCarver carver = new MediaCarver();

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
    String brand = MediaCarver.brand(content.view(), start);
    boolean picture = HEIF.contains(brand) || AVIF.contains(brand);
    if (picture) {
      picture(content, extent, HEIF.contains(brand) ? Coding.HEIF : Coding.AVIF, inquiry);
    }
    // what decodes the picture leaves out the film beside it
    if (!picture || MediaCarver.hasFilm(content.view(), extent)) {
      String detail = "a film (" + brand.strip() + "): its frames are not decoded";
      inquiry.unknown(content, "film", start, extent.end(), Reason.NOT_OPENED, detail);
    }
    return start + HEAD;
  }

  private static void picture(Content content, Extent extent, Coding coding, Inquiry inquiry) {
    boolean whole = extent.whole() && extent.length() <= Carver.LARGEST;
    long end = extent.start() + Math.min(Carver.LARGEST, extent.length());
    Extent cut = new Extent(extent.start(), end, whole);
    PictureFormat format = PictureFormat.of(coding);
    inquiry.later(
        content, () -> PictureCut.judge(content, cut, format, PictureParts.none(), inquiry));
  }
}
