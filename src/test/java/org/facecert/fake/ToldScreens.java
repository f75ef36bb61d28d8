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
 * Screens told as lists of texts and controls, each with what a person says of it. A file holds
 * screens that begin with "= number requirement=verdict ...": "ok" stands for PASS, and alone for
 * PASS of all that is asked of a consent; "PASS~REVIEW" is a right answer PASS and today's REVIEW.
 * Then follow the views, one a line, by their roles (see {@link StagedScreens}). A line that ends
 * in a colon opens another page than the consent: what comes after the refusal ("sure", "again",
 * "stuck", "refused-note"), after a withdrawal ("withdrawn", "withdrawn-off"), at the end of
 * another way ("end"), behind a tile ("opens"), or where one signs in ("signin").
 *
 * @param blocks the lines of each page
 */
record ToldScreens(String name, List<Row> rows, Map<String, List<Line>> blocks) {

  /** The block that stands before all others: the consent. */
  static final String CONSENT = "consent";

  private static final List<String> OF_A_CONSENT =
      List.of("SC-01", "SC-02", "SC-03", "SC-04", "FC-01", "FC-02");

  /** What tells of no view of a page. */
  static final List<String> SETTING = List.of("as", "auto", "declared", "manage", "tile");

  /**
   * What is to be said of a requirement.
   *
   * @param right what a person says
   * @param today what the suite says
   */
  record Row(String requirement, Verdict right, Verdict today) {}

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
        all.add(new ToldScreens(file + " " + line.substring(2), rows(line), new LinkedHashMap<>()));
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
  private static List<Row> rows(String line) {
    List<Row> rows = new ArrayList<>();
    for (String word : line.split("[\\s,]+")) {
      String[] pair = word.split("=");
      if (word.equals("ok")) {
        OF_A_CONSENT.forEach(r -> put(rows, new Row(r, Verdict.PASS, Verdict.PASS)));
      } else if (pair.length == 2 && !pair[0].isEmpty()) {
        String[] verdicts = pair[1].split("~");
        Verdict right = verdict(verdicts[0]);
        put(rows, new Row(pair[0], right, verdicts.length < 2 ? right : verdict(verdicts[1])));
      }
    }
    return rows;
  }

  private static void put(List<Row> rows, Row row) {
    rows.removeIf(r -> r.requirement().equals(row.requirement()));
    rows.add(row);
  }

  private static Verdict verdict(String word) {
    return word.equals("ok") ? Verdict.PASS : Verdict.valueOf(word);
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
