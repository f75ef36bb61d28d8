package org.facecert.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the scenarios of a requirement stand, those left out that wait for a part of the suite.
 *
 * @param lines of each its first
 * @param steps of each, as written, by its first line
 */
record RuleScenarios(String feature, List<Integer> lines, Map<Integer, List<String>> steps) {

  private static final Pattern STEP = Pattern.compile("(?:Given|When|Then|And|But) ");

  static RuleScenarios of(Path features, String requirement) {
    try (Stream<Path> files = Files.walk(features)) {
      return files
          .filter(f -> f.toString().endsWith(".feature"))
          .sorted()
          .map(f -> in(features, f, requirement))
          .filter(r -> !r.lines().isEmpty())
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no scenario for " + requirement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleScenarios in(Path features, Path file, String requirement) {
    List<Integer> lines = new ArrayList<>();
    Map<Integer, List<String>> steps = new HashMap<>();
    List<String> current = new ArrayList<>();
    boolean ours = false;
    String tags = "";
    List<String> text = read(file);
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (line.startsWith("@")) {
        tags += " " + line;
      } else if (line.startsWith("Rule:")) {
        ours = List.of(tags.split("\\s+")).contains("@" + requirement);
        tags = "";
      } else if (line.startsWith("Scenario:")) {
        current = new ArrayList<>();
        if (ours && !tags.contains("@waiting")) {
          lines.add(i + 1);
          steps.put(i + 1, current);
        }
        tags = "";
      } else if (STEP.matcher(line).lookingAt()) {
        current.add(line);
      }
    }
    return new RuleScenarios(features.relativize(file).toString(), lines, steps);
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
