package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class FarmServiceTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  private HttpServer server;

  @BeforeEach
  void appium() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] ready = "{\"value\":{\"ready\":true}}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, ready.length);
          exchange.getResponseBody().write(ready);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void a_grid_whose_device_files_cannot_be_written_is_ended() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(HOME.resolve("devices/grid/target/lib")),
        "devices/grid is not built: mvn package does it");
    Path phone = folder.resolve("phone.yaml");
    int port = server.getAddress().getPort();
    Files.writeString(
        phone, "name: phone\nplatform: android\nurl: http://127.0.0.1:" + port + "\n");
    Path noFolder = Files.writeString(folder.resolve("slots"), "a file");
    Set<ProcessHandle> before = children();

    assertThatThrownBy(
            () ->
                new FarmService(new Installation(HOME))
                    .start(List.of(phone.toString()), "127.0.0.1", 0, noFolder))
        .isInstanceOf(IOException.class);

    assertThat(children()).isSubsetOf(before);
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .collect(Collectors.toSet());
  }
}
