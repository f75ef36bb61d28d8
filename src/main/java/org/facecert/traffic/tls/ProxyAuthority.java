package org.facecert.traffic.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority of one evaluation: its key lives in memory and dies with it, so that a
 * phone that goes on trusting it trusts nobody.
 */
public final class ProxyAuthority {

  /** Not longer than clients accept of a server. */
  private static final Duration VALID = Duration.ofDays(90);

  /** Clocks of phones go wrong. */
  private static final Duration BEFORE = Duration.ofDays(2);

  /** Nobody takes the difference for a clock that goes wrong. */
  private static final Duration OVER = Duration.ofDays(365);

  /** No host may have such a name (RFC 6761, 6.4). */
  private static final String OTHER_HOST = "another-host.invalid";

  private static final int SERIAL_BITS = 120;
  private static final int LONGEST_NAME = 64;
  private static final int LINE = 64;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final KeyPair key;
  private final KeyPair leafKey;
  private final X509Certificate certificate;

  /**
   * @param name as a phone shows it
   */
  public ProxyAuthority(String name, InstantSource clock) {
    this.clock = clock;
    try {
      key = keyPair();
      leafKey = keyPair();
      certificate = self(name(name));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("elliptic curves and X.509 are in every JDK", e);
    }
  }

  private static KeyPair keyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X500Name name(String text) {
    return new X500NameBuilder().addRDN(BCStyle.CN, text).build();
  }

  private X509Certificate self(X500Name name)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    JcaX509v3CertificateBuilder builder = builder(name, name, key, clock.instant());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key.getPublic()));
    return signed(builder);
  }

  private JcaX509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair of, Instant now) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
        Date.from(now.minus(BEFORE)),
        Date.from(now.plus(VALID)),
        subject,
        of.getPublic());
  }

  private X509Certificate signed(JcaX509v3CertificateBuilder builder)
      throws OperatorCreationException, CertificateException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
  }

  /** What a client has to trust. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The certificate in DER. */
  public byte[] der() {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("it was made here", e);
    }
  }

  /** The certificate in PEM. */
  public String pem() {
    String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der());
    return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
  }

  /** Of all leaves. */
  PrivateKey leafKey() {
    return leafKey.getPrivate();
  }

  /**
   * A certificate for one host.
   *
   * @param host a name or an address
   * @param address whether it is an address
   * @throws IllegalArgumentException when it is neither
   */
  X509Certificate leaf(String host, boolean address, LeafFault fault) {
    boolean other = fault == LeafFault.OTHER_HOST;
    String named = other ? OTHER_HOST : host;
    X500Name subject = name(named.length() > LONGEST_NAME ? "facecert proxy" : named);
    GeneralName alternative =
        new GeneralName(address && !other ? GeneralName.iPAddress : GeneralName.dNSName, named);
    Instant made = clock.instant();
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      JcaX509v3CertificateBuilder builder =
          builder(
              X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
              subject,
              leafKey,
              fault == LeafFault.EXPIRED ? made.minus(OVER) : made);
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternative));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(certificate));
      return signed(builder);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalArgumentException("no certificate for this host", e);
    }
  }
}
