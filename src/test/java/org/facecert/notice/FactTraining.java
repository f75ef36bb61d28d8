package org.facecert.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains the models of facts from labelled sentences and writes them. A line is a sentence's labels
 * (names of {@link FaceFact}, or "-"), a tab and the sentence. Deterministic. Run with
 *
 * <pre>mvn -q -pl src test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.facecert.notice.FactTraining \
 *   -Dexec.args="src/test/resources/org/facecert/notice/facts-en.tsv \
 *     src/main/resources/org/facecert/notice/facts-en-1.bin"
 * </pre>
 */
final class FactTraining {

  private static final int FACTS = FaceFact.values().length;
  private static final double COST = 1;

  /** share of the sentences that tell a fact which may lie below its line */
  private static final double MISSED = 0.06;

  private final List<LabelledFact> sentences;
  private final LinearTraining training;

  /** A sentence, and what of a face's data it tells. */
  private record LabelledFact(Set<FaceFact> facts, String text) {

    static LabelledFact of(String line) {
      String[] parts = line.split("\t", -1);
      Set<FaceFact> facts = EnumSet.noneOf(FaceFact.class);
      Stream.of(parts[0].split(","))
          .filter(l -> !l.equals("-"))
          .map(FaceFact::valueOf)
          .forEach(facts::add);
      return new LabelledFact(facts, parts[1]);
    }
  }

  private FactTraining(List<LabelledFact> sentences) {
    this.sentences = sentences;
    this.training =
        new LinearTraining(
            sentences.stream().map(s -> TopicFeatures.ofWords(s.text())).toList(),
            FACTS,
            this::given,
            COST,
            true);
  }

  public static void main(String[] args) throws IOException {
    FactModel model =
        new FactTraining(
                Files.readAllLines(Path.of(args[0])).stream().map(LabelledFact::of).toList())
            .model();
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      model.write(out);
    }
  }

  private boolean given(int sentence, int fact) {
    return sentences.get(sentence).facts().contains(FaceFact.values()[fact]);
  }

  private FactModel model() {
    double[][] unseen = training.unseen();
    double[] lines = IntStream.range(0, FACTS).mapToDouble(k -> line(unseen, k)).toArray();
    report(unseen, lines);
    return new FactModel(training.model(lines));
  }

  private double line(double[][] unseen, int fact) {
    double[] told =
        IntStream.range(0, unseen.length)
            .filter(i -> given(i, fact))
            .mapToDouble(i -> unseen[i][fact])
            .sorted()
            .toArray();
    return told[(int) (MISSED * told.length)];
  }

  private void report(double[][] unseen, double[] lines) {
    for (int k = 0; k < FACTS; k++) {
      int fact = k;
      double line = lines[k];
      int[] others = IntStream.range(0, unseen.length).filter(i -> !given(i, fact)).toArray();
      long over = Arrays.stream(others).filter(i -> unseen[i][fact] > line).count();
      System.out.printf(
          "%-10s of %d sentences that tell it %.2f over the line, of %d that do not %.3f%n",
          FaceFact.values()[k],
          unseen.length - others.length,
          1 - MISSED,
          others.length,
          over / (double) others.length);
    }
  }
}
