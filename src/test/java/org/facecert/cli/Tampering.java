package org.facecert.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.HashChain;

/** What somebody may do to the files of a recorded run. */
record Tampering(Path run) {

  Path evaluation() {
    return run.resolve("evaluation.json");
  }

  Path journal() {
    return run.resolve("journal.jsonl");
  }

  /** Replaces the first match; the edit must change something. */
  static void edit(Path file, String pattern, String replacement) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String edited = Pattern.compile(pattern).matcher(text).replaceFirst(replacement);
    if (edited.equals(text)) {
      throw new AssertionError(pattern + " is not in " + file.getFileName());
    }
    Files.writeString(file, edited, StandardCharsets.UTF_8);
  }

  void evaluation(String pattern, String replacement) throws IOException {
    edit(evaluation(), pattern, replacement);
  }

  /** Changes lines and leaves the chain as it is. */
  void lines(UnaryOperator<List<String>> change) throws IOException {
    List<String> before = Files.readAllLines(journal());
    Files.writeString(journal(), String.join("\n", change.apply(new ArrayList<>(before))) + "\n");
  }

  /** Changes the objects of the lines and chains all anew, as anybody can. */
  void chainedAnew(UnaryOperator<List<String>> change) throws IOException {
    HashChain before = new HashChain();
    List<String> objects = new ArrayList<>();
    for (String line : Files.readAllLines(journal())) {
      objects.add(before.open(line).orElseThrow());
    }
    HashChain after = new HashChain();
    List<String> sealed = change.apply(objects).stream().map(after::seal).toList();
    Files.writeString(journal(), String.join("\n", sealed) + "\n");
  }

  /** The same with the head beside it, so that the journal alone looks whole. */
  void chainedAnewWithItsHead(UnaryOperator<List<String>> change) throws IOException {
    chainedAnew(change);
    List<String> lines = Files.readAllLines(journal());
    Files.writeString(
        run.resolve("journal.head"),
        String.format(Locale.ROOT, "%010d %s\n", lines.size(), hash(lines)));
  }

  /** The same with the evaluation's hash. */
  void chainedAnewWithAllHashes(UnaryOperator<List<String>> change) throws IOException {
    chainedAnewWithItsHead(change);
    evaluation(
        "\"journal\" : \"[0-9a-f]{64}\"",
        "\"journal\" : \"" + hash(Files.readAllLines(journal())) + "\"");
  }

  private static String hash(List<String> lines) {
    String last = lines.get(lines.size() - 1);
    return last.substring(last.length() - 66, last.length() - 2);
  }

  /** Replaces in the first line that has it. */
  static UnaryOperator<List<String>> replacing(String from, String to) {
    return lines -> {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(from)) {
          lines.set(i, lines.get(i).replace(from, to));
          return lines;
        }
      }
      throw new AssertionError(from + " is in no line of the journal");
    };
  }

  static List<String> withoutLast(List<String> lines) {
    lines.remove(lines.size() - 1);
    return lines;
  }

  static List<String> swapped(List<String> lines) {
    Collections.swap(lines, 1, 2);
    return lines;
  }

  /** Any piece of evidence. */
  Path evidence() throws IOException {
    try (Stream<Path> files = Files.walk(run.resolve("evidence"))) {
      return files.filter(Files::isRegularFile).min(Comparator.naturalOrder()).orElseThrow();
    }
  }
}
