package org.facecert.traffic.capture;

import java.security.GeneralSecurityException;

/** A secret of TLS 1.3 for one direction, with what opens records by it. */
final class TrafficKey {

  private static final int IV = 12;

  private final TlsSuite suite;
  private final byte[] secret;
  private final RecordCipher cipher;

  private TrafficKey(TlsSuite suite, byte[] secret, RecordCipher cipher) {
    this.suite = suite;
    this.secret = secret;
    this.cipher = cipher;
  }

  static TrafficKey of(TlsSuite suite, byte[] secret) throws GeneralSecurityException {
    byte[] key = TlsSecrets.expanded(suite.hash(), secret, "key", suite.keyLength());
    byte[] iv = TlsSecrets.expanded(suite.hash(), secret, "iv", IV);
    return new TrafficKey(suite, secret, new AeadRecords(suite, key, iv, true));
  }

  RecordCipher cipher() {
    return cipher;
  }

  /** The one that follows an update. */
  TrafficKey next() throws GeneralSecurityException {
    return of(suite, TlsSecrets.expanded(suite.hash(), secret, "traffic upd", secret.length));
  }
}
