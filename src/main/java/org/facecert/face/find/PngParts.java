package org.facecert.face.find;

import java.util.Set;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.MemoryBytes;
import org.facecert.face.bytes.SourceSlice;

/** Texts, EXIF and private chunks of a PNG. */
final class PngParts implements PictureParts {

  private static final int SMALLEST = 64;

  /** Chunks that hold the picture itself, or colours and sizes alone. */
  private static final Set<String> PICTURE =
      Set.of("IHDR", "IDAT", "PLTE", "IEND", "tRNS", "fdAT", "hIST", "iCCP");

  @Override
  public void look(byte[] picture, Layer layer, Inquiry inquiry) {
    MemoryBytes source = new MemoryBytes(picture);
    ByteView view = new ByteView(source);
    long at = 8;
    while (at + 12 <= view.size()) {
      long length = view.u32(at);
      long name = at + 4;
      if (length >= SMALLEST && PICTURE.stream().noneMatch(each -> view.isAt(name, each))) {
        Layer inner = layer.inside(layer.place().inside("chunk", at), false);
        inquiry.look(new SourceSlice(source, at + 8, at + 8 + length), inner);
      }
      at += 12 + length;
    }
  }
}
