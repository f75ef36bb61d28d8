package org.facecert.face.find;

import org.facecert.face.Unknown.Reason;

/** A format that is known and not looked into. */
final class NotOpened implements SignatureReader {

  private final String kind;
  private final String what;
  private final boolean partOfPictures;

  /**
   * @param partOfPictures whether pictures of other formats have it in them, as EXIF is written as
   *     TIFF; there it is nothing by itself
   */
  NotOpened(String kind, String what, boolean partOfPictures) {
    this.kind = kind;
    this.what = what;
    this.partOfPictures = partOfPictures;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    if (partOfPictures && content.layer().inPicture()) {
      return NOTHING;
    }
    content.recognise(1);
    inquiry.unknown(content, kind, start, start, Reason.NOT_OPENED, what);
    return NOTHING;
  }
}
