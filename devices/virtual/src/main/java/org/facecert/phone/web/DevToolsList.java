package org.facecert.phone.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a browser tells of itself and its pages at its DevTools port. */
public final class DevToolsList {
  /** begins the name of an app's socket for DevTools on Android; its process's id ends it */
  public static final String SOCKET = "webview_devtools_remote_";

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private DevToolsList() {}

  public static Map<?, ?> version(int port) {
    return ask(port, "/json/version", Map.class, Map.of());
  }

  /** The pages, without what the browser shows of its own. */
  public static List<?> pages(int port) {
    List<?> all = ask(port, "/json/list", List.class, List.of());
    return all.stream()
        .filter(page -> page instanceof Map<?, ?> told && "page".equals(told.get("type")))
        .toList();
  }

  private static <T> T ask(int port, String path, Class<T> type, T otherwise) {
    HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(LIMIT)
            .build();
    try {
      String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return new ObjectMapper().readValue(body, type);
    } catch (IOException e) {
      // the browser has ended meanwhile
      return otherwise;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }
}
