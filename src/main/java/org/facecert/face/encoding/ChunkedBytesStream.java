package org.facecert.face.encoding;

import java.io.IOException;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;

/** A byte string of CBOR in chunks (RFC 8949, 3.2.3), without their heads. */
public final class ChunkedBytesStream extends TextStream {

  /** Who writes in chunks has buffers of this size at most. */
  private static final int LARGEST_CHUNK = 1 << 20;

  private static final int BREAK = 0xFF;
  private long left;

  public ChunkedBytesStream(ByteSource source, long from, long to) {
    super(source, from, to);
  }

  /**
   * Where such a string ends.
   *
   * @param start of its head, 0x5F
   * @return -1 when what stands there is none, or has one chunk only, and so is in one piece
   */
  public static long end(ByteView view, long start) {
    long at = start + 1;
    int chunks = 0;
    while (view.at(at) != BREAK) {
      int head = view.at(at);
      long length = length(view, at, head);
      if (length < 0 || length > LARGEST_CHUNK || at + length > view.size()) {
        return -1;
      }
      at += 1 + extra(head) + length;
      chunks++;
    }
    return chunks > 1 ? at + 1 : -1;
  }

  private static long length(ByteView view, long at, int head) {
    return switch (head) {
      case 0x58 -> view.at(at + 1);
      case 0x59 -> view.u16(at + 1);
      case 0x5A -> view.u32(at + 1);
      default -> head >= 0x40 && head <= 0x57 ? head - 0x40L : -1;
    };
  }

  private static int extra(int head) {
    return head < 0x58 ? 0 : 1 << head - 0x58;
  }

  @Override
  int next() throws IOException {
    while (left == 0) {
      int head = take();
      if (head < 0x40 || head > 0x5A) {
        return END;
      }
      left = head - 0x40L;
      if (head >= 0x58) {
        left = 0;
        for (int i = 0; i < extra(head); i++) {
          left = left << 8 | take() & 0xFF;
        }
      }
    }
    left--;
    return take();
  }
}
