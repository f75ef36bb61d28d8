package org.facecert.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.ProxyAuthority;

/**
 * How much passes through our proxy and through mitmproxy, each in a process of its own, with
 * client and origins in this one; both keep every body on the disk. In each repetition of a load
 * the two are next to each other, the first ones warm up, and the ratios, of the rates and of the
 * processor's time, are the medians of those of the others. Needs {@code mitmdump}. Run from the
 * project's root after a build, with a folder that has 6 GiB of space:
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
  private static final int WARM_UP = 4;
  private static final int REPETITIONS = 9;
  static final String PROXY = "proxy";

  private final Path folder;
  private final int rounds;
  private final TestOrigin http1;
  private final TestOrigin http2;
  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

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

  /** What is done through one of them. */
  private interface Load {
    double through(LoadClient client) throws Exception;
  }

  private void run() throws Exception {
    String at1 = "localhost:" + http1.port();
    String at2 = "localhost:" + http2.port();
    String path = "/fresh/" + GET_BYTES;
    for (int round = 0; round < rounds; round++) {
      try (RunningProxy ours = start(RunningProxy.OURS);
          RunningProxy theirs = start(RunningProxy.MITMPROXY)) {
        List<RunningProxy> both = List.of(ours, theirs);
        repeat("GET 20 KB/s", GETS, both, client -> client.gets(at1, path, GETS));
        repeat("POST 500 KB/s", POSTS, both, client -> client.posts(at1, POSTS, POST_BYTES));
        repeat("HTTP/2 GET 20 KB/s", GETS, both, client -> client.http2(at2, path, GETS));
        upload(ours, UPLOAD_MIB, false);
        upload(ours, CHUNKED_MIB, true);
        upload(theirs, UPLOAD_MIB, false);
      }
    }
    figures.forEach(
        (what, all) ->
            System.out.printf(Locale.ROOT, "%-44s median %8.2f of %s%n", what, median(all), all));
  }

  private RunningProxy start(String tool) throws Exception {
    return new RunningProxy(tool, folder.resolve(tool), http1.port());
  }

  private void repeat(String what, int count, List<RunningProxy> both, Load load) throws Exception {
    for (int i = 0; i < REPETITIONS; i++) {
      boolean counts = i >= WARM_UP;
      List<Cost> costs = new ArrayList<>();
      for (RunningProxy each : both) {
        cost(each.tool() + " " + what, count, each, load, counts).ifPresent(costs::add);
      }
      if (costs.size() == both.size()) {
        note("times: " + what, costs.get(0).rate() / costs.get(1).rate(), counts);
        note("times less CPU: " + what, costs.get(1).millis() / costs.get(0).millis(), counts);
      }
    }
  }

  /**
   * What one of them did.
   *
   * @param rate a second
   * @param millis of a processor, each
   */
  private record Cost(double rate, double millis) {}

  /** What fails of another's has no figure. */
  private Optional<Cost> cost(String what, int count, RunningProxy proxy, Load load, boolean counts)
      throws Exception {
    double before = proxy.cpuMillis();
    try {
      double rate = load.through(proxy.client());
      Cost cost = new Cost(rate, (proxy.cpuMillis() - before) / count);
      note(what, cost.rate(), counts);
      note(what + ", ms of CPU each", cost.millis(), counts);
      return Optional.of(cost);
    } catch (IOException | ExecutionException e) {
      System.out.println(what + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private void upload(RunningProxy proxy, int mib, boolean chunked) throws Exception {
    try (ResidentSet memory = new ResidentSet(proxy.pid())) {
      double seconds =
          proxy.client().upload("localhost:" + http1.port(), mib, chunked, PATIENCE_SECONDS);
      String what = proxy.tool() + " " + mib + " MiB" + (chunked ? " chunked" : "");
      if (seconds < 0) {
        System.out.println(what + ": not through after " + PATIENCE_SECONDS + " s");
        return;
      }
      note(what + ", s", seconds, true);
      note(what + ", MiB growth", memory.growthMib(), true);
    }
  }

  private void note(String what, double value, boolean counts) {
    System.out.printf(Locale.ROOT, "%s: %.2f%s%n", what, value, counts ? "" : " (warming up)");
    if (counts) {
      figures.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
