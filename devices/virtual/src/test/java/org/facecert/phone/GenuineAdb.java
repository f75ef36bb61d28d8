package org.facecert.phone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The adb that is installed on this machine, with a server, a port and a home of its own. */
final class GenuineAdb implements AutoCloseable {
  /** the environment variable that names the program adb */
  static final String PROGRAM = "FACECERT_ADB";

  static final String ABSENT =
      "FACECERT_ADB is not set: install adb and set it to the program, as .ci/run does";

  private final Path home;
  private final int port;
  private final Process server;

  /**
   * @param home for its keys
   */
  GenuineAdb(Path home) throws IOException, InterruptedException {
    this(home, freePort());
  }

  /** One at the port of another that has ended. */
  GenuineAdb(Path home, int port) throws IOException, InterruptedException {
    this.home = Files.createDirectories(home);
    this.port = port;
    server = builder(List.of("nodaemon", "server")).redirectErrorStream(true).start();
    drain(server.getInputStream());
    awaitPort(port, Duration.ofSeconds(20));
  }

  /**
   * Android's SDK that adb is a part of; Debian's packages aapt and apksigner put their tools there
   * too.
   */
  static Path sdk() throws IOException {
    Path sdk = Path.of(System.getenv(PROGRAM)).toRealPath().resolve("../..").normalize();
    if (!Files.isDirectory(sdk.resolve("build-tools"))) {
      throw new IOException(sdk + " holds no build-tools: install aapt and apksigner too");
    }
    return sdk;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void awaitPort(int port, Duration limit) throws IOException, InterruptedException {
    long until = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (System.nanoTime() > until) {
          throw new IOException("nobody listens at " + port + " after " + limit, e);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  static void drain(InputStream in) {
    Thread drain =
        new Thread(
            () -> {
              try {
                in.transferTo(java.io.OutputStream.nullOutputStream());
              } catch (IOException e) {
                // the process has ended
              }
            },
            "drain");
    drain.setDaemon(true);
    drain.start();
  }

  int port() {
    return port;
  }

  /** Its server. */
  Process process() {
    return server;
  }

  Path home() {
    return home;
  }

  private ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(System.getenv(PROGRAM), "-P", "" + port));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("HOME", home.toString()));
    builder.environment().remove("ADB_TRACE");
    return builder;
  }

  /** What a command of adb's answered. */
  static final class Answer {
    private final int exit;
    private final byte[] bytes;
    private final String errors;

    Answer(int exit, byte[] bytes, String errors) {
      this.exit = exit;
      this.bytes = bytes;
      this.errors = errors;
    }

    int exit() {
      return exit;
    }

    byte[] bytes() {
      return bytes;
    }

    String errors() {
      return errors;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  Answer run(String... arguments) throws IOException, InterruptedException {
    return run(new byte[0], arguments);
  }

  Answer run(byte[] input, String... arguments) throws IOException, InterruptedException {
    Path errors = Files.createTempFile(home, "errors", ".txt");
    Process process = builder(List.of(arguments)).redirectError(errors.toFile()).start();
    process.getOutputStream().write(input);
    process.getOutputStream().close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    process.getInputStream().transferTo(out);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("adb " + List.of(arguments) + " does not end");
    }
    return new Answer(process.exitValue(), out.toByteArray(), Files.readString(errors));
  }

  /** One that goes on; the caller ends it. */
  Process start(String... arguments) throws IOException {
    return builder(List.of(arguments)).redirectErrorStream(true).start();
  }

  @Override
  public void close() {
    server.destroy();
  }
}
