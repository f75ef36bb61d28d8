package org.facecert.traffic.body;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a body, in memory that is lent. Not for two threads at once. */
final class HeldBytes {

  /** Of one body, in bytes. */
  static final int MOST = 1 << 20;

  private final LentPieces pieces;
  private final List<byte[]> lent = new ArrayList<>();
  private int length;

  HeldBytes(LentPieces pieces) {
    this.pieces = pieces;
  }

  /** Takes of the buffer what there is room for. */
  void take(ByteBuffer bytes) {
    while (bytes.hasRemaining() && length < MOST && hasRoom()) {
      int at = length % LentPieces.SIZE;
      int count = Math.min(bytes.remaining(), LentPieces.SIZE - at);
      bytes.get(lent.get(lent.size() - 1), at, count);
      length += count;
    }
  }

  private boolean hasRoom() {
    if (length < lent.size() * LentPieces.SIZE) {
      return true;
    }
    byte[] piece = pieces.lend();
    return piece != null && lent.add(piece);
  }

  int length() {
    return length;
  }

  List<ByteBuffer> buffers() {
    List<ByteBuffer> buffers = new ArrayList<>();
    for (int at = 0; at < length; at += LentPieces.SIZE) {
      byte[] piece = lent.get(at / LentPieces.SIZE);
      buffers.add(ByteBuffer.wrap(piece, 0, Math.min(LentPieces.SIZE, length - at)));
    }
    return buffers;
  }

  /** Holds nothing any more. */
  void release() {
    pieces.takeBack(lent);
    lent.clear();
    length = 0;
  }
}
