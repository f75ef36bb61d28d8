package org.facecert.phone.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificate authorities that the phone trusts: the JDK's own, those given at its start, and
 * those that lie in the folder of added ones.
 */
public final class Trust {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final List<Path> given;
  private final Path added;
  private final Path home;
  private List<String> known = List.of();
  private int stores;

  /**
   * @param given PEM files
   * @param added the folder, which is there
   * @param home where the trust store is written
   */
  public Trust(List<Path> given, Path added, Path home) {
    this.given = List.copyOf(given);
    this.added = added;
    this.home = home;
  }

  /**
   * From now on what makes a trust store of its own anew, as an app does that starts, has what is
   * there now; and what takes the JDK's default too, as the browser does.
   */
  public synchronized void renew() throws IOException, GeneralSecurityException {
    List<Path> files = files();
    List<String> now = new ArrayList<>();
    for (Path file : files) {
      now.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
    }
    boolean same = stores > 0 || files.isEmpty() && given.isEmpty();
    if (same && now.equals(known)) {
      return;
    }
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, PASSWORD);
    copyDefaults(store);
    for (Path pem : given) {
      add(store, pem);
    }
    for (Path file : files) {
      addIfReadable(store, file);
    }
    use(store);
    known = now;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(added)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** As Android does: what is no certificate is passed over. */
  private static void addIfReadable(KeyStore store, Path file) throws GeneralSecurityException {
    try {
      add(store, file);
    } catch (IOException | CertificateException e) {
      System.err.println("phone: no authority: " + e.getMessage());
    }
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

  /** Each time another file: what was made of one is remembered by its name and time. */
  private void use(KeyStore store) throws IOException, GeneralSecurityException {
    Path file = home.resolve("trusted-" + ++stores + ".jks");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
    System.setProperty("javax.net.ssl.trustStoreType", "JKS");
    Files.deleteIfExists(home.resolve("trusted-" + (stores - 1) + ".jks"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    SSLContext.setDefault(tls);
    HttpsURLConnection.setDefaultSSLSocketFactory(tls.getSocketFactory());
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
