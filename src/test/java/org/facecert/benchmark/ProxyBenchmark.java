package org.facecert.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.ProxyAuthority;

/**
 * How much passes through our proxy and through mitmproxy, each in a process of its own, in turn,
 * with client and origins in this one, each load three times of which the last counts; both keep
 * every body on the disk. Run from the project's root after a build, with a folder that has 6 GiB
 * of space:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.benchmark.ProxyBenchmark FOLDER [ROUNDS]</pre>
 */
final class ProxyBenchmark {

  private static final int GETS = 2_000;
  private static final int GET_BYTES = 20 << 10;
  private static final int POSTS = 200;
  private static final int POST_BYTES = 500_000;
  private static final int UPLOAD_MIB = 300;
  private static final int CHUNKED_MIB = 2_048;
  private static final int PATIENCE_SECONDS = 120;
  private static final int REPETITIONS = 3;
  private static final String PROXY = "proxy";

  private final Path folder;
  private final int rounds;
  private final TestOrigin http1;
  private final TestOrigin http2;
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();

  private ProxyBenchmark(Path folder, int rounds) throws IOException {
    this.folder = folder;
    this.rounds = rounds;
    ClientSide tls = new ClientSide(new ProxyAuthority("origins", InstantSource.system()));
    http1 = new TestOrigin(Speaks.HTTP1, tls.context("localhost", "http/1.1"));
    http2 = new TestOrigin(Speaks.HTTP2, tls.context("localhost", "h2"));
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: ProxyBenchmark FOLDER [ROUNDS]");
      System.exit(64);
    }
    if (args.length > 2 && args[2].equals(PROXY)) {
      ProxyUnderLoad.main(Path.of(args[0]), Integer.parseInt(args[1]));
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    new ProxyBenchmark(folder, args.length > 1 ? Integer.parseInt(args[1]) : 3).run();
    System.exit(0);
  }

  private void run() throws Exception {
    for (int round = 0; round < rounds; round++) {
      for (String tool : List.of("ours", "mitmproxy")) {
        if (tool.equals("ours") || isInstalled("mitmdump")) {
          measured(tool);
        }
      }
    }
    rates.forEach(
        (what, all) ->
            System.out.printf(Locale.ROOT, "%-24s median %8.1f of %s%n", what, median(all), all));
    for (String what : List.of("GET 20 KB/s", "POST 500 KB/s", "HTTP/2 GET 20 KB/s")) {
      List<Double> ours = rates.getOrDefault("ours " + what, List.of());
      List<Double> theirs = rates.getOrDefault("mitmproxy " + what, List.of());
      System.out.printf(
          Locale.ROOT, "%s: ours is %.2f times mitmproxy%n", what, median(ours) / median(theirs));
    }
  }

  private void measured(String tool) throws Exception {
    Path place = folder.resolve(tool);
    CarvingBenchmark.delete(place);
    Files.createDirectories(place);
    int port = freePort();
    Process process = start(tool, place, port);
    try (LoadClient client = new LoadClient(port)) {
      awaitOpen(port, process);
      String at1 = "localhost:" + http1.port();
      String at2 = "localhost:" + http2.port();
      String path = "/fresh/" + GET_BYTES;
      third(tool + " GET 20 KB/s", () -> client.gets(at1, path, GETS));
      third(tool + " POST 500 KB/s", () -> client.posts(at1, POSTS, POST_BYTES));
      third(tool + " HTTP/2 GET 20 KB/s", () -> client.http2(at2, path, GETS));
      upload(tool, client, process, UPLOAD_MIB, false);
      if (tool.equals("ours")) {
        upload(tool, client, process, CHUNKED_MIB, true);
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** Two to warm up; what fails of another's has no figure. */
  private void third(String what, Callable<Double> work) throws Exception {
    double rate = 0;
    try {
      for (int i = 0; i < REPETITIONS; i++) {
        rate = work.call();
      }
      note(what, rate);
    } catch (IOException e) {
      System.out.println(what + ": " + e.getMessage());
    }
  }

  private void upload(String tool, LoadClient client, Process process, int mib, boolean chunked)
      throws Exception {
    try (ResidentSet memory = new ResidentSet(process.pid())) {
      double seconds = client.upload("localhost:" + http1.port(), mib, chunked, PATIENCE_SECONDS);
      String what = tool + " " + mib + " MiB" + (chunked ? " chunked" : "");
      if (seconds < 0) {
        System.out.println(what + ": not through after " + PATIENCE_SECONDS + " s");
        return;
      }
      note(what + ", s", seconds);
      note(what + ", MiB growth", memory.growthMib());
    }
  }

  private void note(String what, double value) {
    System.out.printf(Locale.ROOT, "%s: %.1f%n", what, value);
    rates.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
  }

  private Process start(String tool, Path place, int port) throws IOException {
    List<String> command =
        tool.equals("ours")
            ? List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dorigin=" + http1.port(),
                "-cp",
                System.getProperty("java.class.path"),
                ProxyBenchmark.class.getName(),
                place.toString(),
                String.valueOf(port),
                PROXY)
            : List.of(
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
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void awaitOpen(int port, Process process) throws IOException {
    while (process.isAlive()) {
      try (Socket probe = new Socket()) {
        probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return;
      } catch (java.net.ConnectException e) {
        Thread.onSpinWait();
      }
    }
    throw new IOException("the proxy did not start");
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
