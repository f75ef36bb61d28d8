package org.facecert.face.find;

import org.facecert.face.Unknown.Reason;

/** What no reader knew: where it is as if random, nobody knows what it is. */
final class Remainder {

  /** Fewer bytes cannot be a picture worth the name, and a sample of them says little. */
  private static final int SMALLEST = 1024;

  private final Randomness randomness = new Randomness();

  void tell(Content content, Inquiry inquiry) {
    if (content.layer().quiet()) {
      return;
    }
    long size = content.source().size();
    long at = content.coverage().end(0);
    while (at < size) {
      long end = content.coverage().next(at, size);
      gap(content, at, end, inquiry);
      at = content.coverage().end(end);
    }
  }

  private void gap(Content content, long from, long to, Inquiry inquiry) {
    long random = -1;
    long at = from;
    while (at < to) {
      long next = Math.min(to, (at / ChunkProbe.BLOCK + 1) * ChunkProbe.BLOCK);
      boolean isRandom = isRandom(content, at, next);
      if (isRandom && random < 0) {
        random = at;
      }
      if (!isRandom && random >= 0) {
        told(content, random, at, inquiry);
        random = -1;
      }
      at = next;
    }
    if (random >= 0) {
      told(content, random, to, inquiry);
    }
  }

  private boolean isRandom(Content content, long from, long to) {
    if (to - from == ChunkProbe.BLOCK) {
      return content.random().get((int) (from / ChunkProbe.BLOCK));
    }
    if (to - from < SMALLEST) {
      return false;
    }
    byte[] middle = content.view().copy((from + to - SMALLEST) / 2, SMALLEST);
    return randomness.isIn(middle, 0, middle.length);
  }

  private static void told(Content content, long from, long to, Inquiry inquiry) {
    inquiry.unknown(content, "bytes", from, to, Reason.HIGH_ENTROPY, "");
  }
}
