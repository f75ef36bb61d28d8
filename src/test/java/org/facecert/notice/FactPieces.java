package org.facecert.notice;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Prints labelled sentences in the pieces of a network's vocabulary, for train_facts.py: so that
 * they are taken apart in training as they are when a notice is read. A line of the input is a
 * sentence's labels (names of {@link FaceFact}, or "-"), a tab and the sentence. Run with
 *
 * <pre>mvn -q -pl src test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.facecert.notice.FactPieces \
 *   -Dexec.args="VOCABULARY src/test/resources/org/facecert/notice/facts-en.tsv OUT"
 * </pre>
 */
final class FactPieces {

  private FactPieces() {}

  public static void main(String[] args) throws IOException {
    WordPieces pieces = new WordPieces(Files.readAllLines(Path.of(args[0])));
    try (PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(Path.of(args[1]))) {
        String[] parts = line.split("\t", -1);
        out.println(
            parts[0]
                + "\t"
                + Arrays.stream(pieces.of(parts[1]))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(" ")));
      }
    }
  }
}
