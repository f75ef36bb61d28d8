package org.facecert.traffic.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.facecert.traffic.CertificateFacts;

/** What certificates say of themselves. */
final class Certificates {

  private Certificates() {}

  static List<CertificateFacts> facts(X509Certificate[] chain) {
    return Arrays.stream(chain).map(Certificates::facts).toList();
  }

  private static CertificateFacts facts(X509Certificate certificate) {
    return new CertificateFacts(
        digest(certificate),
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  private static String digest(X509Certificate certificate) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
