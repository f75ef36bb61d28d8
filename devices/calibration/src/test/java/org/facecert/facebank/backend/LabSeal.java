package org.facecert.facebank.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Seals as an app does. */
final class LabSeal {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private final KeyPair pair;

  LabSeal() throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    pair = keys.generateKeyPair();
  }

  SealedPayload opening(Path folder) throws IOException, GeneralSecurityException {
    String key = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
    return SealedPayload.by(
        Files.writeString(
            folder.resolve("key.pem"),
            "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n"));
  }

  byte[] sealed(byte[] picture) throws GeneralSecurityException {
    String head =
        url("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}".getBytes(StandardCharsets.US_ASCII));
    byte[] secret = new byte[32];
    byte[] start = new byte[12];
    Arrays.fill(secret, (byte) 7);
    Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
    wrap.init(
        Cipher.ENCRYPT_MODE,
        pair.getPublic(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    Cipher seal = Cipher.getInstance("AES/GCM/NoPadding");
    seal.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, start));
    seal.updateAAD(head.getBytes(StandardCharsets.US_ASCII));
    byte[] all = seal.doFinal(picture);
    int end = all.length - 16;
    return String.join(
            ".",
            head,
            url(wrap.doFinal(secret)),
            url(start),
            url(Arrays.copyOf(all, end)),
            url(Arrays.copyOfRange(all, end, all.length)))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String url(byte[] bytes) {
    return URL.encodeToString(bytes);
  }
}
