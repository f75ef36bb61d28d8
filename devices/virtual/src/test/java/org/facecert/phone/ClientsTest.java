package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients of others, each in a process and with libraries of its own, written as their users would
 * write them (src/test/clients), against the phone and through the genuine Appium.
 */
@EnabledIfEnvironmentVariable(
    named = GenuineAdb.PROGRAM,
    matches = ".+",
    disabledReason = GenuineAdb.ABSENT)
@EnabledIfEnvironmentVariable(
    named = GenuineAppium.FOLDER,
    matches = ".+",
    disabledReason = GenuineAppium.ABSENT)
@EnabledIfEnvironmentVariable(
    named = ClientsTest.FOLDER,
    matches = ".+",
    disabledReason =
        "FACECERT_CLIENTS is not set: install what src/test/clients names and set it to that"
            + " folder, as .ci/run does")
class ClientsTest {
  /** the environment variable that names src/test/clients, where the libraries were laid */
  static final String FOLDER = "FACECERT_CLIENTS";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path dir;
  private static Path clients;
  private static Path apk;
  private static PhoneProcess phone;
  private static PhoneProcess overAdb;
  private static GenuineAdb adb;
  private static GenuineAppium appium;
  private static String serial;

  @BeforeAll
  static void start() throws Exception {
    clients = Path.of(System.getenv(FOLDER)).toAbsolutePath();
    apk = PlaygroundApk.alone(dir.resolve("app"), UnaryOperator.identity()).toAbsolutePath();
    phone = new PhoneProcess(dir.resolve("phone"));
    overAdb = new PhoneProcess(dir.resolve("over-adb"), "--adb", "0");
    serial = overAdb.adb();
    adb = new GenuineAdb(dir.resolve("adb"));
    assertThat(adb.run("connect", serial).text()).contains("connected to " + serial);
    appium = new GenuineAppium(adb, dir.resolve("appium.log"));
  }

