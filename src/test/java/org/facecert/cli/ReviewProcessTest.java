package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.facecert.app.Laboratory;
import org.facecert.app.SmallApp;
import org.facecert.console.Wire;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code facecert review} as a process of its own, until it is told to end. */
final class ReviewProcessTest {

  private static final int CONNECTIONS = 100;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

  @TempDir Path folder;

  @Test
  void it_outlives_who_asks_for_nothing_and_tells_at_its_end_what_was_answered() throws Exception {
    Path run = evaluated();
    String before = Files.readString(run.resolve("report.html"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfacecert.home=..",
                Main.class.getName(),
                "review",
                run.toString(),
                "--language",
                "en")
            .redirectError(folder.resolve("err").toFile())
            .start();
    List<Socket> idle = new ArrayList<>();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String address = "";
      while (!address.startsWith("http")) {
        address = String.valueOf(said.readLine()).strip();
        assertThat(address).as(Files.readString(folder.resolve("err"))).isNotEqualTo("null");
      }
      int port = Integer.parseInt(address.replaceAll(".*:(\\d+)/.*", "$1"));
      Wire wire = new Wire(port);
      wire.keep(wire.get(address.substring(address.indexOf("/?"))));
      crowd(port, idle);

      Document page = Jsoup.parse(patiently(wire).body());
      Map<String, String> form = new LinkedHashMap<>();
      for (String name : List.of("secret", "item", "answers")) {
        form.put(name, page.expectFirst(".answer-form [name=" + name + "]").attr("value"));
      }
      form.putAll(Map.of("verdict", "FAIL", "by", "Anna Li", "reason", "it is not what it says"));
      assertThat(wire.post("/question/1", form).status()).isEqualTo(303);
      // by its handle, for the other way closes what it says too
      process.toHandle().destroy();

      String end = said.lines().collect(Collectors.joining("\n"));
      assertThat(end)
          .contains("GV-01 : FAIL, by Anna Li", "One answer was recorded, no question is open");
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("SIGTERM").isEqualTo(143);
      assertThat(Files.readString(run.resolve("report.html")))
          .isNotEqualTo(before)
          .contains("it is not what it says");
    } finally {
      for (Socket each : idle) {
        each.close();
      }
      process.destroyForcibly();
    }
  }

  @Test
  void a_port_that_is_taken_and_a_run_that_is_none_are_told() throws IOException {
    Laboratory laboratory = Laboratory.in(folder.resolve("home"));
    Typed.Ended none = Typed.in(laboratory, "review", folder.toString());
    assertThat(none.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(none.err()).contains("there is no evaluation.json in it");
    Typed.Ended port = Typed.in(laboratory, "review", folder.toString(), "--port", "70000");
    assertThat(port.err()).contains("--port 70000: write a number from 0 to 65535");
  }

  /** Connections that begin a request and never end it. */
  private static void crowd(int port, List<Socket> idle) throws IOException {
    for (int i = 0; i < CONNECTIONS; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      idle.add(socket);
      try {
        socket.getOutputStream().write("GET / HTT".getBytes(StandardCharsets.US_ASCII));
      } catch (SocketException e) {
        // one too many: it was closed
      }
    }
  }

  private static Wire.Got patiently(Wire wire) throws IOException {
    long until = System.nanoTime() + PATIENCE;
    while (true) {
      try {
        return wire.get("/question/1");
      } catch (IOException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
      }
    }
  }

  private Path evaluated() throws IOException {
    SmallApp app = SmallApp.in(folder);
    Path run = folder.resolve("run");
    Typed.Ended ended =
        Typed.in(
            Laboratory.in(folder.resolve("lab")),
            "evaluate",
            "--quiet",
            "--app",
            app.statement().toString(),
            "--apk",
            app.apk().toString(),
            "--programme",
            "fr-measures-2025",
            "--tags",
            "@GV-01",
            "--out",
            run.toString());
    assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.OPEN.code());
    return run;
  }
}
