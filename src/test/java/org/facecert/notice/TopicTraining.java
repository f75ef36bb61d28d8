package org.facecert.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains the topic model from labelled sentences and writes it; every choice is made on them alone,
 * by four-fold cross-validation. Deterministic. Run with
 *
 * <pre>mvn -q -pl src test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.facecert.notice.TopicTraining \
 *   -Dexec.args="CORPUS/topics/train.tsv src/main/resources/org/facecert/notice/topics-zh-1.bin"
 * </pre>
 */
final class TopicTraining {

  private static final int TOPICS = Topic.values().length;
  private static final double COST = 0.3;

  private final List<LabelledSentence> sentences;
  private final LinearTraining training;

  private TopicTraining(List<LabelledSentence> sentences) {
    this.sentences = sentences;
    this.training =
        new LinearTraining(
            sentences.stream().map(s -> TopicFeatures.of(s.text())).toList(),
            TOPICS,
            this::given,
            COST,
            false);
  }

  public static void main(String[] args) throws IOException, BadSentences {
    TopicTraining training = new TopicTraining(LabelledSentence.read(Path.of(args[0])));
    TopicModel model = training.model();
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      model.write(out);
    }
    System.out.println("on its own sentences: " + TopicScore.of(model, training.sentences));
  }

  private TopicModel model() {
    double[][] unseen = training.unseen();
    double[] lines = IntStream.range(0, TOPICS).mapToDouble(k -> line(unseen, k)).toArray();
    report(unseen, lines);
    return new TopicModel(training.model(lines));
  }

  private void report(double[][] unseen, double[] lines) {
    int[][] tally = new int[TOPICS][2];
    for (int i = 0; i < unseen.length; i++) {
      int nearest = 0;
      for (int k = 0; k < TOPICS; k++) {
        nearest = unseen[i][k] - lines[k] > unseen[i][nearest] - lines[nearest] ? k : nearest;
      }
      for (int k = 0; k < TOPICS; k++) {
        boolean is = unseen[i][k] > lines[k] || k == nearest;
        boolean should = given(i, k);
        tally[k][0] += is && should ? 2 : 0;
        tally[k][1] += (is ? 1 : 0) + (should ? 1 : 0);
      }
    }
    double micro =
        Arrays.stream(tally).mapToInt(t -> t[0]).sum()
            / (double) Arrays.stream(tally).mapToInt(t -> t[1]).sum();
    double macro = Arrays.stream(tally).mapToDouble(t -> t[0] / (double) t[1]).average().orElse(0);
    System.out.printf("cross-validated: micro F1 %.4f, macro F1 %.4f%n", micro, macro);
  }

  /**
   * The middle of the stretch where F1 is best, so that one sentence more or less changes little.
   */
  private double line(double[][] unseen, int topic) {
    Integer[] order = new Integer[unseen.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -unseen[i][topic]));
    int positive = (int) IntStream.range(0, order.length).filter(i -> given(i, topic)).count();
    double[] f1 = new double[order.length];
    int right = 0;
    for (int i = 0; i < order.length; i++) {
      right += given(order[i], topic) ? 1 : 0;
      f1[i] = 2.0 * right / (i + 1 + positive);
    }
    int half = Math.max(2, positive / 50);
    int best =
        IntStream.range(half, order.length - half - 1)
            .boxed()
            .max(Comparator.comparingDouble(i -> Arrays.stream(f1, i - half, i + half + 1).sum()))
            .orElseThrow();
    return (unseen[order[best]][topic] + unseen[order[best + 1]][topic]) / 2;
  }

  private boolean given(int sentence, int topic) {
    return sentences.get(sentence).topics().contains(Topic.values()[topic]);
  }
}
