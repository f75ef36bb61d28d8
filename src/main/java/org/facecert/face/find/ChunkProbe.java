package org.facecert.face.find;

import java.util.BitSet;
import org.facecert.face.encoding.Base64Stream;
import org.facecert.face.template.VectorGate;

/** One pass over bytes: where something may begin, and where they are as if random. */
final class ChunkProbe {

  /** Bytes that may be looked at before the first place and behind the last. */
  static final int MARGIN = 1024;

  /** Bytes of a block that is random or not as a whole. */
  static final int BLOCK = 1 << 16;

  /** The shortest text in base64 that is looked at: a template of 128 bytes has more. */
  static final int SHORTEST_TEXT = 64;

  private static final int SHORTEST_LIST = 192;

  private final SignatureProbe signatures = new SignatureProbe();
  private final RunProbe texts = new RunProbe(Base64Stream.members(), SHORTEST_TEXT);
  private final RunProbe lists = new RunProbe(listMembers(), SHORTEST_LIST);
  private final WideProbe wide = new WideProbe();
  private final VectorGate vectors = new VectorGate();
  private final Randomness randomness = new Randomness();

  /**
   * Looks for what begins at {@code from} or later and before {@code to}.
   *
   * @param from a multiple of {@link #BLOCK} in the whole, or its beginning
   * @param end of the bytes in the array
   * @param base position of the array's first byte in the whole
   * @param random a bit for each block of the whole, set here
   */
  Hits find(byte[] bytes, int from, int to, int end, long base, BitSet random) {
    Hits hits = new Hits();
    signatures.find(bytes, from, to, end, base, hits);
    texts.find(bytes, from, to, end, base, at -> hits.add(at, Signature.BASE64));
    wide.find(bytes, from, to, end, base, at -> hits.add(at, Signature.WIDE));
    lists.find(bytes, from, to, end, base, at -> hits.add(at, Signature.LIST));
    for (int at = from; at < to && at + VectorGate.REACH <= end; at += VectorGate.STEP) {
      int found = vectors.look(bytes, at);
      if (found >= 0) {
        hits.add(base + VectorGate.place(found), Signature.of(VectorGate.stride(found)));
      }
    }
    for (int at = from; at < to; at += BLOCK) {
      if (randomness.isIn(bytes, at, Math.min(at + BLOCK, to))) {
        synchronized (random) {
          random.set((int) ((base + at) / BLOCK));
        }
      }
    }
    hits.sort();
    return hits;
  }

  private static boolean[] listMembers() {
    boolean[] members = new boolean[256];
    for (char letter : "0123456789abcdefABCDEFxX,;:.+- \r\n\t".toCharArray()) {
      members[letter] = true;
    }
    return members;
  }
}
