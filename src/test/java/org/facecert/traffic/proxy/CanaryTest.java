package org.facecert.traffic.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLException;
import org.facecert.traffic.Canary;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.ProxyBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CanaryTest {

  @TempDir Path folder;
  private ProxyBench bench;
  private final Instant begun = Instant.now();

  @BeforeEach
  void start() throws IOException {
    bench = new ProxyBench(folder, 1 << 20);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private String ask(HttpClient client, URI page) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void the_proxy_answers_for_the_canarys_host_by_tls_and_without()
      throws IOException, InterruptedException, GeneralSecurityException {
    Canary canary = Canary.random();
    URI plain = URI.create("http://" + Canary.HOST + "/" + canary.token());
    HttpClient client = bench.client(HttpClient.Version.HTTP_2);

    assertThat(ask(client, canary.page())).contains("FaceCert looks whether it sees");
    assertThat(seen(canary, bench.next())).isTrue();
    assertThat(ask(client, plain)).contains("FaceCert looks whether it sees");
    assertThat(seen(canary, bench.next())).isTrue();
  }

  private boolean seen(Canary canary, Flow flow) {
    return Canary.isOurs(flow)
        && canary.seenIn(List.of(flow), begun, Instant.now()).isPresent()
        && Canary.random().seenIn(List.of(flow), begun, Instant.now()).isEmpty();
  }

  @Test
  void a_client_that_does_not_trust_the_proxy_proves_nothing() throws InterruptedException {
    Canary canary = Canary.random();
    HttpClient stranger = HttpClient.newBuilder().proxy(ProxySelector.of(bench.address())).build();

    assertThatThrownBy(() -> ask(stranger, canary.page())).isInstanceOf(SSLException.class);

    Flow flow = bench.next();
    assertThat(flow.ending().outcome())
        .isIn(FlowOutcome.ALERT_BY_CLIENT, FlowOutcome.LEFT_HANDSHAKE);
    assertThat(seen(canary, flow)).isFalse();
  }
}
