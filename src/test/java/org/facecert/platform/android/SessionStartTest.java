package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.facecert.device.Bench;
import org.facecert.device.DeviceFault;
import org.facecert.device.Phone;
import org.facecert.device.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of a session that a server begins and the client cannot use, and of one refused. */
final class SessionStartTest {

  private static final String KEY = "hush-hush-4711";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String answer = "";
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void one_whose_second_channel_cannot_be_reached_is_ended_by_hand() {
    answer =
        "{\"value\":{\"sessionId\":\"half\",\"capabilities\":{\"platformName\":\"Android\","
            + "\"webSocketUrl\":\"ws://127.0.0.1:1/session/half\"}}}";

    assertThatThrownBy(this::connect).isInstanceOf(DeviceFault.class);

    assertThat(asked).containsExactly("POST /session", "DELETE /session/half");
  }

  @Test
  void one_that_was_refused_is_not_and_what_was_filled_in_is_not_repeated() {
    status = 500;
    answer =
        "{\"value\":{\"error\":\"session not created\",\"message\":\"no license for "
            + KEY
            + "\",\"stacktrace\":\"\"}}";

    assertThatThrownBy(this::connect)
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("no license for •••")
        .hasNoCause();

    assertThat(asked).containsExactly("POST /session");
  }

  private void connect() {
    Phone phone =
        new Phone(
            "phone",
            "android",
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            Map.of(),
            false,
            Bench.unknown(),
            new Secrets(name -> Optional.of(KEY)));
    Map<String, Object> wanted =
        Map.of(
            "platformName",
            "Android",
            "appium:automationName",
            "UiAutomator2",
            "webSocketUrl",
            true,
            "hub:options",
            Map.of("accessKey", "${HUB_KEY}"));
    AppiumWire.connect(phone, wanted, new Meter()).close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    String body = exchange.getRequestMethod().equals("DELETE") ? "{\"value\":null}" : answer;
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(
        exchange.getRequestMethod().equals("DELETE") ? 200 : status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