  @AfterAll
  static void end() {
    for (AutoCloseable one : new AutoCloseable[] {appium, adb, phone, overAdb}) {
      try {
        if (one != null) {
          one.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  // the number of steps stands here so that one that is never reached is missed
  @ParameterizedTest
  @CsvSource({"java-client 9, directly, 29", "WebdriverIO, Appium, 14", "Selenide, Appium, 9"})
  void a_client_finds_what_it_expects(String client, String way, int steps) throws Exception {
    passes(client, way, steps);
  }

  /** The rest of the table; the suite of every day does with the three above. */
  @EnabledIfSystemProperty(named = "facecert.clients", matches = "all")
  @ParameterizedTest
  @CsvSource({
    "java-client 9, Appium, 29",
    "java-client 10, directly, 29",
    "java-client 10, Appium, 29",
    "WebdriverIO, directly, 14",
    "Selenide, directly, 9"
  })
  void every_client_finds_what_it_expects_both_ways(String client, String way, int steps)
      throws Exception {
    passes(client, way, steps);
  }

  private static void passes(String client, String way, int steps) throws Exception {
    boolean direct = way.equals("directly");
    URL url = direct ? phone.url() : appium.url();
    List<String> command = new ArrayList<>(program(client, url));
    command.add(apk.toString());
    if (!direct) {
      command.addAll(List.of(serial, String.valueOf(adb.port())));
    }
    List<String> said = said(command);

    assertThat(said.stream().filter(line -> line.startsWith("FAILED"))).isEmpty();
    assertThat(said.stream().filter(line -> line.startsWith("ok ")))
        .as(String.join("\n", said))
        .hasSize(steps);
    assertThat(overAdb.unknown()).isEmpty();
  }

  private static List<String> program(String client, URL url) throws IOException {
    return switch (client) {
      case "java-client 9" -> java("JavaClient", laid("java-client-9"), url);
      case "java-client 10" -> java("JavaClient", System.getProperty("java.class.path"), url);
      case "Selenide" -> java("SelenideClient", laid("selenide"), url);
      case "WebdriverIO" ->
          List.of("node", clients + "/webdriverio/steps.mjs", String.valueOf(url.getPort()));
      default -> throw new IllegalArgumentException(client);
    };
  }

  private static String laid(String name) throws IOException {
    try (Stream<Path> jars = Files.list(clients.resolve(name).resolve("target/lib"))) {
      return String.join(File.pathSeparator, jars.sorted().map(Path::toString).toList());
    }
  }

  private static List<String> java(String name, String libraries, URL url) throws IOException {
    Path classes = Files.createTempDirectory(dir, name);
    Path sources = clients.resolve("java");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                libraries,
                sources.resolve("Steps.java").toString(),
                sources.resolve(name + ".java").toString());
    assertThat(failed).as("%s compiles with %s", name, libraries).isZero();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classes + File.pathSeparator + libraries,
        name,
        url.toString());
  }

  private static List<String> said(List<String> command) throws Exception {
    Path out = Files.createTempFile(dir, "client", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end: " + Files.readString(out));
    }
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  // ---- Appium Inspector

  /** The requests of an Inspector that starts a session, looks, presses, and of one that joins. */
  @ParameterizedTest
  @ValueSource(strings = {"directly", "Appium"})
  void the_calls_of_appium_inspector_are_answered(String way) throws Exception {
    boolean direct = way.equals("directly");
    String server = String.valueOf(direct ? phone.url() : appium.url());
    String more =
        direct ? "" : ",\"appium:udid\":\"%s\",\"appium:adbPort\":%d".formatted(serial, adb.port());
    String wanted =
        ("{\"capabilities\":{\"alwaysMatch\":{\"platformName\":\"Android\",\"appium:automationName\":"
                + "\"UiAutomator2\",\"appium:app\":\"%s\",\"appium:newCommandTimeout\":3600%s},"
                + "\"firstMatch\":[{}]}}")
            .formatted(apk, more);
    assertThat(asked("GET", server + "/status", "").path("ready").isBoolean()).isTrue();
    String id = asked("POST", server + "/session", wanted).path("sessionId").asText();
    String session = server + "/session/" + id;
    try {
      looks(session);
      presses(session);
    } finally {
      asked("DELETE", session, "");
    }
  }

  private static void looks(String session) throws Exception {
    assertThat(asked("GET", session + "/source", "").asText()).contains("<hierarchy");
    assertThat(asked("GET", session + "/screenshot", "").asText()).startsWith("iVBOR");
    assertThat(asked("GET", session + "/window/rect", "").path("width").asInt()).isPositive();
    assertThat(asked("GET", session + "/orientation", "").asText()).isEqualTo("PORTRAIT");
    assertThat(asked("GET", session + "/context", "").asText()).isEqualTo("NATIVE_APP");
    assertThat(asked("GET", session + "/contexts", "")).isNotEmpty();
    assertThat(asked("GET", session + "/timeouts", "").path("implicit").isNumber()).isTrue();
    assertThat(asked("GET", session + "/appium/settings", "").has("ignoreUnimportantViews"))
        .isTrue();
    assertThat(asked("GET", session + "/appium/capabilities", "").path("capabilities"))
        .isNotEmpty();
    assertThat(mobile(session, "getCurrentPackage").asText()).isEqualTo("org.example.playground");
    assertThat(mobile(session, "getCurrentActivity").asText()).isEqualTo(".MainActivity");
  }

  private static void presses(String session) throws Exception {
    String by = "{\"using\":\"xpath\",\"value\":\"//*[@text='Second']\"}";
    JsonNode found = asked("POST", session + "/elements", by);
    assertThat(found).hasSize(1);
    String element = found.get(0).elements().next().asText();
    String path = session + "/element/" + element;
    assertThat(asked("GET", path + "/attribute/class", "").asText())
        .isEqualTo("android.widget.Button");
    assertThat(asked("GET", path + "/rect", "").path("height").asInt()).isPositive();
    asked("POST", path + "/click", "{}");
    assertThat(mobile(session, "getCurrentActivity").asText()).isEqualTo(".SecondActivity");
    asked("POST", session + "/back", "{}");
    String tap =
        "{\"actions\":[{\"type\":\"pointer\",\"id\":\"finger1\",\"parameters\":{\"pointerType\":"
            + "\"touch\"},\"actions\":[{\"type\":\"pointerMove\",\"duration\":0,\"x\":300,\"y\":5},"
            + "{\"type\":\"pointerDown\",\"button\":0},{\"type\":\"pause\",\"duration\":50},"
            + "{\"type\":\"pointerUp\",\"button\":0}]}]}";
    asked("POST", session + "/actions", tap);
    asked("POST", session + "/appium/settings", "{\"settings\":{\"enableMultiWindows\":true}}");
    asked("POST", session + "/appium/settings", "{\"settings\":{\"enableMultiWindows\":false}}");
  }

  private static JsonNode mobile(String session, String name) throws Exception {
    return asked(
        "POST",
        session + "/execute/sync",
        "{\"script\":\"mobile: %s\",\"args\":[]}".formatted(name));
  }

  private static JsonNode asked(String method, String url, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("content-type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s %s: %s", method, url, answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("value");
  }
}
