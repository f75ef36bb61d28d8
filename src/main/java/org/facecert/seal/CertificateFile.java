package org.facecert.seal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates in PEM, one behind the other. */
final class CertificateFile {

  static final int LONGEST = 1 << 20;
  private static final int MOST = 10;

  private static final Pattern ONE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

  private CertificateFile() {}

  /**
   * @param where for what is said of it
   * @throws CannotSeal when there is none in it, too many, or one cannot be read
   */
  static List<X509Certificate> read(String where, byte[] pem) {
    List<X509Certificate> all = new ArrayList<>();
    Matcher one = ONE.matcher(new String(pem, StandardCharsets.ISO_8859_1));
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      while (one.find() && all.size() <= MOST) {
        byte[] each = one.group().getBytes(StandardCharsets.ISO_8859_1);
        all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(each)));
      }
    } catch (CertificateException e) {
      throw new CannotSeal(where + ": a certificate in it cannot be read: " + e.getMessage(), e);
    }
    if (all.isEmpty() || all.size() > MOST) {
      throw new CannotSeal(where + ": it must hold one to " + MOST + " certificates in PEM");
    }
    return all;
  }

  /** In the one form in which a package holds them. */
  static byte[] written(List<X509Certificate> certificates) {
    StringBuilder text = new StringBuilder();
    try {
      for (X509Certificate each : certificates) {
        text.append(SealKey.pem("CERTIFICATE", each.getEncoded()));
      }
    } catch (CertificateException e) {
      throw new IllegalStateException("it was read from this form", e);
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * @throws BadSeal when the last says that it signed itself and did not
   */
  static void mustEndWell(String path, List<X509Certificate> chain) {
    X509Certificate last = chain.get(chain.size() - 1);
    boolean root = last.getIssuerX500Principal().equals(last.getSubjectX500Principal());
    if (root && !isSignedBy(last, last)) {
      throw StrictFile.bad(path, "a root certificate that did not sign itself");
    }
  }
}
