package org.facecert.traffic.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.tls.LeafFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Certificates that are false in one thing alone, as OkHttp sees them, which most apps use; the
 * connections that clients keep are no way around them.
 */
@Timeout(120)
final class FalseLeavesTest {

  private static final int PATIENCE_SECONDS = 20;

  private ProxyBench bench;
  private TestOrigin origin;

  @BeforeEach
  void start() throws Exception {
    bench = new ProxyBench(BodyStore.none());
    origin = new TestOrigin(Speaks.HTTP1, bench.originTls("localhost", "http/1.1"));
  }

  @AfterEach
  void stop() {
    origin.close();
    bench.close();
  }

  @Test
  void another_host_s_certificate_is_left_without_a_byte_by_who_compares_names() throws Exception {
    OkHttpClient client = client().build();
    assertThat(status(client)).as("trusted otherwise").isEqualTo(200);

    bench.proxy().showLeaves(LeafFault.OTHER_HOST);

    assertThatThrownBy(() -> status(client)).isInstanceOf(SSLException.class);
    assertThat(bench.next(f -> f.ending().outcome() != FlowOutcome.ANSWERED).ending().outcome())
        .isIn(FlowOutcome.NO_BYTE_AFTER_HANDSHAKE, FlowOutcome.ALERT_BY_CLIENT);
    assertThat(status(client().hostnameVerifier((name, session) -> true).build()))
        .as("by who compares none")
        .isEqualTo(200);
  }

  @Test
  void an_expired_certificate_is_refused_by_who_looks_at_dates_whatever_its_name_is()
      throws Exception {
    OkHttpClient client = client().build();
    assertThat(status(client)).isEqualTo(200);

    bench.proxy().showLeaves(LeafFault.EXPIRED);

    assertThatThrownBy(() -> status(client)).isInstanceOf(SSLException.class);
    OkHttpClient nameless = client().hostnameVerifier((name, session) -> true).build();
    assertThatThrownBy(() -> status(nameless)).isInstanceOf(SSLException.class);

    bench.proxy().showLeaves(LeafFault.NONE);
    assertThat(status(client)).as("as before").isEqualTo(200);
  }

  private int status(OkHttpClient client) throws IOException {
    Request request =
        new Request.Builder().url("https://localhost:" + origin.port() + "/bytes/5").build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  private OkHttpClient.Builder client() throws Exception {
    var authority = bench.proxy().authority().certificate();
    return new OkHttpClient.Builder()
        .proxy(new Proxy(Proxy.Type.HTTP, bench.address()))
        .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .sslSocketFactory(
            ProxyBench.trusting(authority).getSocketFactory(), ProxyBench.trust(authority));
  }
}
