package org.facecert.evidence;

/**
 * Keeps evidence by its digest. Same bytes, same digest, stored once; what is stored is never
 * changed.
 */
public interface Vault {

  /** Stores the bytes durably before it returns. */
  Evidence put(EvidenceKind kind, String mediaType, byte[] bytes, Moment at, Sentence caption);

  /**
   * @throws EvidenceLost when nothing is stored under the digest, or the bytes no longer have it
   */
  byte[] get(Digest digest);
}
