package org.facecert.face.find;

import org.facecert.face.Unknown.Reason;

/** A format that is known and not looked into. */
final class NotOpened implements SignatureReader {

  private final String kind;
  private final String what;

  NotOpened(String kind, String what) {
    this.kind = kind;
    this.what = what;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    // within a picture's own data, such as EXIF, which is written as TIFF, it is nothing by itself
    if (content.layer().quiet()) {
      return NOTHING;
    }
    content.recognise(1);
    inquiry.unknown(content, kind, start, start, Reason.NOT_OPENED, what);
    return NOTHING;
  }
}
