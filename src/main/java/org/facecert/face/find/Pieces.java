package org.facecert.face.find;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream in pieces of bounded size. What a piece ends in the midst of is the beginning of the
 * next. When the stream breaks, what came out of it before is the last piece.
 */
final class Pieces {

  private final InputStream stream;
  private final int largest;
  private byte[] bytes;
  private int length;
  private int fresh;
  private long base;
  private boolean ended;
  private @Nullable IOException failure;

  /**
   * @param first bytes to begin with; most streams are short
   * @param largest piece, in bytes
   */
  Pieces(InputStream stream, int first, int largest) {
    this.stream = stream;
    this.largest = largest;
    this.bytes = new byte[first];
  }

  /** Reads the next piece; false when nothing is left. */
  boolean next() {
    if (ended) {
      return false;
    }
    int kept = length;
    while (!ended && length < largest) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(largest, 2 * bytes.length));
      }
      fill();
    }
    fresh = length - kept;
    return length > 0;
  }

  private void fill() {
    try {
      int read = stream.read(bytes, length, bytes.length - length);
      ended = read < 0;
      length += Math.max(0, read);
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** How many bytes are new in this piece. */
  int fresh() {
    return fresh;
  }

  /** Where the piece begins in the stream. */
  long base() {
    return base;
  }

  boolean hasMore() {
    return !ended;
  }

  /** Keeps what begins at a place in the piece for the next. */
  void keepFrom(long open) {
    int from = (int) Math.max(0, Math.min(open, length));
    System.arraycopy(bytes, from, bytes, 0, length - from);
    base += from;
    length -= from;
  }

  /**
   * @throws IOException that ended the stream, if one did
   */
  void failure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
