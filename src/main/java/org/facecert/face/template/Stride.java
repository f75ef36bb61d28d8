package org.facecert.face.template;

/**
 * The ways in which numbers of floating point follow each other in bytes.
 *
 * @see #width
 */
public enum Stride {
  /** 32 bits each: arrays, tensors, packed fields of protobuf, typed arrays of CBOR */
  SINGLE(4, 4),
  /** with a byte of type before each: fields of protobuf, arrays of CBOR and MessagePack */
  TAGGED_SINGLE(5, 4),
  /** 64 bits each */
  DOUBLE(8, 8),
  TAGGED_DOUBLE(9, 8);

  private final int step;
  private final int width;

  Stride(int step, int width) {
    this.step = step;
    this.width = width;
  }

  /** Bytes from a number to the next. */
  public int step() {
    return step;
  }

  /** Bytes of a number. */
  public int width() {
    return width;
  }

  boolean isTagged() {
    return step > width;
  }
}
