package org.facecert.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Genuine programs for the tests: the virtual phone, adb and Appium. All that it started ends. */
final class Programs implements AutoCloseable {

  static final String ADB = "FACECERT_ADB";
  static final String APPIUM = "FACECERT_APPIUM";
  static final Path PHONE = Path.of("..", "devices", "virtual", "target", "classes");

  private static final long LIMIT_SECONDS = 90;

  private final Path folder;
  private final List<Process> started = new ArrayList<>();

  Programs(Path folder) {
    this.folder = folder;
  }

  /** A virtual phone; its state lies in the folder's {@code home}. */
  Map<String, String> phone(String... options) throws IOException {
    Path module = Path.of("..", "devices", "virtual").toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + module.resolve("phone.jvmargs"),
                "-cp",
                module.resolve("target/classes") + ":" + module.resolve("target/lib") + "/*",
                "org.facecert.phone.Phone",
                "--port",
                "0",
                "--home",
                home().toString()));
    command.addAll(List.of(options));
    Path said = folder.resolve("phone.txt");
    start(new ProcessBuilder(command), said);
    Map<String, String> told = new java.util.HashMap<>();
    told.put("READY", await(said, "READY (\\S+)"));
    if (List.of(options).contains("--adb")) {
      told.put("ADB", await(said, "ADB (\\S+)"));
    }
    return told;
  }

  Path home() {
    return folder.resolve("home");
  }

  /** A server of adb's on a port of its own. */
  int adb() throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(System.getenv(ADB), "-P", "" + port, "nodaemon", "server");
    builder.environment().put("HOME", Files.createDirectories(folder.resolve("adb")).toString());
    start(builder, folder.resolve("adb.txt"));
    awaitPort(port);
    return port;
  }

  void connect(int adbPort, String address) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(System.getenv(ADB), "-P", "" + adbPort, "connect", address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("connect.txt").toFile())
            .start();
    process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** An Appium server with its drivers from a folder. */
  int appium(Path appiumHome, int adbPort, String... options) throws IOException {
    Path installed = Path.of(System.getenv(APPIUM)).toAbsolutePath();
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                installed.resolve("node_modules/appium/index.js").toString(),
                "--address",
                "127.0.0.1",
                "--port",
                "" + port,
                "--log-no-colors"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                folder.toString(),
                "APPIUM_HOME",
                appiumHome.toString(),
                "ANDROID_HOME",
                Path.of(System.getenv(ADB)).toRealPath().resolve("../..").normalize().toString(),
                "ANDROID_ADB_SERVER_PORT",
                "" + adbPort));
    start(builder, folder.resolve("appium-" + port + ".txt"));
    awaitPort(port);
    return port;
  }

  /** Another process that listens somewhere. */
  void listen(String address, int port) throws IOException {
    start(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath(),
            Listener.class.getName(),
            address,
            "" + port),
        folder.resolve("listener.txt"));
    await(folder.resolve("listener.txt"), "(listens)");
  }

  private static String classPath() {
    StringBuilder all = new StringBuilder();
    for (String part : System.getProperty("java.class.path").split(":")) {
      all.append(Path.of(part).toAbsolutePath()).append(':');
    }
    return all.toString();
  }

  /** Listens, answers nobody, and ends with its standard input. */
  static final class Listener {
    private Listener() {}

    public static void main(String[] args) throws IOException {
      try (ServerSocket socket =
          new ServerSocket(Integer.parseInt(args[1]), 1, InetAddress.getByName(args[0]))) {
        System.out.println("listens at " + socket.getLocalPort());
        System.in.read();
      }
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void start(ProcessBuilder builder, Path said) throws IOException {
    started.add(builder.redirectErrorStream(true).redirectOutput(said.toFile()).start());
  }

  private static String await(Path file, String pattern) throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < until) {
      Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
      if (matcher.find()) {
        return matcher.group(1);
      }
      pause();
    }
    throw new IOException(file + " does not say " + pattern + ": " + Files.readString(file));
  }

  private static void awaitPort(int port) throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < until) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        pause();
      }
    }
    throw new IOException("nobody listens at " + port);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    for (Process process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
