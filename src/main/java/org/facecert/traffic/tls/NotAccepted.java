package org.facecert.traffic.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.facecert.traffic.CertificateFacts;

/** An origin's chain that is not trusted, with what it was. */
public final class NotAccepted extends CertificateException {

  private static final long serialVersionUID = 1L;

  private final transient List<CertificateFacts> chain;

  NotAccepted(X509Certificate[] chain, CertificateException cause) {
    super(cause.getMessage(), cause);
    this.chain = Certificates.facts(chain);
  }

  public List<CertificateFacts> chain() {
    return chain;
  }
}
