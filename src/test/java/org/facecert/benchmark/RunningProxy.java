package org.facecert.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;

/** A proxy in a process of its own, which keeps what passes in a folder, and a client of it. */
final class RunningProxy implements AutoCloseable {

  static final String OURS = "ours";
  static final String MITMPROXY = "mitmproxy";

  private final String tool;
  private final Process process;
  private final LoadClient client;

  /**
   * @param origin whose authority ours has to trust
   */
  RunningProxy(String tool, Path place, int origin)
      throws IOException, InterruptedException, GeneralSecurityException {
    this.tool = tool;
    CarvingBenchmark.delete(place);
    Files.createDirectories(place);
    int port = freePort();
    List<String> command = tool.equals(OURS) ? ours(place, port, origin) : mitmproxy(place, port);
    process = new ProcessBuilder(command).inheritIO().start();
    awaitOpen(port);
    client = new LoadClient(port);
  }

  private static List<String> ours(Path place, int port, int origin) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Dorigin=" + origin,
        "-cp",
        System.getProperty("java.class.path"),
        ProxyBenchmark.class.getName(),
        place.toString(),
        String.valueOf(port),
        ProxyBenchmark.PROXY);
  }

  private static List<String> mitmproxy(Path place, int port) {
    return List.of(
        "mitmdump",
        "-q",
        "--listen-host",
        "127.0.0.1",
        "-p",
        String.valueOf(port),
        "--ssl-insecure",
        "--set",
        "confdir=" + place,
        "-w",
        place.resolve("flows").toString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private void awaitOpen(int port) throws IOException, InterruptedException {
    while (process.isAlive()) {
      try (Socket probe = new Socket()) {
        probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return;
      } catch (java.net.ConnectException e) {
        Thread.sleep(50);
      }
    }
    throw new IOException(tool + " did not start");
  }

  String tool() {
    return tool;
  }

  LoadClient client() {
    return client;
  }

  long pid() {
    return process.pid();
  }

  /** Milliseconds of a processor until now. */
  double cpuMillis() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
  }
}
