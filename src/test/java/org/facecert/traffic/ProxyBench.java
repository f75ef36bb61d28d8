package org.facecert.traffic;

import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.body.FolderBodyStore;
import org.facecert.traffic.proxy.ProxySettings;
import org.facecert.traffic.proxy.TrafficProxy;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.ProxyAuthority;
import org.facecert.traffic.tls.TestLeaf;

/** A proxy on loopback with the flows that ended, and what clients and origins of it need. */
public final class ProxyBench implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final ProxyAuthority originAuthority =
      new ProxyAuthority("origins of tests", InstantSource.system());
  private final LinkedBlockingQueue<Flow> ended = new LinkedBlockingQueue<>();
  private final BodyStore bodies;
  private final TrafficProxy proxy;

  public ProxyBench(Path folder, long mostOfABody) throws IOException {
    this(new FolderBodyStore(folder, mostOfABody));
  }

  public ProxyBench(BodyStore bodies) throws IOException {
    this.bodies = bodies;
    proxy =
        TrafficProxy.start(
            ProxySettings.onLoopback(InstantSource.system(), bodies)
                .trusting(List.of(originAuthority.certificate())),
            new ProxyAuthority("proxy of tests", InstantSource.system()),
            ended::add);
  }

  public TrafficProxy proxy() {
    return proxy;
  }

  public InetSocketAddress address() {
    return proxy.address();
  }

  /** Of whom the origins of the tests are. */
  public X509Certificate originAuthority() {
    return originAuthority.certificate();
  }

  /** For an origin with a TLS of its own. */
  public TestLeaf originLeaf(String host) {
    return TestLeaf.of(originAuthority, host);
  }

  /** Of an origin on localhost that the proxy trusts. */
  public SslContext originTls(String host, String protocol) throws IOException {
    return new ClientSide(originAuthority).context(host, protocol);
  }

  /** The next flow that ends. */
  public Flow next() throws InterruptedException {
    return next(flow -> true);
  }

  /** The next flow of a kind; others before it are dropped. */
  public Flow next(Predicate<Flow> wanted) throws InterruptedException {
    while (true) {
      Flow flow = ended.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (flow == null) {
        throw new AssertionError("no such flow ended");
      }
      if (wanted.test(flow)) {
        return flow;
      }
    }
  }

  public boolean nothingEnded() {
    return ended.isEmpty();
  }

  public byte[] kept(Body body) throws IOException {
    try (var in = bodies.open(body.digest())) {
      return in.readAllBytes();
    }
  }

  /** Goes through the proxy and trusts it. */
  public HttpClient client(HttpClient.Version version) throws GeneralSecurityException {
    return HttpClient.newBuilder()
        .version(version)
        .sslContext(trusting(proxy.authority().certificate()))
        .proxy(ProxySelector.of(address()))
        .build();
  }

  /** What is known of TLS between client and proxy. */
  public static ClientTls clientTls(Flow flow) {
    return Objects.requireNonNull(flow.path().protection().client());
  }

  /** What is known of TLS between proxy and origin. */
  public static OriginTls originTls(Flow flow) {
    return Objects.requireNonNull(flow.path().protection().origin());
  }

  public static X509TrustManager trust(X509Certificate certificate) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("proxy", certificate);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static SSLContext trusting(X509Certificate certificate) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trust(certificate)}, null);
    return context;
  }

  @Override
  public void close() {
    proxy.close();
  }
}
