package org.facecert.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServicesTest {

  private static final List<String> BANK = List.of("bank");

  @TempDir Path folder;
  private int port;
  private Services services;

  /** A server as a laboratory may have one: says that it is ready, listens, ends with its input. */
  static final class Server {
    private Server() {}

    public static void main(String[] words) throws IOException {
      int port = Integer.parseInt(words[0]);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.start();
      System.out.println("READY http://127.0.0.1:" + port);
      while (System.in.read() >= 0) {
        // goes on until the parent is gone
      }
      server.stop(0);
    }
  }

  @BeforeEach
  void write() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        folder.resolve("bank.yaml"),
        "port: "
            + port
            + "\nstart: [\""
            + java
            + "\", -cp, \""
            + System.getProperty("java.class.path")
            + "\", \""
            + Server.class.getName()
            + "\", \""
            + port
            + "\"]\n");
    services = new Services(folder, folder, folder.resolve("state"));
  }

  @AfterEach
  void end() {
    services.close();
  }

  @Test
  void starts_what_does_not_listen_yet_and_ends_it_when_closed() {
    assertThat(services.start("bank")).isTrue();
    assertThat(listens()).isTrue();

    services.close();

    assertThat(listens()).isFalse();
  }

  @Test
  void leaves_alone_what_another_process_of_the_installation_started() {
    services.start("bank");
    try (Services other = new Services(folder, folder, folder.resolve("other"))) {
      assertThat(other.start("bank")).isFalse();
    }
    assertThat(listens()).isTrue();
  }

  @Test
  void does_not_take_a_stranger_for_the_service() throws IOException {
    HttpServer stranger =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    stranger.start();
    try {
      assertThatThrownBy(() -> services.start("bank"))
          .isInstanceOf(DeviceFault.class)
          .hasMessageContaining("is taken by a process that this installation did not start");
      services.close();
      assertThat(listens()).isTrue();
    } finally {
      stranger.stop(0);
    }
  }

  @Test
  void says_nothing_while_all_is_well() {
    services.start("bank");

    assertThat(services.watch(BANK).get()).isEmpty();
  }

  @Test
  void an_outage_is_told_to_everybody_who_watched_though_it_is_over() {
    services.start("bank");
    Supplier<Optional<Sentence>> one = services.watch(BANK);
    Supplier<Optional<Sentence>> other = services.watch(BANK);

    // the service dies behind the suite's back
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    ProcessHandle.current().children().forEach(child -> child.onExit().join());

    assertThat(one.get())
        .hasValueSatisfying(
            said -> assertThat(said).isEqualTo(Sentence.of("fault.service", "service", "bank")));
    assertThat(listens()).as("it was started anew").isTrue();
    assertThat(other.get()).isPresent();
    assertThat(services.watch(BANK).get()).as("whoever comes later is not concerned").isEmpty();
  }

  @Test
  void a_service_file_that_is_missing_is_found_before_anything_starts() {
    assertThatThrownBy(() -> services.check(List.of("nowhere")))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("nowhere.yaml");
  }

  private boolean listens() {
    try (java.net.Socket socket = new java.net.Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
