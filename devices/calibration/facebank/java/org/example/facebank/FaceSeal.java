package org.example.facebank;

import android.content.Context;
import android.util.Base64;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a picture to the bank's key, so that whoever is let into the connection does not see it:
 * JWE (RFC 7516) by RSA-OAEP-256 and A256GCM, with a key of its own each time.
 */
final class FaceSeal {
  private static final String HEAD = "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}";
  private static final int KEY_BYTES = 32;
  private static final int START_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private final Context context;
  private final SecureRandom random = new SecureRandom();

  FaceSeal(Context context) {
    this.context = context;
  }

  byte[] sealed(byte[] jpeg) {
    try {
      byte[] secret = random(KEY_BYTES);
      byte[] start = random(START_BYTES);
      String head = url(HEAD.getBytes(StandardCharsets.US_ASCII));
      Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
      wrap.init(
          Cipher.ENCRYPT_MODE,
          bank(),
          new OAEPParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
      Cipher seal = Cipher.getInstance("AES/GCM/NoPadding");
      seal.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(secret, "AES"),
          new GCMParameterSpec(TAG_BYTES * 8, start));
      seal.updateAAD(head.getBytes(StandardCharsets.US_ASCII));
      byte[] all = seal.doFinal(jpeg);
      int end = all.length - TAG_BYTES;
      byte[] tag = Arrays.copyOfRange(all, end, all.length);
      return token(head, wrap.doFinal(secret), start, Arrays.copyOf(all, end), tag);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the picture cannot be sealed", e);
    }
  }

  /** Looks sealed, and is the picture. Only a seeded violation uses it. */
  byte[] costume(byte[] jpeg) {
    String head = url(HEAD.getBytes(StandardCharsets.US_ASCII));
    return token(head, random(256), random(START_BYTES), jpeg, random(TAG_BYTES));
  }

  private static byte[] token(String head, byte[] key, byte[] start, byte[] sealed, byte[] tag) {
    String token = head + "." + url(key) + "." + url(start) + "." + url(sealed) + "." + url(tag);
    return token.getBytes(StandardCharsets.US_ASCII);
  }

  private PublicKey bank() throws IOException, GeneralSecurityException {
    try (InputStream in = context.getResources().openRawResource(R.raw.payload_key)) {
      String pem = new String(Backend.read(in), StandardCharsets.US_ASCII);
      byte[] key = Base64.decode(pem.replaceAll("-----[^-]+-----", ""), Base64.DEFAULT);
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
    }
  }

  private byte[] random(int bytes) {
    byte[] some = new byte[bytes];
    random.nextBytes(some);
    return some;
  }

  private static String url(byte[] bytes) {
    return Base64.encodeToString(bytes, Base64.URL_SAFE | Base64.NO_WRAP | Base64.NO_PADDING);
  }
}
