package org.facecert.traffic.capture;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** Records of TLS 1.2 and 1.3 that are encrypted and authenticated in one. CCM the JDK has not. */
final class AeadRecords implements RecordCipher {

  private static final String GCM = "AES/GCM/NoPadding";
  private static final String CHACHA = "ChaCha20-Poly1305";
  private static final int NONCE = 12;
  private static final int SALT = 4;
  private static final int TAG = 16;
  private static final int SHORT_TAG = 8;
  private static final int EXPLICIT = 8;

  private final TlsSuite suite;
  private final byte[] key;
  private final byte[] iv;
  private final boolean newer;
  private final @Nullable Cipher gcm;
  private long sequence;

  /**
   * @param iv four bytes where the nonce is in the record, otherwise twelve
   * @param newer whether it is TLS 1.3
   */
  AeadRecords(TlsSuite suite, byte[] key, byte[] iv, boolean newer)
      throws GeneralSecurityException {
    this.suite = suite;
    this.key = key.clone();
    this.iv = iv.clone();
    this.newer = newer;
    gcm = suite.kind() == TlsSuite.Kind.GCM ? Cipher.getInstance(GCM) : null;
  }

  /** How long the part of the nonce is that is made with the key. */
  static int ivLength(TlsSuite suite, boolean newer) {
    return newer || suite.kind() == TlsSuite.Kind.CHACHA ? NONCE : SALT;
  }

  @Override
  public byte @Nullable [] open(int type, int version, byte[] body) {
    int explicit = iv.length == SALT ? EXPLICIT : 0;
    int tag = suite.kind() == TlsSuite.Kind.CCM_8 ? SHORT_TAG : TAG;
    int plain = body.length - explicit - tag;
    if (plain < 0) {
      return null;
    }
    byte[] more = newer ? head(type, version, body.length) : numbered(type, version, plain);
    byte[] opened = open(nonce(body), more, body, explicit, 8 * tag);
    if (opened != null) {
      sequence++;
    }
    return opened;
  }

  private static byte[] head(int type, int version, int length) {
    return ByteBuffer.allocate(5)
        .put((byte) type)
        .putShort((short) version)
        .putShort((short) length)
        .array();
  }

  private byte[] numbered(int type, int version, int length) {
    return ByteBuffer.allocate(13).putLong(sequence).put(head(type, version, length)).array();
  }

  private byte[] nonce(byte[] body) {
    if (iv.length == SALT) {
      return ByteBuffer.allocate(NONCE).put(iv).put(body, 0, EXPLICIT).array();
    }
    ByteBuffer nonce = ByteBuffer.wrap(Arrays.copyOf(iv, NONCE));
    nonce.putLong(SALT, nonce.getLong(SALT) ^ sequence);
    return nonce.array();
  }

  private byte @Nullable [] open(byte[] nonce, byte[] more, byte[] body, int from, int tagBits) {
    boolean chacha = suite.kind() == TlsSuite.Kind.CHACHA;
    if (gcm == null && !chacha) {
      return counted(nonce, more, body, from, tagBits);
    }
    AlgorithmParameterSpec with =
        chacha ? new IvParameterSpec(nonce) : new GCMParameterSpec(tagBits, nonce);
    try {
      // the JDK's takes no nonce twice, though what did not open by it may be followed by what does
      Cipher cipher = gcm == null ? Cipher.getInstance(CHACHA) : gcm;
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, chacha ? "ChaCha20" : "AES"), with);
      cipher.updateAAD(more);
      return cipher.doFinal(body, from, body.length - from);
    } catch (AEADBadTagException e) {
      return null;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a cipher that every JDK has", e);
    }
  }

  private byte @Nullable [] counted(byte[] nonce, byte[] more, byte[] body, int from, int tagBits) {
    var ccm = CCMBlockCipher.newInstance(AESEngine.newInstance());
    ccm.init(false, new AEADParameters(new KeyParameter(key), tagBits, nonce, more));
    try {
      byte[] out = new byte[body.length - from];
      int length = ccm.processBytes(body, from, body.length - from, out, 0);
      return Arrays.copyOf(out, length + ccm.doFinal(out, length));
    } catch (InvalidCipherTextException e) {
      return null;
    }
  }
}
