package org.facecert.phone.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  private static final String PEM =
      """
      -----BEGIN CERTIFICATE-----
      MIIBiTCCAS+gAwIBAgIUMtBVawxygUdtuwK8VahQ4yIA8l4wCgYIKoZIzj0EAwIw
      GTEXMBUGA1UEAwwORmFjZUNlcnQgcHJveHkwIBcNMjYxMTI5MTQxMTIwWhgPMjEy
      NjExMDUxNDExMjBaMBkxFzAVBgNVBAMMDkZhY2VDZXJ0IHByb3h5MFkwEwYHKoZI
      zj0CAQYIKoZIzj0DAQcDQgAEYYpApIa+l0GA8pos7uPkVfqYjK3E5rjCgpf3Tw3w
      zw+Shn0LAPP57r9+rYJqb8cIMENVJnImVCPF1Bf2GQsggqNTMFEwHQYDVR0OBBYE
      FFXhc/yqZ/3gNeJN+79zkTqUsNjvMB8GA1UdIwQYMBaAFFXhc/yqZ/3gNeJN+79z
      kTqUsNjvMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgNcbPOpdA
      ceKWIUPepYQGFnVrB4Uu/bp6UaokUVzcuNgCIQCLnHdurpQrhK9UlQeLA6hAPzt4
      m4aEshcVvwAIf6djvg==
      -----END CERTIFICATE-----
      """;

  private static final List<String> PROPERTIES =
      List.of(
          "javax.net.ssl.trustStore",
          "javax.net.ssl.trustStorePassword",
          "javax.net.ssl.trustStoreType");

  @TempDir Path folder;

  private final SSLContext before = context();
  private final SSLSocketFactory factory = HttpsURLConnection.getDefaultSSLSocketFactory();

  private static SSLContext context() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void asItWas() {
    PROPERTIES.forEach(System::clearProperty);
    SSLContext.setDefault(before);
    HttpsURLConnection.setDefaultSSLSocketFactory(factory);
  }

  @Test
  void an_authority_that_is_added_is_trusted_and_one_that_is_taken_away_no_longer()
      throws IOException, GeneralSecurityException {
    Path added = Files.createDirectories(folder.resolve("added"));
    Trust trust = new Trust(List.of(), added, folder);
    trust.renew();
    int usual = issuers();
    assertThat(trusted()).isFalse();
    assertThat(System.getProperty("javax.net.ssl.trustStore")).isNull();

    Files.writeString(added.resolve("411d0e5d.0"), PEM);
    Files.writeString(added.resolve("junk.0"), "no certificate");
    trust.renew();

    assertThat(trusted()).isTrue();
    assertThat(issuers()).isEqualTo(usual + 1);
    assertThat(HttpsURLConnection.getDefaultSSLSocketFactory()).isNotSameAs(factory);

    Files.delete(added.resolve("411d0e5d.0"));
    trust.renew();

    assertThat(trusted()).isFalse();
    assertThat(issuers()).isEqualTo(usual);
  }

  @Test
  void what_has_not_changed_is_not_written_anew() throws IOException, GeneralSecurityException {
    Path added = Files.createDirectories(folder.resolve("added"));
    Path given = Files.writeString(folder.resolve("ca.pem"), PEM);
    Trust trust = new Trust(List.of(given), added, folder);
    trust.renew();
    String store = System.getProperty("javax.net.ssl.trustStore");

    trust.renew();

    assertThat(trusted()).isTrue();
    assertThat(System.getProperty("javax.net.ssl.trustStore")).isEqualTo(store);
  }

  private static boolean trusted() throws GeneralSecurityException {
    return Arrays.stream(manager().getAcceptedIssuers())
        .anyMatch(each -> each.getSubjectX500Principal().getName().equals("CN=FaceCert proxy"));
  }

  private static int issuers() throws GeneralSecurityException {
    return manager().getAcceptedIssuers().length;
  }

  /** As an app makes it when it starts. */
  private static X509TrustManager manager() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509TrustManager manager) {
        return manager;
      }
    }
    throw new AssertionError("no trust manager");
  }
}
