package org.facecert.inspection;

import com.android.apksig.ApkSigner;
import com.android.apksig.KeyConfig;
import com.android.apksig.apk.ApkFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key with a certificate that it signed itself, made anew for a test. */
public final class SigningKey {

  /** ecdsa-with-SHA256 (RFC 5758) */
  private static final byte[] ALGORITHM =
      der(0x30, der(0x06, new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2}));

  private final KeyPair keys;
  private final X509Certificate certificate;

  private SigningKey(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  /**
   * @param commonName of the certificate's subject
   */
  public static SigningKey of(String commonName) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair keys = generator.generateKeyPair();
      byte[] signed = signed(keys, commonName);
      return new SigningKey(
          keys,
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(signed)));
    } catch (GeneralSecurityException e) {
      throw new LinkageError("no certificate", e);
    }
  }

  private static byte[] signed(KeyPair keys, String commonName) throws GeneralSecurityException {
    byte[] name =
        der(
            0x30,
            der(
                0x31,
                der(
                    0x30,
                    der(0x06, new byte[] {0x55, 4, 3}),
                    der(0x0c, commonName.getBytes(StandardCharsets.UTF_8)))));
    byte[] validity =
        der(0x30, der(0x17, ascii("260101000000Z")), der(0x17, ascii("480101000000Z")));
    byte[] body =
        der(
            0x30,
            der(0x02, new byte[] {1}),
            ALGORITHM,
            name,
            validity,
            name,
            keys.getPublic().getEncoded());
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(body);
    return der(0x30, body, ALGORITHM, der(0x03, new byte[] {0}, signature.sign()));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] der(int tag, byte[]... parts) {
    byte[] content = WrittenXml.join(parts);
    int length = content.length;
    byte[] head =
        length < 128
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return WrittenXml.join(head, content);
  }

  void sign(Path unsigned, Path signed, boolean onlyFirstScheme) {
    ApkSigner.SignerConfig signer =
        new ApkSigner.SignerConfig.Builder(
                "TEST", new KeyConfig.Jca(keys.getPrivate()), List.of(certificate))
            .build();
    try {
      new ApkSigner.Builder(List.of(signer))
          .setInputApk(unsigned.toFile())
          .setOutputApk(signed.toFile())
          .setMinSdkVersion(26)
          .setV1SigningEnabled(onlyFirstScheme)
          .setV2SigningEnabled(!onlyFirstScheme)
          .setV3SigningEnabled(!onlyFirstScheme)
          .setV4SigningEnabled(false)
          .build()
          .sign();
    } catch (IOException | ApkFormatException | GeneralSecurityException e) {
      throw new LinkageError("not signed", e);
    }
  }
}
