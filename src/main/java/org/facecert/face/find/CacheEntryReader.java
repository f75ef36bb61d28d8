package org.facecert.face.find;

import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.SourceSlice;

/**
 * An entry of a web view's cache (Chromium's simple cache, format 5): the body, which may be
 * compressed by a method without a signature, lies between the key and the first end marker.
 */
final class CacheEntryReader implements SignatureReader {

  private static final int HEAD = 24;
  private static final int LONGEST_KEY = 1 << 16;
  private static final String END = "\u00d8A\r\u0097Eo\u00fa\u00f4";

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    ByteView view = content.view();
    long key = view.u32le(start + 12);
    if (view.u32le(start + 8) > 9 || key <= 0 || key > LONGEST_KEY) {
      return NOTHING;
    }
    long body = start + HEAD + key;
    long end = view.indexOf(END.charAt(0), body, view.size());
    while (end >= 0 && !view.isAt(end, END)) {
      end = view.indexOf(END.charAt(0), end + 1, view.size());
    }
    if (end < 0) {
      return NOTHING;
    }
    content.recognise(1);
    content.coverage().add(start, end);
    Layer layer = content.layer().inside(content.place("cache-entry", start), false);
    inquiry.look(new SourceSlice(content.source(), body, end), layer);
    return end;
  }
}
