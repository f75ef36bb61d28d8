package org.facecert.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.facecert.evidence.Digest;

/**
 * A public key that signs: Ed25519 (RFC 8032), or ECDSA on P-256 with SHA-256 (FIPS 186-5). The key
 * decides the algorithm, nothing that is signed does.
 */
public final class SealKey {

  private static final String P256_ORDER =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  private static final BigInteger ORDER = new BigInteger(P256_ORDER, 16);
  private static final int FIELD_BITS = 256;
  private static final int LINE = 64;
  private static final String TYPE = "PUBLIC KEY";

  private final PublicKey key;

  private SealKey(PublicKey key) {
    this.key = key;
  }

  /** Empty for a key of another kind. */
  public static Optional<SealKey> of(PublicKey key) {
    boolean known =
        key instanceof ECPublicKey curve
            ? curve.getParams().getOrder().equals(ORDER)
                && curve.getParams().getCurve().getField().getFieldSize() == FIELD_BITS
            : key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519");
    // Ed448 calls itself EdDSA, too
    boolean short25519 = key instanceof ECPublicKey || key.getEncoded().length == ED25519_SPKI;
    return known && short25519 ? Optional.of(new SealKey(key)) : Optional.empty();
  }

  /** bytes of an Ed25519 key with its algorithm (RFC 8410) */
  private static final int ED25519_SPKI = 44;

  /** From a key with its algorithm (X.509's SubjectPublicKeyInfo). */
  static Optional<SealKey> of(byte[] encoded) {
    return Stream.of("Ed25519", "EC").flatMap(each -> of(each, encoded).stream()).findFirst();
  }

  /** Empty where it is of another algorithm, or no key, or written in another form. */
  private static Optional<SealKey> of(String algorithm, byte[] encoded) {
    try {
      PublicKey key =
          KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
      return Arrays.equals(key.getEncoded(), encoded) ? of(key) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Read from the one form in which {@link #pem} writes it. */
  static Optional<SealKey> ofPem(byte[] pem) {
    String text = new String(pem, StandardCharsets.ISO_8859_1);
    try {
      String body = text.replaceAll("-----[A-Z ]+-----|\\s", "");
      return of(Base64.getDecoder().decode(body)).filter(key -> key.pem().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public String pem() {
    return pem(TYPE, key.getEncoded());
  }

  static String pem(String type, byte[] der) {
    String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }

  /** SHA-256 of the key with its algorithm, in hexadecimal. */
  public String fingerprint() {
    return HexFormat.of().formatHex(Digest.sha256().digest(key.getEncoded()));
  }

  public String algorithm() {
    return key instanceof ECPublicKey ? "ECDSA P-256" : "Ed25519";
  }

  PublicKey open() {
    return key;
  }

  static String signing(PublicKey key) {
    return key instanceof ECPublicKey ? "SHA256withECDSA" : "Ed25519";
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      if (key instanceof ECPublicKey && !isLow(signature)) {
        return false;
      }
      Signature verifying = Signature.getInstance(signing(key));
      verifying.initVerify(key);
      verifying.update(message);
      return verifying.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Of two signatures that say the same, which anybody can make of each other, the one. */
  static byte[] low(byte[] signature) {
    try {
      ASN1Sequence pair = ASN1Sequence.getInstance(signature);
      if (pair.size() != 2) {
        throw new IllegalArgumentException("no ECDSA signature");
      }
      ASN1Integer first = ASN1Integer.getInstance(pair.getObjectAt(0));
      BigInteger second = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
      BigInteger low = second.min(ORDER.subtract(second));
      return new DERSequence(new ASN1Integer[] {first, new ASN1Integer(low)})
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException | IllegalStateException e) {
      throw new IllegalArgumentException("no ECDSA signature", e);
    }
  }

  private static boolean isLow(byte[] signature) {
    try {
      return Arrays.equals(low(signature), signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealKey its && Arrays.equals(its.key.getEncoded(), key.getEncoded());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key.getEncoded());
  }

  @Override
  public String toString() {
    return algorithm() + " " + fingerprint();
  }
}
