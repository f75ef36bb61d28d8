package org.facecert.face.find;

import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.MemoryBytes;
import org.facecert.face.bytes.SourceSlice;

/** The boxes of a JPEG 2000 file beside its codestream: EXIF, XMP, what makers add. */
final class Jp2Parts implements PictureParts {

  private static final int HEAD = 8;

  @Override
  public void look(byte[] picture, Layer layer, Inquiry inquiry) {
    MemoryBytes source = new MemoryBytes(picture);
    ByteView view = new ByteView(source);
    long at = 0;
    long length = view.u32(at);
    while (length >= HEAD) {
      if (!view.isAt(at + 4, "jp2c")) {
        Layer inner = layer.inside(layer.place().inside("box", at), false);
        inquiry.look(new SourceSlice(source, at + HEAD, at + length), inner);
      }
      at += length;
      length = view.u32(at);
    }
  }
}
