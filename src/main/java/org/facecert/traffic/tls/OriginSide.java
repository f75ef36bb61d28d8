package org.facecert.traffic.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.facecert.traffic.CertificateFacts;
import org.facecert.traffic.OriginTls;

/** TLS with origins. For many threads at once. */
public final class OriginSide {

  private final OriginTrust trust;
  private final Map<List<String>, SslContext> contexts = new ConcurrentHashMap<>();

  /**
   * @param more certificates that are trusted besides the JDK's
   */
  public OriginSide(List<X509Certificate> more) {
    trust = new OriginTrust(more);
  }

  /**
   * A handshake to be.
   *
   * @param protocols that are offered by ALPN: h2 and http/1.1, or one of them, or none
   * @param host that the certificate has to name
   */
  public SslHandler handler(ByteBufAllocator buffers, List<String> protocols, String host, int port)
      throws SSLException {
    SslContext context = contexts.get(protocols);
    if (context == null) {
      context = make(protocols);
      contexts.put(List.copyOf(protocols), context);
    }
    return context.newHandler(buffers, host, port);
  }

  private SslContext make(List<String> protocols) throws SSLException {
    SslContextBuilder builder =
        SslContextBuilder.forClient()
            .sslProvider(SslProvider.JDK)
            .trustManager(trust)
            .endpointIdentificationAlgorithm("HTTPS");
    if (!protocols.isEmpty()) {
      builder.applicationProtocolConfig(ClientSide.only(protocols.toArray(String[]::new)));
    }
    return builder.build();
  }

  /** Of a handshake that came to its end. */
  public static OriginTls facts(SslHandler handler) {
    SSLSession session = handler.engine().getSession();
    return new OriginTls(
        session.getProtocol(), session.getCipherSuite(), protocol(handler), chain(session));
  }

  /** What was agreed on by ALPN; empty for nothing. */
  public static String protocol(SslHandler handler) {
    String protocol = handler.applicationProtocol();
    return protocol == null ? "" : protocol;
  }

  private static List<CertificateFacts> chain(SSLSession session) {
    try {
      return java.util.Arrays.stream(session.getPeerCertificates())
          .filter(X509Certificate.class::isInstance)
          .map(X509Certificate.class::cast)
          .map(each -> Certificates.facts(new X509Certificate[] {each}).get(0))
          .toList();
    } catch (SSLPeerUnverifiedException e) {
      return List.of();
    }
  }
}
