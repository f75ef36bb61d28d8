package org.facecert.phone.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;

/** The certificate authorities that the phone trusts: the JDK's own and the given ones. */
public final class Trust {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private Trust() {}

  /**
   * Adds authorities to the trust store of this process; to be called before the first connection.
   */
  public static void also(List<Path> pems, Path home) throws IOException, GeneralSecurityException {
    if (pems.isEmpty()) {
      return;
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    copyDefaults(store);
    for (Path pem : pems) {
      add(store, pem);
    }
    Files.createDirectories(home);
    use(store, home.resolve("trusted.p12"));
  }

  private static void add(KeyStore store, Path pem) throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    try (InputStream in = Files.newInputStream(pem)) {
      int number = 0;
      for (Certificate certificate : factory.generateCertificates(in)) {
        store.setCertificateEntry(pem + "#" + number++, certificate);
      }
      if (number == 0) {
        throw new IOException(pem + " holds no certificate; give a PEM file");
      }
    }
  }

  private static void use(KeyStore store, Path file) throws IOException, GeneralSecurityException {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
    System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
  }

  private static void copyDefaults(KeyStore into) throws IOException, GeneralSecurityException {
    Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    if (!Files.exists(cacerts)) {
      return;
    }
    KeyStore defaults = KeyStore.getInstance(cacerts.toFile(), PASSWORD);
    for (String alias : Collections.list(defaults.aliases())) {
      Certificate certificate = defaults.getCertificate(alias);
      if (certificate != null) {
        into.setCertificateEntry(alias, certificate);
      }
    }
  }
}
