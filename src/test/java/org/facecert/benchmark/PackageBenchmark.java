package org.facecert.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.facecert.evidence.Json;
import org.facecert.inspection.PackageInspector;
import org.facecert.inspection.SdkCatalogue;

/**
 * How long the inspection of packages takes, beside {@code apktool d} where that is installed. Each
 * in a process of its own, in turn; ours writes what it found as JSON. Run from the project's root
 * after a build, with packages such as those in the npm packages appium-uiautomator2-server and
 * io.appium.settings:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.benchmark.PackageBenchmark FOLDER APK...</pre>
 */
final class PackageBenchmark {

  private static final int ROUNDS = 3;
  private static final String INSPECT = "inspect";

  private PackageBenchmark() {}

  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: PackageBenchmark FOLDER APK...");
      System.exit(64);
    }
    if (args[0].equals(INSPECT)) {
      inspect(Path.of(args[1]), Path.of(args[2]));
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (String apk : List.of(args).subList(1, args.length)) {
      compare(folder, Path.of(apk));
    }
  }

  private static void inspect(Path apk, Path out) throws IOException {
    Files.write(
        out,
        Json.mapper()
            .writeValueAsBytes(new PackageInspector(SdkCatalogue.shipped()).inspect(List.of(apk))));
  }

  private static void compare(Path folder, Path apk) throws IOException, InterruptedException {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, List<String>> tool : tools(folder, apk).entrySet()) {
        delete(folder.resolve("decoded"));
        double took = run(tool.getValue());
        seconds.computeIfAbsent(tool.getKey(), name -> new ArrayList<>()).add(took);
      }
    }
    double ours = median(seconds.getOrDefault("ours", List.of()));
    System.out.printf(Locale.ROOT, "%s, %.1f MB%n", apk.getFileName(), Files.size(apk) / 1e6);
    seconds.forEach(
        (tool, took) ->
            System.out.printf(
                Locale.ROOT,
                "  %-14s median %.2f s of %s, %.1f times ours%n",
                tool,
                median(took),
                took.stream().map(s -> "%.2f".formatted(s)).toList(),
                median(took) / ours));
  }

  private static Map<String, List<String>> tools(Path folder, Path apk) {
    Map<String, List<String>> tools = new LinkedHashMap<>();
    tools.put(
        "ours",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            PackageBenchmark.class.getName(),
            INSPECT,
            apk.toString(),
            folder.resolve("ours.json").toString()));
    if (isInstalled("apktool")) {
      String out = folder.resolve("decoded").toString();
      tools.put("apktool d", List.of("apktool", "d", "-f", "-o", out, apk.toString()));
      tools.put("apktool d -s", List.of("apktool", "d", "-f", "-s", "-o", out, apk.toString()));
    }
    return tools;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static double run(List<String> command) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElse(Double.NaN);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
