package org.facecert.traffic.capture;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in memory, or a part of a file that is there as long as its listener is being told of it.
 */
public final class CapturedContent {

  private final byte[] bytes;
  private final @Nullable Path file;
  private final long from;
  private final long to;

  private CapturedContent(byte[] bytes, @Nullable Path file, long from, long to) {
    this.bytes = bytes;
    this.file = file;
    this.from = from;
    this.to = to;
  }

  static CapturedContent of(byte[] bytes) {
    return new CapturedContent(bytes, null, 0, bytes.length);
  }

  static CapturedContent of(Path file, long from, long to) {
    return new CapturedContent(new byte[0], file, from, to);
  }

  /** None when they are in a file. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where they are when they are not in memory; null when they are. */
  public @Nullable Path file() {
    return file;
  }

  /** Of the file, the first byte. */
  public long from() {
    return from;
  }

  /** Of the file, behind the last byte. */
  public long to() {
    return to;
  }
}
