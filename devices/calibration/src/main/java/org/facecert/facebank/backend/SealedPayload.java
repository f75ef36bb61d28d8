package org.facecert.facebank.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Opens what an app has sealed to the bank's key: JWE (RFC 7516), RSA-OAEP-256 and A256GCM. */
final class SealedPayload {
  private static final String HEAD = "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}";
  private static final int PARTS = 5;
  private static final int SEALED = 3;
  private static final int TAG_BITS = 128;
  private final PrivateKey key;

  private SealedPayload(PrivateKey key) {
    this.key = key;
  }

  static SealedPayload by(Path pem) throws IOException, GeneralSecurityException {
    String lines =
        Files.readString(pem, StandardCharsets.US_ASCII).replaceAll("-----[^-]+-----", "");
    byte[] encoded = Base64.getMimeDecoder().decode(lines);
    return new SealedPayload(
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
  }

  /** Empty where it is not sealed to this key. */
  byte[] opened(byte[] body) {
    String[] parts = parts(body);
    try {
      if (parts.length != PARTS
          || !new String(decoded(parts[0]), StandardCharsets.US_ASCII).equals(HEAD)) {
        return new byte[0];
      }
      Cipher unwrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
      unwrap.init(
          Cipher.DECRYPT_MODE,
          key,
          new OAEPParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
      byte[] secret = unwrap.doFinal(decoded(parts[1]));
      Cipher open = Cipher.getInstance("AES/GCM/NoPadding");
      open.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(secret, "AES"),
          new GCMParameterSpec(TAG_BITS, decoded(parts[2])));
      open.updateAAD(parts[0].getBytes(StandardCharsets.US_ASCII));
      return open.doFinal(joined(decoded(parts[SEALED]), decoded(parts[SEALED + 1])));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** What only looks sealed: a seeded violation. */
  static byte[] costume(byte[] body) {
    String[] parts = parts(body);
    return parts.length == PARTS ? decoded(parts[SEALED]) : new byte[0];
  }

  private static String[] parts(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1).split("\\.", -1);
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
