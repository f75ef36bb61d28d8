package org.facecert.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facecert.notice.NoticeReader;

/**
 * How much processor time reading a notice takes once warm, and how much heap it needs; processor
 * time, because other work on the machine is not what is measured. In processes of their own, as
 * JMH does it; JMH itself is under the GPL, which the project takes no code under. Run from the
 * project's root after a build, with a folder of notices in plain text (UTF-8):
 *
 * <pre>taskset -c 0 java -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.benchmark.NoticeBenchmark FOLDER</pre>
 */
final class NoticeBenchmark {

  private static final int FORKS = 3;
  private static final int ROUNDS = 30;

  private NoticeBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
      System.err.println("usage: NoticeBenchmark FOLDER");
      System.exit(64);
    }
    if (args.length > 1) {
      measure(texts(Path.of(args[0])));
      return;
    }
    for (int fork = 0; fork < FORKS; fork++) {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              NoticeBenchmark.class.getName(),
              args[0],
              "fork");
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        System.exit(1);
      }
    }
  }

  private static void measure(List<String> notices) {
    long began = System.nanoTime();
    NoticeReader reader = NoticeReader.shipped();
    System.out.printf(
        Locale.ROOT, "packs and model loaded in %.0f ms%n", (System.nanoTime() - began) / 1e6);
    List<Double> millis = new ArrayList<>();
    double[] rounds = new double[ROUNDS];
    int seen = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      for (String notice : notices) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        seen += reader.read(notice).sentences().size();
        double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        if (round >= 0) {
          millis.add(took);
          rounds[round] += took / notices.size();
        }
      }
    }
    print(notices, millis, rounds);
    System.out.println("(checksum " + seen + ")");
  }

  private static void print(List<String> notices, List<Double> millis, double[] rounds) {
    millis.sort(Double::compare);
    Arrays.sort(rounds);
    System.out.printf(
        Locale.ROOT,
        "%d notices of %.0f letters on average: %.1f ms each (median of %d rounds), slowest"
            + " %.1f ms%n",
        notices.size(),
        notices.stream().mapToInt(String::length).average().orElse(0),
        rounds[ROUNDS / 2],
        ROUNDS,
        millis.get(millis.size() - 1));
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "heap: peak %d MiB of at most %d MiB%n",
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
