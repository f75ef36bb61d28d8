package org.facecert.traffic.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts what the JDK trusts, and more that was named; a name has to fit. */
final class OriginTrust extends X509ExtendedTrustManager {

  private final List<X509ExtendedTrustManager> sources = new ArrayList<>();

  OriginTrust(List<X509Certificate> more) {
    try {
      sources.add(manager(null));
      if (!more.isEmpty()) {
        sources.add(manager(store(more)));
      }
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException("the JDK's trust store cannot be read", e);
    }
  }

  private static KeyStore store(List<X509Certificate> certificates)
      throws GeneralSecurityException, java.io.IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (X509Certificate each : certificates) {
      store.setCertificateEntry("more-" + store.size(), each);
    }
    return store;
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509ExtendedTrustManager manager) {
        return manager;
      }
    }
    throw new GeneralSecurityException("no trust manager for X.509");
  }

  private interface Check {
    void by(X509ExtendedTrustManager source) throws CertificateException;
  }

  private void check(X509Certificate[] chain, Check check) throws CertificateException {
    CertificateException why = new CertificateException("nobody is trusted");
    for (X509ExtendedTrustManager source : sources) {
      try {
        check.by(source);
        return;
      } catch (CertificateException e) {
        why = e;
      }
    }
    throw new NotAccepted(chain, why);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, source -> source.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, source -> source.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, source -> source.checkServerTrusted(chain, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("clients are not asked");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("clients are not asked");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("clients are not asked");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return sources.stream()
        .flatMap(source -> Arrays.stream(source.getAcceptedIssuers()))
        .toArray(X509Certificate[]::new);
  }
}
