package org.facecert.face.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.facecert.face.encoding.ChunkedBytesStream;

/** A byte string of CBOR in chunks: what lies in it is not in one piece. */
final class ChunkedBytesReader implements SignatureReader {

  private static final int SMALLEST = 64;

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    long end = ChunkedBytesStream.end(content.view(), start);
    if (end - start < SMALLEST) {
      return NOTHING;
    }
    Layer layer =
        content
            .layer()
            .inside(content.place("cbor", start), content.layer().named())
            .withoutRandomness();
    int things;
    try {
      things = inquiry.look(new ChunkedBytesStream(content.source(), start + 1, end), layer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    content.recognise(things);
    if (things > 0) {
      content.coverage().add(start, end);
    }
    // so short a head may be there by chance: nothing is hidden by it
    return NOTHING;
  }
}
