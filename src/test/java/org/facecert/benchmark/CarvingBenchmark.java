package org.facecert.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.facecert.face.Judged;
import org.facecert.face.find.FaceFinder;

/**
 * How fast pictures are cut out of a seeded image of 2 GiB, and how many of them, beside foremost
 * and scalpel where these are installed. Each in a process of its own, in turn; the pictures are
 * written out by all three, and none is judged. Run from the project's root after a build, with a
 * folder that has 8 GiB of space:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*:SQLITE_JDBC" \
 *   org.facecert.benchmark.CarvingBenchmark FOLDER [MIB]</pre>
 */
final class CarvingBenchmark {

  private static final int ROUNDS = 3;
  private static final long SEED = 20261129;
  private static final int MIB = 2048;
  private static final String CARVE = "carve";

  private CarvingBenchmark() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: CarvingBenchmark FOLDER [MIB]");
      System.exit(64);
    }
    if (args.length > 2 && args[2].equals(CARVE)) {
      carve(Path.of(args[0]), Path.of(args[1]));
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path image = folder.resolve("carving.img");
    CarvingImage made = make(image, args.length > 1 ? Integer.parseInt(args[1]) : MIB);
    Map<String, List<String>> tools = tools(folder, image);
    Map<String, List<Double>> seconds = new java.util.LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, List<String>> tool : tools.entrySet()) {
        delete(folder.resolve(tool.getKey()));
        double took = run(tool.getValue());
        seconds.computeIfAbsent(tool.getKey(), name -> new ArrayList<>()).add(took);
      }
    }
    for (String tool : tools.keySet()) {
      print(tool, seconds.getOrDefault(tool, List.of()), made, folder.resolve(tool));
    }
    seconds.forEach(
        (tool, took) ->
            System.out.printf(
                Locale.ROOT,
                "%s takes %.2f times as long as ours (medians)%n",
                tool,
                median(took) / median(seconds.getOrDefault("ours", List.of()))));
  }

  private static CarvingImage make(Path image, int mib) throws IOException, SQLException {
    CarvingImage made = new CarvingImage(SEED);
    made.write(image, (long) mib << 20);
    System.out.printf(Locale.ROOT, "image: %d MiB, seed %d%n", Files.size(image) >> 20, SEED);
    return made;
  }

  private static Map<String, List<String>> tools(Path folder, Path image) throws IOException {
    Map<String, List<String>> tools = new java.util.LinkedHashMap<>();
    String out = folder.resolve("ours").toString();
    tools.put(
        "ours",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            // as the launcher starts it
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            CarvingBenchmark.class.getName(),
            image.toString(),
            out,
            CARVE));
    if (isInstalled("foremost")) {
      tools.put(
          "foremost",
          List.of(
              "foremost",
              "-Q",
              "-t",
              "jpg,png",
              "-i",
              image.toString(),
              "-o",
              folder.resolve("foremost").toString()));
    }
    if (isInstalled("scalpel")) {
      Path rules = folder.resolve("scalpel.conf");
      Files.writeString(
          rules,
          """
          jpg y 20000000 \\xff\\xd8\\xff \\xff\\xd9
          png y 20000000 \\x89PNG IEND\\xaeB`\\x82
          """);
      tools.put(
          "scalpel",
          List.of(
              "scalpel",
              "-c",
              rules.toString(),
              "-o",
              folder.resolve("scalpel").toString(),
              image.toString()));
    }
    return tools;
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  /** Writes what is found; to judge it is another matter. */
  private static void carve(Path image, Path out) throws IOException {
    Files.createDirectories(out);
    AtomicInteger written = new AtomicInteger();
    try (FaceFinder finder =
        new FaceFinder(
            (bytes, format) -> {
              write(out.resolve("picture-" + written.incrementAndGet()), bytes);
              return Judged.notLookedAt("not judged");
            },
            2)) {
      finder.find(image);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double run(List<String> command) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      System.out.println("failed: " + command);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static void print(String tool, List<Double> seconds, CarvingImage made, Path out)
      throws IOException {
    Set<String> found = new HashSet<>();
    int files = 0;
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".txt")) {
          found.add(CarvingImage.digest(Files.readAllBytes(file)));
          files++;
        }
      }
    }
    StringBuilder recall = new StringBuilder();
    made.pictures()
        .forEach(
            (way, pictures) -> {
              long hit = pictures.stream().filter(found::contains).count();
              recall.append("  ").append(way).append(' ').append(hit).append('/');
              recall.append(pictures.size());
            });
    System.out.printf(
        Locale.ROOT,
        "%-9s median %.2f s, best %.2f s of %d:%s  (%d files)%n",
        tool,
        median(seconds),
        seconds.stream().min(Double::compare).orElse(0.0),
        seconds.size(),
        recall,
        files);
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElse(0.0);
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
