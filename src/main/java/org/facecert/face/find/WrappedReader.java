package org.facecert.face.find;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.encoding.TextStream;

/** Reads what begins with a signature in some text's own way of writing bytes. */
final class WrappedReader implements SignatureReader {

  /** Opens the text from a place on. */
  interface TextFormat {
    TextStream open(ByteSource source, long from, long to);
  }

  private final String kind;
  private final TextFormat format;

  WrappedReader(String kind, TextFormat format) {
    this.kind = kind;
    this.format = format;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    if (start < content.wrappedUntil()) {
      return NOTHING;
    }
    ByteSource source = content.source();
    if (content.hasMore() && waits(content, start)) {
      return NOTHING;
    }
    TextStream text = format.open(source, start, source.size());
    Layer layer = content.layer().inside(content.place(kind, start), false).withoutRandomness();
    try {
      content.recognise(inquiry.look(text, layer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    content.wrappedUntil(text.position());
    // the signature may be there by chance, just before something else
    return NOTHING;
  }

  /** Whether the text goes on in the next piece, and is left for it. */
  private boolean waits(Content content, long start) {
    ByteSource source = content.source();
    TextStream text = format.open(source, start, source.size());
    try {
      text.skipNBytes(Long.MAX_VALUE);
    } catch (EOFException e) {
      boolean open = content.isOpen(start, text.position());
      content.wrappedUntil(open ? text.position() : content.wrappedUntil());
      return open;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }
}
