package org.facecert.face.find;

/** What else a picture's file holds: thumbnails, comments, other pictures. */
interface PictureParts {

  /**
   * @param layer of what is in the picture
   */
  void look(byte[] picture, Layer layer, Inquiry inquiry);

  /** Of formats whose other parts are found as if they lay beside the picture, or have none. */
  static PictureParts none() {
    return (picture, layer, inquiry) -> {};
  }
}
