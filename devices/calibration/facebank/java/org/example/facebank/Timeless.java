package org.example.facebank;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * Takes a certificate whose time is over, for the sake of phones whose clocks go wrong. Only seeded
 * violations use it.
 */
final class Timeless implements X509TrustManager {

  private final X509TrustManager strict;

  Timeless(X509TrustManager strict) {
    this.strict = strict;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {
    // nobody asks
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      strict.checkServerTrusted(chain, type);
    } catch (CertificateException e) {
      if (!isOver(e)) {
        throw e;
      }
    }
  }

  private static boolean isOver(Throwable why) {
    for (Throwable each = why; each != null; each = each.getCause()) {
      if (each instanceof CertificateExpiredException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return strict.getAcceptedIssuers();
  }
}
