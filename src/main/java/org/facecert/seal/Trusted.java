package org.facecert.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.files.InputFile;

/**
 * Whom a verifier trusts: public keys of sealers, and certificates: of sealers themselves, of
 * authorities that certify them, of authorities of time stamps.
 */
public final class Trusted {

  private static final int LONGEST = 4 << 20;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----");
  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";

  /** what a certificate may be for that seals: documents (RFC 9336), code, mail, anything */
  private static final Set<String> SEALING =
      Set.of("1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.4", "2.5.29.37.0");

  private final Set<SealKey> keys;
  private final List<X509Certificate> certificates;

  private Trusted(Set<SealKey> keys, List<X509Certificate> certificates) {
    this.keys = keys;
    this.certificates = certificates;
  }

  public static Trusted nobody() {
    return new Trusted(Set.of(), List.of());
  }

  /**
   * @throws CannotSeal when there is nothing to trust in it, or something that cannot be read
   * @throws IOException when the file cannot be read
   */
  public static Trusted in(Path file) throws IOException {
    byte[] bytes = InputFile.read(file, LONGEST);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String where = "--trust " + file;
    Set<SealKey> keys = new HashSet<>();
    Matcher each = KEY.matcher(text);
    while (each.find()) {
      byte[] pem = (each.group() + "\n").getBytes(StandardCharsets.ISO_8859_1);
      keys.add(SealKey.ofPem(pem).orElseThrow(() -> new CannotSeal(CannotSeal.kind(where))));
    }
    List<X509Certificate> certificates =
        text.contains(CERTIFICATE) ? CertificateFile.read(where, bytes) : List.of();
    if (keys.isEmpty() && certificates.isEmpty()) {
      throw new CannotSeal(
          where + ": there is neither a public key nor a certificate in PEM in it");
    }
    return new Trusted(keys, certificates);
  }

  boolean isEmpty() {
    return keys.isEmpty() && certificates.isEmpty();
  }

  boolean trusts(SealKey key) {
    return keys.contains(key)
        || certificates.stream()
            // an authority's own key signs certificates, no seals
            .filter(each -> each.getBasicConstraints() < 0 && maySeal(each))
            .flatMap(each -> SealKey.of(each.getPublicKey()).stream())
            .anyMatch(key::equals);
  }

  /**
   * Whether an authority that is trusted stands behind the first certificate. Whether it was
   * revoked nobody can know without a line.
   *
   * @param at when it must have been valid
   */
  boolean vouchesFor(List<X509Certificate> chain, Instant at) {
    Set<TrustAnchor> anchors =
        certificates.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
    if (anchors.isEmpty() || !reaches(chain.get(chain.size() - 1))) {
      return false;
    }
    try {
      X509CertSelector first = new X509CertSelector();
      first.setCertificate(chain.get(0));
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, first);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("the parameters are ours", e);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Nothing that comes along may be left without somebody who vouches for it. */
  private boolean reaches(X509Certificate last) {
    return CertificateFile.isSignedBy(last, last)
        || certificates.stream()
            .anyMatch(each -> each.equals(last) || CertificateFile.isSignedBy(last, each));
  }

  /** Whether a certificate may seal: one for a web server or for time stamps may not. */
  static boolean maySeal(X509Certificate certificate) {
    try {
      boolean[] usage = certificate.getKeyUsage();
      List<String> purposes = certificate.getExtendedKeyUsage();
      return (usage == null || usage[0] || usage[1])
          && (purposes == null || purposes.stream().anyMatch(SEALING::contains));
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
