package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.phone.api.PhoneFault;

/**
 * chromedriver with one session on a browser that runs already. A shell watches over it and ends it
 * when this process's end of its pipe closes, however that comes.
 */
public final class ChromeDriver implements AutoCloseable {
  private static final String WATCHED = "\"$@\" </dev/null & p=$!; cat >/dev/null; kill $p";
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d{1,5})");
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int MOST_LINES = 20;
  private static final int END_S = 3;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .proxy(HttpClient.Builder.NO_PROXY)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final Process process;
  private final int browser;
  private int port;
  private String session = "";

  private ChromeDriver(Process process, int browser) {
    this.process = process;
    this.browser = browser;
  }

  /** An answer: the status of HTTP and what stands in value. */
  public record Reply(int status, JsonNode value) {}

  /**
   * Starts it.
   *
   * @param browser the port of the browser's DevTools on loopback
   */
  public static ChromeDriver start(Path program, int browser) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", WATCHED, "sh", program.toString(), "--port=0")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      ChromeDriver driver = new ChromeDriver(process, browser);
      try {
        driver.open();
      } catch (PhoneFault | IOException e) {
        driver.close();
        throw e;
      }
      return driver;
    } catch (IOException e) {
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "chromedriver cannot be started: " + e);
    }
  }

  private void open() throws IOException {
    CompletableFuture<Integer> told = CompletableFuture.supplyAsync(this::told);
    try {
      port = told.get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException("it did not say its port", e);
    }
    ObjectNode request = json.createObjectNode();
    ObjectNode always = request.putObject("capabilities").putObject("alwaysMatch");
    always.put("browserName", "chrome");
    // an alert is the client's to answer, as on a phone
    always.put("unhandledPromptBehavior", "ignore");
    always.putObject("goog:chromeOptions").put("debuggerAddress", "127.0.0.1:" + browser);
    Reply reply = send("POST", "/session", request);
    session = reply.value().path("sessionId").asText();
    if (session.isEmpty()) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED,
          "chromedriver: " + reply.value().path("message").asText("no session"));
    }
  }

  private int told() {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try {
      for (int k = 0; k < MOST_LINES; k++) {
        String line = lines.readLine();
        Matcher started = STARTED.matcher(line == null ? "" : line);
        if (started.find()) {
          return Integer.parseInt(started.group(1));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("chromedriver said no port");
  }

  /** Whether it still serves that browser. */
  public boolean serves(int devTools) {
    return devTools == browser && process.isAlive();
  }

  /**
   * Hands a command of the session on.
   *
   * @param path below the session, such as /element
   */
  public Reply command(String method, String path, JsonNode body) {
    try {
      return send(method, "/session/" + session + path, body);
    } catch (IOException e) {
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "chromedriver does not answer: " + e);
    }
  }

  private Reply send(String method, String path, JsonNode body) throws IOException {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    HttpRequest.BodyPublisher content =
        method.equals("POST")
            ? HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))
            : HttpRequest.BodyPublishers.noBody();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
            .timeout(LONGEST)
            .header("Content-Type", "application/json; charset=utf-8")
            .method(method, content)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), json.readTree(answer.body()).path("value"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
