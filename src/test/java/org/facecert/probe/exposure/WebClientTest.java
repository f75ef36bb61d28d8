package org.facecert.probe.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.probe.exposure.OutsideClient.Question;
import org.facecert.statement.ExposureScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebClientTest {

  private static final List<HeaderLine> OWNER = List.of(new HeaderLine("X-Session", "5f1c"));

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void starts() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(path + " " + exchange.getRequestHeaders().keySet().stream().sorted().toList());
      exchange.getResponseHeaders().add("Set-Cookie", "s=1");
      if (path.startsWith("/to/")) {
        exchange.getResponseHeaders().add("Location", path.substring("/to/".length()));
        exchange.sendResponseHeaders(302, -1);
      } else if (path.equals("/endless")) {
        exchange.sendResponseHeaders(200, 0);
        byte[] some = new byte[1 << 20];
        for (int at = 0; at < 64; at++) {
          exchange.getResponseBody().write(some);
        }
      } else {
        exchange.sendResponseHeaders(path.equals("/secret") ? 403 : 200, 2);
        exchange.getResponseBody().write(new byte[] {'o', 'k'});
      }
    }
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private URI at(String path) {
    return URI.create("http://" + host() + path);
  }

  private static WebClient client(String... hosts) {
    return new WebClient(new ExposureScope(List.of(hosts), Duration.ofMillis(1)), List.of());
  }

  @Test
  void a_stranger_sends_nothing_that_tells_who_it_is_and_keeps_no_cookie() {
    WebClient client = client(host());
    assertThat(client.ask(Question.get(at("/a"), List.of())).status()).isEqualTo(200);
    assertThat(client.ask(Question.get(at("/secret"), List.of())).status()).isEqualTo(403);
    assertThat(asked)
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(line).doesNotContain("Cookie", "Authorization", "X-Session"));
  }

  @Test
  void the_owner_sends_the_headers_of_the_app() {
    OutsideAnswer answer = client(host()).ask(Question.get(at("/a"), OWNER));
    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.body()).containsExactly('o', 'k');
    assertThat(asked).singleElement().asString().contains("X-session");
  }

  @Test
  void a_host_that_is_not_permitted_is_never_connected_to() {
    OutsideAnswer answer = client("cdn.example").ask(Question.get(at("/a"), List.of()));
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ALLOWED);
    assertThat(answer.detail()).isEqualTo(host());
    assertThat(client("127.0.0.1").ask(Question.get(at("/a"), List.of())).outcome())
        .as("another port than the usual one has to be named")
        .isEqualTo(Outcome.NOT_ALLOWED);
    assertThat(asked).isEmpty();
  }

  @Test
  void redirections_are_followed_within_what_is_permitted() {
    WebClient client = client(host());
    assertThat(client.ask(Question.get(at("/to//a"), OWNER)).status()).isEqualTo(200);
    assertThat(client.ask(Question.get(at("/to/http://elsewhere.example/a"), OWNER)))
        .extracting(OutsideAnswer::outcome, OutsideAnswer::detail)
        .containsExactly(Outcome.LED_ELSEWHERE, "elsewhere.example");
    assertThat(client.ask(Question.get(at("/to/http://elsewhere.example/a"), List.of())))
        .extracting(OutsideAnswer::outcome, OutsideAnswer::detail)
        .containsExactly(Outcome.NOT_ALLOWED, "elsewhere.example");
    assertThat(client.ask(Question.get(at("/to/http://u:p@" + host() + "/a"), List.of())).outcome())
        .isEqualTo(Outcome.NOT_REACHED);
    assertThat(client.ask(Question.get(at("/to/file:///etc/hostname"), List.of())).outcome())
        .isEqualTo(Outcome.NOT_REACHED);
  }

  @Test
  void a_body_is_sent_as_it_is_and_never_sent_on() {
    byte[] body = {1, 2, 3};
    List<HeaderLine> headers = List.of(new HeaderLine("Content-Type", "image/jpeg"));
    WebClient client = client(host());

    assertThat(client.ask(new Question("POST", at("/a"), headers, body)).status()).isEqualTo(200);
    assertThat(client.ask(new Question("POST", at("/to//a"), headers, body)).status())
        .isEqualTo(302);
    assertThat(asked).hasSize(2).allSatisfy(line -> assertThat(line).contains("Content-type"));
  }

  @Test
  void a_circle_of_redirections_ends() {
    server.createContext(
        "/circle",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Location", "/circle");
            exchange.sendResponseHeaders(307, -1);
          }
        });
    assertThat(client(host()).ask(Question.get(at("/circle"), List.of())))
        .extracting(OutsideAnswer::outcome, OutsideAnswer::detail)
        .containsExactly(Outcome.NOT_REACHED, "more than 5 redirections");
  }

  @Test
  void of_an_answer_without_end_the_beginning_is_taken() {
    OutsideAnswer answer = client(host()).ask(Question.get(at("/endless"), List.of()));
    assertThat(answer.whole()).isFalse();
    assertThat(answer.body()).hasSize(16 << 20);
  }

  @Test
  void a_server_that_is_not_there_is_not_reached() {
    URI address = at("/a");
    server.stop(0);
    assertThat(client(host()).ask(Question.get(address, List.of())).outcome())
        .isEqualTo(Outcome.NOT_REACHED);
  }

  @Test
  void questions_come_no_faster_than_is_permitted() {
    WebClient slow =
        new WebClient(new ExposureScope(List.of(host()), Duration.ofMillis(300)), List.of());
    long begin = System.nanoTime();
    for (int at = 0; at < 3; at++) {
      slow.ask(Question.get(at("/a"), List.of()));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(590));
  }

  @Test
  void an_authority_that_is_none_is_told(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
    ExposureScope scope = new ExposureScope(List.of(host()), Duration.ofMillis(1));
    assertThatThrownBy(() -> new WebClient(scope, List.of(file)))
        .hasMessageContaining("lab.authorities");
  }
}
