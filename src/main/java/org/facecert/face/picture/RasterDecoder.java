package org.facecert.face.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.picture.Headers.ReadingOrder;

/**
 * Decodes what ImageIO has a reader for: the JDK's own, else one of the libraries on the class
 * path. The coding is not guessed from the bytes, so that they do not choose who reads them.
 */
final class RasterDecoder {

  private final ReadingLimits limits;

  RasterDecoder(ReadingLimits limits) {
    this.limits = limits;
  }

  Frames decode(byte[] bytes, Coding coding) throws NotLooked {
    ReadingOrder order = Headers.order(bytes, coding);
    String failure = "no reader for " + coding.key() + " is on the class path";
    for (ImageReader reader : readers(coding)) {
      try (ImageInputStream in = new EndingStream(bytes)) {
        reader.setInput(in, false, true);
        return new FrameReading(reader, limits, order).read();
      } catch (IOException | RuntimeException e) {
        // readers of others throw anything at damaged bytes
        failure = "it cannot be decoded: " + FrameReading.said(e);
      } finally {
        reader.dispose();
      }
    }
    throw new NotLooked(failure);
  }

  /** The JDK's first: it is native and quick, and says at the header what it cannot read. */
  private static List<ImageReader> readers(Coding coding) {
    Iterator<ImageReader> known = ImageIO.getImageReadersByFormatName(coding.key());
    List<ImageReader> readers = new ArrayList<>();
    known.forEachRemaining(readers::add);
    readers.sort(Comparator.comparing(r -> !r.getClass().getName().startsWith("com.sun.")));
    return readers;
  }
}
