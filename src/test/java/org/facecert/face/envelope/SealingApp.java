package org.facecert.face.envelope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Seals as an app does that knows its server's public key: written apart from what opens it. */
public final class SealingApp {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private final KeyPair pair;

  public SealingApp() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      pair = keys.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's key, as an applicant hands it in. */
  public Path key(Path folder) throws IOException {
    String key = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
    return Files.writeString(
        Files.createTempFile(folder, "key", ".pem"),
        "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
  }

  public byte[] sealed(byte[] content) {
    return sealed("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}", content);
  }

  /**
   * @param header that is not encrypted
   */
  public byte[] sealed(String header, byte[] content) {
    String head = URL.encodeToString(header.getBytes(StandardCharsets.UTF_8));
    MGF1ParameterSpec mask =
        header.contains("RSA-OAEP-256") ? MGF1ParameterSpec.SHA256 : MGF1ParameterSpec.SHA1;
    byte[] secret = new byte[header.contains("A128GCM") ? 16 : 32];
    byte[] start = new byte[12];
    new SecureRandom().nextBytes(secret);
    new SecureRandom().nextBytes(start);
    try {
      Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
      wrap.init(
          Cipher.ENCRYPT_MODE,
          pair.getPublic(),
          new OAEPParameterSpec(
              mask.getDigestAlgorithm(), "MGF1", mask, PSource.PSpecified.DEFAULT));
      Cipher seal = Cipher.getInstance("AES/GCM/NoPadding");
      seal.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, start));
      seal.updateAAD(head.getBytes(StandardCharsets.US_ASCII));
      byte[] all = seal.doFinal(content);
      int end = all.length - 16;
      byte[] tag = Arrays.copyOfRange(all, end, all.length);
      return token(head, wrap.doFinal(secret), start, Arrays.copyOf(all, end), tag);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Looks sealed; the content lies in it as it is. */
  public static byte[] costume(byte[] content) {
    String head =
        URL.encodeToString(
            "{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\"}".getBytes(StandardCharsets.US_ASCII));
    return token(head, new byte[256], new byte[12], content, new byte[16]);
  }

  private static byte[] token(String head, byte[]... parts) {
    StringBuilder token = new StringBuilder(head);
    for (byte[] part : parts) {
      token.append('.').append(URL.encodeToString(part));
    }
    return token.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
