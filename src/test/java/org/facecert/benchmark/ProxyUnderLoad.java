package org.facecert.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.facecert.traffic.body.FolderBodyStore;
import org.facecert.traffic.proxy.ProxySettings;
import org.facecert.traffic.proxy.TrafficProxy;
import org.facecert.traffic.tls.ProxyAuthority;

/** Our proxy in a process of its own, as the benchmark wants it. */
final class ProxyUnderLoad {

  private ProxyUnderLoad() {}

  /** It has to trust the origin, whose certificate nobody knows: it is asked for it. */
  static void main(Path folder, int port) throws Exception {
    int origin = Integer.getInteger("origin", 0);
    List<X509Certificate> trusted = origin == 0 ? List.of() : chainOf(origin);
    TrafficProxy.start(
        new ProxySettings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            Set.of(),
            trusted,
            InstantSource.system(),
            new FolderBodyStore(folder.resolve("bodies"), FolderBodyStore.MOST)),
        new ProxyAuthority("benchmark", InstantSource.system()),
        flow -> {});
    new CountDownLatch(1).await();
  }

  private static List<X509Certificate> chainOf(int port)
      throws IOException, GeneralSecurityException {
    SSLContext anything = trustingAll();
    try (SSLSocket socket =
        (SSLSocket)
            anything.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.startHandshake();
      return List.of((X509Certificate) socket.getSession().getPeerCertificates()[1]);
    }
  }

  static SSLContext trustingAll() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    return context;
  }

  /** For a benchmark's own client. */
  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
