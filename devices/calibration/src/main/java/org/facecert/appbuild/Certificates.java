package org.facecert.appbuild;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the throw-away keys and certificates of a lab bench. */
final class Certificates {
  private static final String LAST_OF_OTHERS = "127.0.0.5";
  private static final GeneralNames THIS_MACHINE =
      new GeneralNames(
          new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            // hosts of others, which the backend plays
            new GeneralName(GeneralName.iPAddress, "127.0.0.2"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.3"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.4"),
            new GeneralName(GeneralName.iPAddress, LAST_OF_OTHERS),
            // how an Android emulator calls its host
            new GeneralName(GeneralName.iPAddress, "10.0.2.2")
          });

  private static final int IP_ADDRESS = 7;

  private Certificates() {}

  /** Whether a certificate made by an older version leaves out hosts that are played now. */
  static boolean isForAllHosts(X509Certificate server) throws GeneralSecurityException {
    return server.getSubjectAlternativeNames() != null
        && server.getSubjectAlternativeNames().contains(List.of(IP_ADDRESS, LAST_OF_OTHERS));
  }

  /** A key with its certificate. */
  record Holder(PrivateKey key, X509Certificate certificate) {}

  static Holder selfSigned(String name, int years) throws IOException, GeneralSecurityException {
    KeyPair pair = rsa();
    X500Principal who = new X500Principal(name);
    return new Holder(
        pair.getPrivate(), sign(who, who, pair.getPublic(), pair.getPrivate(), years, false));
  }

  static Holder authority(String name, int years) throws IOException, GeneralSecurityException {
    KeyPair pair = rsa();
    X500Principal who = new X500Principal(name);
    return new Holder(
        pair.getPrivate(), sign(who, who, pair.getPublic(), pair.getPrivate(), years, true));
  }

  /** A server's certificate for this machine's loopback names. */
  static Holder loopbackServer(Holder authority, int years)
      throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    return new Holder(
        pair.getPrivate(),
        sign(
            authority.certificate().getSubjectX500Principal(),
            new X500Principal("CN=localhost"),
            pair.getPublic(),
            authority.key(),
            years,
            false));
  }

  static KeyPair rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static X509Certificate sign(
      X500Principal issuer,
      X500Principal subject,
      PublicKey subjectKey,
      PrivateKey issuerKey,
      int years,
      boolean authority)
      throws IOException, GeneralSecurityException {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(127, new SecureRandom()),
            // a phone's clock may be behind
            Date.from(now.minus(2, ChronoUnit.DAYS)),
            Date.from(now.plus(365L * years, ChronoUnit.DAYS)),
            subject,
            subjectKey);
    purpose(builder, authority);
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("This Java cannot sign with SHA256withRSA.", e);
    }
  }

  private static void purpose(JcaX509v3CertificateBuilder builder, boolean authority)
      throws IOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (authority) {
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    } else {
      builder.addExtension(Extension.subjectAlternativeName, false, THIS_MACHINE);
    }
  }
}
