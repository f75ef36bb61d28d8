package org.facecert.seal;

/** Whoever holds a private key; the key itself need not be readable. */
public interface SealSigner {

  SealKey key();

  /** The signature as its algorithm writes it: 64 bytes of Ed25519, or DER of ECDSA. */
  byte[] sign(byte[] message);
}
