package org.facecert.face.envelope;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** RFC 7518, sections 4.3 and 5.3: RSA-OAEP wraps the key with which AES-GCM seals the content. */
final class RsaOaep {

  private static final Map<String, MGF1ParameterSpec> WRAPPINGS =
      Map.of("RSA-OAEP", MGF1ParameterSpec.SHA1, "RSA-OAEP-256", MGF1ParameterSpec.SHA256);

  /** bytes of the key */
  private static final Map<String, Integer> SEALS =
      Map.of("A128GCM", 16, "A192GCM", 24, "A256GCM", 32);

  private static final int TAG = 16;
  private static final int START = 12;
  private static final String SEAL = "AES/GCM/NoPadding";

  private final RSAPrivateCrtKey key;
  private final SecureRandom random = new SecureRandom();

  RsaOaep(RSAPrivateCrtKey key) {
    this.key = key;
  }

  /** Empty where it is not to this key, of other methods, or was changed. */
  Optional<byte[]> open(CompactJwe token) {
    if (!isKnown(token) || token.tag().length != TAG || token.start().length != START) {
      return Optional.empty();
    }
    try {
      Cipher unwrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
      unwrap.init(Cipher.DECRYPT_MODE, key, wrapping(token));
      byte[] secret = unwrap.doFinal(token.wrappedKey());
      byte[] all = Arrays.copyOf(token.sealed(), token.sealed().length + TAG);
      System.arraycopy(token.tag(), 0, all, token.sealed().length, TAG);
      return Optional.of(seal(Cipher.DECRYPT_MODE, secret, token, token.start()).doFinal(all));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static boolean isKnown(CompactJwe token) {
    return WRAPPINGS.containsKey(token.method("alg")) && SEALS.containsKey(token.method("enc"));
  }

  private static int size(CompactJwe token) {
    return SEALS.getOrDefault(token.method("enc"), 0);
  }

  private static OAEPParameterSpec wrapping(CompactJwe token) {
    MGF1ParameterSpec mask = WRAPPINGS.getOrDefault(token.method("alg"), MGF1ParameterSpec.SHA256);
    return new OAEPParameterSpec(
        mask.getDigestAlgorithm(), "MGF1", mask, PSource.PSpecified.DEFAULT);
  }

  private static Cipher seal(int mode, byte[] secret, CompactJwe token, byte[] start)
      throws GeneralSecurityException {
    if (secret.length != size(token)) {
      throw new GeneralSecurityException("a key of another length");
    }
    Cipher seal = Cipher.getInstance(SEAL);
    seal.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG * 8, start));
    seal.updateAAD(token.head().getBytes(StandardCharsets.US_ASCII));
    return seal;
  }

  /** The content in a token with the same header as another. */
  CompactJwe seal(CompactJwe like, byte[] content) {
    byte[] secret = random(size(like));
    byte[] start = random(START);
    try {
      Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
      RSAPublicKeySpec open = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      wrap.init(
          Cipher.ENCRYPT_MODE, KeyFactory.getInstance("RSA").generatePublic(open), wrapping(like));
      byte[] sealed = seal(Cipher.ENCRYPT_MODE, secret, like, start).doFinal(content);
      int end = sealed.length - TAG;
      return new CompactJwe(
          like.head(),
          wrap.doFinal(secret),
          start,
          Arrays.copyOf(sealed, end),
          Arrays.copyOfRange(sealed, end, sealed.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("what opens an envelope seals one", e);
    }
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
