package org.facecert.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Reads private keys: PKCS #8 in PEM, not encrypted. */
final class KeyReading {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private KeyReading() {}

  /**
   * @param where for what is said of it
   * @throws CannotSeal with what is wrong and the cure
   */
  static SealSigner pem(String where, byte[] text) {
    byte[] der = der(where, new String(text, StandardCharsets.ISO_8859_1));
    try {
      SealKey key =
          SealKey.of(publicKey(PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(der))))
              .orElseThrow(() -> new CannotSeal(CannotSeal.kind(where)));
      String algorithm = key.algorithm().equals("Ed25519") ? "Ed25519" : "EC";
      PrivateKey secret =
          KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
      return new HeldKey(key, secret, Optional.empty());
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new CannotSeal(CannotSeal.kind(where), e);
    } finally {
      Arrays.fill(der, (byte) 0);
    }
  }

  private static byte[] der(String where, String text) {
    if (text.contains("ENCRYPTED PRIVATE KEY")) {
      throw new CannotSeal(
          where
              + ": the key is encrypted; decrypt it (openssl pkcs8 -topk8 -nocrypt) or keep it on a"
              + " PKCS #11 token");
    }
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new CannotSeal(
          where
              + ": there is no \"BEGIN PRIVATE KEY\" in it; write it in PKCS #8 (openssl genpkey"
              + " -algorithm ed25519)");
    }
    try {
      return Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    } catch (IllegalArgumentException e) {
      throw new CannotSeal(where + ": what lies between its marks is no Base64", e);
    }
  }

  private static byte[] publicKey(AsymmetricKeyParameter secret) throws IOException {
    if (secret instanceof Ed25519PrivateKeyParameters edwards) {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(edwards.generatePublicKey())
          .getEncoded();
    }
    if (secret instanceof ECPrivateKeyParameters curve) {
      ECPublicKeyParameters point =
          new ECPublicKeyParameters(
              new FixedPointCombMultiplier()
                  .multiply(curve.getParameters().getG(), curve.getD())
                  .normalize(),
              curve.getParameters());
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point).getEncoded();
    }
    throw new IllegalArgumentException("neither Ed25519 nor ECDSA");
  }

  /**
   * A private key that the JDK can use.
   *
   * @param provider that has it, where it is on a token
   */
  record HeldKey(SealKey key, PrivateKey secret, Optional<java.security.Provider> provider)
      implements SealSigner {

    @Override
    public byte[] sign(byte[] message) {
      PublicKey open = key.open();
      try {
        String algorithm = SealKey.signing(open);
        Signature signing =
            provider.isPresent()
                ? Signature.getInstance(algorithm, provider.get())
                : Signature.getInstance(algorithm);
        signing.initSign(secret);
        signing.update(message);
        byte[] signature = signing.sign();
        return algorithm.equals("Ed25519") ? signature : SealKey.low(signature);
      } catch (GeneralSecurityException e) {
        throw new CannotSeal("the key does not sign: " + e.getMessage(), e);
      }
    }
  }
}
