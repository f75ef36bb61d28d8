package org.facecert.face.find;

/** What else a picture's file holds: thumbnails, comments, other pictures. */
interface PictureParts {

  /**
   * @param layer of what is in the picture
   */
  void look(byte[] picture, Layer layer, Inquiry inquiry);

  /** Of formats that have no room for anything else. */
  static PictureParts none() {
    return (picture, layer, inquiry) -> {};
  }
}
