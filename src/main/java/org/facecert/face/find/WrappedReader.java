package org.facecert.face.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.facecert.face.bytes.ByteSource;

/** Reads what begins with a signature in some text's own way of writing bytes. */
final class WrappedReader implements SignatureReader {

  /** Opens the text from a place on. */
  interface TextFormat {
    InputStream open(ByteSource source, long from, long to);
  }

  private static final int STEP = 4;

  private final String kind;
  private final TextFormat format;

  WrappedReader(String kind, TextFormat format) {
    this.kind = kind;
    this.format = format;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    ByteSource source = content.source();
    Layer layer = content.layer().inside(content.place(kind, start), false).withoutRandomness();
    try {
      content.recognise(inquiry.look(format.open(source, start, source.size()), layer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return start + STEP;
  }
}
