package org.facecert.phone.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a browser reaches the network, as the phone's apps do.
 *
 * @param proxy host:port, empty for none
 * @param trusted the public keys of the authorities that the phone trusts beside the usual ones,
 *     each as the base64 of its SHA-256
 */
record WebNetwork(String proxy, List<String> trusted) {
  WebNetwork {
    trusted = List.copyOf(trusted);
  }

  /** What the phone has now. */
  static WebNetwork now(List<Path> given, Path added) {
    String host = System.getProperty("https.proxyHost");
    String proxy = host == null ? "" : host + ":" + System.getProperty("https.proxyPort");
    List<String> keys = new ArrayList<>();
    given.forEach(file -> keys.addAll(keys(file)));
    try (Stream<Path> files = Files.list(added)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> keys.addAll(keys(file)));
    } catch (IOException e) {
      System.err.println("phone: the added authorities cannot be read: " + e);
    }
    return new WebNetwork(proxy, keys);
  }

  private static List<String> keys(Path file) {
    List<String> keys = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        keys.add(digest(c));
      }
    } catch (IOException | CertificateException e) {
      // as Android does: what is no certificate is passed over
      System.err.println("phone: no authority for web pages: " + file + ": " + e.getMessage());
    }
    return keys;
  }

  private static String digest(Certificate certificate) throws CertificateException {
    try {
      byte[] key = certificate.getPublicKey().getEncoded();
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  List<String> options() {
    List<String> options = new ArrayList<>();
    if (proxy.isEmpty()) {
      options.add("--no-proxy-server");
    } else {
      options.add("--proxy-server=http://" + proxy);
      // else it would go past the proxy for loopback
      options.add("--proxy-bypass-list=<-loopback>");
    }
    if (!trusted.isEmpty()) {
      options.add("--ignore-certificate-errors-spki-list=" + String.join(",", trusted));
    }
    return options;
  }
}
