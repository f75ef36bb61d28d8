package org.facecert.seal;

/** What is handed in to seal, or to seal with, cannot be used; says why and the cure. */
public final class CannotSeal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotSeal(String message) {
    super(message);
  }

  CannotSeal(String message, Throwable cause) {
    super(message, cause);
  }

  static String kind(String where) {
    return where
        + ": it is no key that seals; use Ed25519 or ECDSA on P-256 (openssl genpkey -algorithm"
        + " ed25519, or -algorithm ec -pkeyopt ec_paramgen_curve:P-256)";
  }
}
