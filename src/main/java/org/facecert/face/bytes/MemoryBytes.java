package org.facecert.face.bytes;

/** Bytes in memory; the array is not to be changed meanwhile. */
public final class MemoryBytes implements ByteSource {

  private final byte[] bytes;
  private final int size;

  public MemoryBytes(byte[] bytes) {
    this(bytes, bytes.length);
  }

  /**
   * @param size how many of them count
   */
  public MemoryBytes(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = Math.min(size, bytes.length);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    if (position < 0 || position >= size) {
      return 0;
    }
    int count = (int) Math.min(length, size - position);
    System.arraycopy(bytes, (int) position, into, offset, count);
    return count;
  }

  /** The array itself, for reading. */
  byte[] array() {
    return bytes;
  }
}
