package org.facecert.traffic.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What keys are made of (RFC 5246, section 5; RFC 8446, section 7). */
final class TlsSecrets {

  private static final String EXPANSION = "key expansion";

  private TlsSecrets() {}

  /** Of TLS 1.2, for all keys of a connection. */
  static byte[] keyBlock(String hash, byte[] master, byte[] randoms, int length)
      throws GeneralSecurityException {
    byte[] label = EXPANSION.getBytes(StandardCharsets.US_ASCII);
    byte[] seed =
        ByteBuffer.allocate(label.length + randoms.length).put(label).put(randoms).array();
    Mac mac = mac(hash, master);
    ByteBuffer out = ByteBuffer.allocate(length + mac.getMacLength());
    byte[] round = seed;
    while (out.position() < length) {
      round = mac.doFinal(round);
      mac.update(round);
      out.put(mac.doFinal(seed));
    }
    return Arrays.copyOf(out.array(), length);
  }

  /**
   * Of TLS 1.3.
   *
   * @param length at most that of the hash
   */
  static byte[] expanded(String hash, byte[] secret, String label, int length)
      throws GeneralSecurityException {
    byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer info = ByteBuffer.allocate(name.length + 5);
    info.putShort((short) length).put((byte) name.length).put(name).put((byte) 0).put((byte) 1);
    return Arrays.copyOf(mac(hash, secret).doFinal(info.array()), length);
  }

  static Mac mac(String hash, byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("Hmac" + hash);
    mac.init(new SecretKeySpec(key, "Hmac" + hash));
    return mac;
  }
}
