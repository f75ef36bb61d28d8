package org.facecert.face.find;

import java.util.Set;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.MemoryBytes;
import org.facecert.face.bytes.SourceSlice;

/** EXIF, XMP and private chunks of a WebP. */
final class RiffParts implements PictureParts {

  private static final int SMALLEST = 64;

  /** Chunks that hold the picture itself, or colours and sizes alone. */
  private static final Set<String> PICTURE =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  @Override
  public void look(byte[] picture, Layer layer, Inquiry inquiry) {
    MemoryBytes source = new MemoryBytes(picture);
    ByteView view = new ByteView(source);
    long at = 12;
    while (at + 8 <= view.size()) {
      long length = view.u32le(at + 4);
      long name = at;
      if (length >= SMALLEST && PICTURE.stream().noneMatch(each -> view.isAt(name, each))) {
        Layer inner = layer.inside(layer.place().inside("chunk", at), false);
        inquiry.look(new SourceSlice(source, at + 8, at + 8 + length), inner);
      }
      at += 8 + length + (length & 1);
    }
  }
}
