package org.facecert.face.find;

import org.facecert.face.bytes.MemoryBytes;
import org.facecert.face.bytes.SourceSlice;

/** All of a picture's bytes behind its signature: its format leaves room among them for others. */
final class RestOfPicture implements PictureParts {

  private static final int SIGNATURE = 2;

  @Override
  public void look(byte[] picture, Layer layer, Inquiry inquiry) {
    Layer inner = layer.inside(layer.place().inside("bytes", SIGNATURE), false);
    inquiry.look(new SourceSlice(new MemoryBytes(picture), SIGNATURE, picture.length), inner);
  }
}
