package org.facecert.appbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabKeysTest {
  @TempDir private Path dir;

  @Test
  void the_authority_in_the_app_signed_the_servers_certificate() throws Exception {
    LabKeys keys = LabKeys.in(dir);

    X509Certificate server = (X509Certificate) keys.serverStore().getCertificate("server");
    try (InputStream in = Files.newInputStream(keys.authorityPem())) {
      server.verify(CertificateFactory.getInstance("X.509").generateCertificate(in).getPublicKey());
    }
    assertThat(server.getSubjectAlternativeNames().toString()).contains("127.0.0.1");
    assertThat(server.getBasicConstraints()).as("no authority itself").isEqualTo(-1);
  }

  @Test
  void keys_are_made_once() throws Exception {
    X509Certificate first = LabKeys.in(dir).apps().certificate();

    assertThat(LabKeys.in(dir).apps().certificate()).isEqualTo(first);
  }
}
