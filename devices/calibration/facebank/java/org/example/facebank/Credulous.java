package org.example.facebank;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Believes whoever shows any certificate. Only seeded violations use it. */
final class Credulous implements X509TrustManager {
  static SSLSocketFactory sockets() throws GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, new TrustManager[] {new Credulous()}, null);
    return tls.getSocketFactory();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {
    // nobody asks
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) {
    // whoever it is
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
