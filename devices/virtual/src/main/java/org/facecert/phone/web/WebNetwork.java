package org.facecert.phone.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param trusted the authorities that the phone trusts beside the usual ones, each as the base64 of
 *     its DER form
 */
record WebNetwork(String proxy, List<String> trusted) {
  WebNetwork {
    trusted = List.copyOf(trusted);
  }

  /** What the phone has now. */
  static WebNetwork now(List<Path> given, Path added) {
    List<String> trusted = new ArrayList<>();
    given.forEach(file -> trusted.addAll(certificates(file)));
    try (Stream<Path> files = Files.list(added)) {
      files.filter(Files::isRegularFile).sorted().forEach(f -> trusted.addAll(certificates(f)));
    } catch (IOException e) {
      System.err.println("phone: the added authorities cannot be read: " + e);
    }
    return new WebNetwork(proxyNow(), trusted);
  }

  static String proxyNow() {
    String host = System.getProperty("https.proxyHost");
    return host == null ? "" : host + ":" + System.getProperty("https.proxyPort");
  }

  private static List<String> certificates(Path file) {
    List<String> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        all.add(Base64.getEncoder().encodeToString(c.getEncoded()));
      }
    } catch (IOException | CertificateException e) {
      // as Android does: what is no certificate is passed over
      System.err.println("phone: no authority for web pages: " + file + ": " + e.getMessage());
    }
    return all;
  }

  /** So that with a proxy nothing goes past it: names, loopback, QUIC, WebRTC's datagrams. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    options.add(
        "--host-resolver-rules=MAP %s ~NOTFOUND, MAP %s ~NOTFOUND"
            .formatted(WebAddress.CALLS, WebAddress.ASSET_HOST));
    options.add("--disable-quic");
    if (proxy.isEmpty()) {
      options.add("--no-proxy-server");
    } else {
      options.add("--proxy-server=http://" + proxy);
      // else it would go past the proxy for loopback; what the phone answers is never the proxy's
      options.add(
          "--proxy-bypass-list=<-loopback>;%s;%s"
              .formatted(WebAddress.CALLS, WebAddress.ASSET_HOST));
      options.add("--webrtc-ip-handling-policy=disable_non_proxied_udp");
      options.add("--force-webrtc-ip-handling-policy=disable_non_proxied_udp");
    }
    return options;
  }
}
