package org.facecert.fake;

import java.util.HashMap;
import java.util.Map;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;

/** A vault in memory. */
final class Shelf implements Vault {

  private final Map<Digest, byte[]> kept = new HashMap<>();

  @Override
  public Evidence put(
      EvidenceKind kind, String mediaType, byte[] bytes, Moment at, Sentence caption) {
    Digest digest = Digest.of(bytes);
    kept.put(digest, bytes);
    return new Evidence(kind, digest, mediaType, bytes.length, at, caption);
  }

  @Override
  public byte[] get(Digest digest) {
    byte[] bytes = kept.get(digest);
    if (bytes == null) {
      throw new EvidenceLost("nothing is kept under " + digest.hex());
    }
    return bytes;
  }
}
