package org.facecert.face.encoding;

import java.io.IOException;
import java.io.InputStream;
import org.brotli.dec.BrotliInputStream;

/** Brotli (RFC 7932): it has no signature, and is tried where nothing else makes sense. */
public final class Brotli extends InputStream {

  private final BrotliInputStream inner;

  /**
   * @throws IOException when it cannot be such a stream
   */
  public Brotli(InputStream stream) throws IOException {
    this.inner = new BrotliInputStream(stream);
  }

  @Override
  public int read() throws IOException {
    return inner.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return length == 0 ? 0 : inner.read(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
