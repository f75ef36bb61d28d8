package org.facecert.traffic.capture;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Records of TLS 1.2 in CBC with a MAC, which is of the plain bytes or, by RFC 7366, of the others.
 */
final class ChainedRecords implements RecordCipher {

  private static final int BLOCK = 16;

  private final byte[] key;
  private final Mac mac;
  private final boolean outside;
  private final Cipher cipher;
  private long sequence;

  /**
   * @param outside whether the MAC is of what is encrypted
   */
  ChainedRecords(TlsSuite suite, byte[] key, byte[] macKey, boolean outside)
      throws GeneralSecurityException {
    this.key = key.clone();
    this.outside = outside;
    mac = TlsSecrets.mac(suite.mac(), macKey);
    cipher = Cipher.getInstance("AES/CBC/NoPadding");
  }

  @Override
  public byte @Nullable [] open(int type, int version, byte[] body) {
    int tail = outside ? mac.getMacLength() : 0;
    int length = body.length - BLOCK - tail;
    if (length < BLOCK || length % BLOCK != 0) {
      return null;
    }
    byte[] plain = decrypted(body, length);
    int end = plain.length - 1 - (plain[plain.length - 1] & 0xFF);
    int data = outside ? end : end - mac.getMacLength();
    if (data < 0) {
      return null;
    }
    byte[] said =
        outside
            ? Arrays.copyOfRange(body, body.length - tail, body.length)
            : Arrays.copyOfRange(plain, data, end);
    byte[] of = outside ? Arrays.copyOf(body, body.length - tail) : Arrays.copyOf(plain, data);
    if (!MessageDigest.isEqual(said, mac(type, version, of))) {
      return null;
    }
    sequence++;
    return Arrays.copyOf(plain, data);
  }

  private byte[] decrypted(byte[] body, int length) {
    try {
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(body, 0, BLOCK));
      return cipher.doFinal(body, BLOCK, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("whole blocks without padding", e);
    }
  }

  private byte[] mac(int type, int version, byte[] of) {
    ByteBuffer head = ByteBuffer.allocate(13).putLong(sequence).put((byte) type);
    mac.update(head.putShort((short) version).putShort((short) of.length).array());
    return mac.doFinal(of);
  }
}
