package org.facecert.face.find;

import org.facecert.face.Unknown.Reason;

/**
 * Captures of packets: what lies within one packet is found as anywhere; what went over several is
 * not put together, and said so.
 */
final class CaptureReader implements SignatureReader {

  private static final String KIND = "capture";

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    if (start == 0 && content.isWhole()) {
      String detail = "a capture of packets: its streams are not put together";
      inquiry.unknown(content, KIND, 0, 0, Reason.NOT_OPENED, detail);
    }
    return NOTHING;
  }
}
