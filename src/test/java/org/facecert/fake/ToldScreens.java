package org.facecert.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.facecert.verdict.Verdict;

/**
 * Screens told as lists of texts and controls, each with what a person says of it; see the file
 * {@code screens/README.txt} among the test resources.
 */
record ToldScreens(String name, Map<String, Verdict> expected, Map<String, List<Line>> blocks) {

  /** The block that stands before all others: the consent. */
  static final String CONSENT = "consent";

  private static final List<String> OF_A_CONSENT =
      List.of("SC-01", "SC-02", "SC-03", "SC-04", "FC-01", "FC-02");

  /** What tells of no view of a page. */
  static final List<String> SETTING = List.of("as", "auto", "declared", "manage", "tile");

  /** One view: what it is, and its words. */
  record Line(String role, String words) {}

  List<Line> block(String block) {
    return blocks.getOrDefault(block, List.of());
  }

  boolean has(String block) {
    return blocks.containsKey(block);
  }

  /** The words of the only line of a role, in whatever block. */
  Optional<String> words(String role) {
    return blocks.values().stream()
        .flatMap(List::stream)
        .filter(l -> l.role().equals(role))
        .map(Line::words)
        .findFirst();
  }

  static List<ToldScreens> read(String file) {
    List<ToldScreens> all = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("= ")) {
        all.add(
            new ToldScreens(file + " " + line.substring(2), expected(line), new LinkedHashMap<>()));
      } else if (line.endsWith(":") && !line.contains(" ")) {
        all.get(all.size() - 1)
            .blocks()
            .put(line.substring(0, line.length() - 1), new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.get(all.size() - 1).add(line);
      }
    }
    return all;
  }

  private void add(String line) {
    String[] parts = line.split(" ", 2);
    String block = CONSENT;
    for (String open : blocks.keySet()) {
      block = SETTING.contains(open) ? block : open;
    }
    if (SETTING.contains(parts[0])) {
      block = parts[0];
    }
    blocks
        .computeIfAbsent(block, b -> new ArrayList<>())
        .add(new Line(parts[0], parts.length < 2 ? "" : parts[1]));
  }

  /** After the number: "ok", or requirements with their verdicts. */
  private static Map<String, Verdict> expected(String line) {
    Map<String, Verdict> expected = new LinkedHashMap<>();
    for (String word : line.split("[\\s,]+")) {
      String[] pair = word.split("=");
      if (word.equals("ok")) {
        OF_A_CONSENT.forEach(r -> expected.put(r, Verdict.PASS));
      } else if (pair.length == 2 && !pair[0].isEmpty()) {
        expected.put(pair[0], pair[1].equals("ok") ? Verdict.PASS : Verdict.valueOf(pair[1]));
      }
    }
    return expected;
  }

  private static List<String> lines(String file) {
    String name = "/org/facecert/screens/" + file + ".txt";
    try (InputStream in = Objects.requireNonNull(ToldScreens.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
