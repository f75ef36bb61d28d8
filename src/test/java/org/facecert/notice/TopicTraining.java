package org.facecert.notice;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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

  private static final int FOLDS = 4;
  private static final int TOPICS = Topic.values().length;
  private static final double COST = 0.3;
  private static final double TOLERANCE = 0.02;
  private static final int SEEN_IN = 2;

  private final List<LabelledSentence> sentences;
  private final List<TopicFeatures.TermCounts> counts;

  private TopicTraining(List<LabelledSentence> sentences) {
    this.sentences = sentences;
    this.counts = sentences.stream().map(s -> TopicFeatures.of(s.text())).toList();
  }

  public static void main(String[] args) throws IOException, BadSentences {
    Linear.disableDebugOutput();
    TopicTraining training = new TopicTraining(LabelledSentence.read(Path.of(args[0])));
    TopicModel model = training.model();
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      model.write(out);
    }
    System.out.println("on its own sentences: " + TopicScore.of(model, training.sentences));
  }

  private TopicModel model() {
    int[] all = IntStream.range(0, sentences.size()).toArray();
    double[] lines = lines();
    Weights weights = train(all);
    return weights.compact(lines);
  }

  /** Where each topic's line lies: best F1 on sentences that the weights have not seen. */
  private double[] lines() {
    Random random = new Random(3);
    int[] fold = IntStream.range(0, sentences.size()).map(i -> random.nextInt(FOLDS)).toArray();
    double[][] unseen = new double[sentences.size()][];
    for (int f = 0; f < FOLDS; f++) {
      int out = f;
      Weights weights =
          train(IntStream.range(0, fold.length).filter(i -> fold[i] != out).toArray());
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] == out) {
          unseen[i] = weights.values(counts.get(i));
        }
      }
    }
    double[] lines = IntStream.range(0, TOPICS).mapToDouble(k -> line(unseen, k)).toArray();
    report(unseen, lines);
    return lines;
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

  private Weights train(int[] rows) {
    double[] rarity = rarity(rows);
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = TopicFeatures.BUCKETS + 1;
    problem.x = new Feature[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      problem.x[i] = features(counts.get(rows[i]), rarity);
    }
    double[][] weights = new double[TOPICS][];
    for (int k = 0; k < TOPICS; k++) {
      int topic = k;
      problem.y = Arrays.stream(rows).mapToDouble(i -> given(i, topic) ? 1 : -1).toArray();
      Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
      parameter.setRandom(new Random(7));
      Model model = Linear.train(problem, parameter);
      int sign = model.getLabels()[0];
      weights[k] = Arrays.stream(model.getFeatureWeights()).map(w -> w * sign).toArray();
    }
    return new Weights(rarity, weights);
  }

  private double[] rarity(int[] rows) {
    int[] in = new int[TopicFeatures.BUCKETS];
    for (int row : rows) {
      for (int bucket : counts.get(row).buckets()) {
        in[bucket]++;
      }
    }
    return Arrays.stream(in)
        .mapToDouble(n -> n < SEEN_IN ? 0 : Math.log((1.0 + rows.length) / (1.0 + n)) + 1)
        .toArray();
  }

  private static Feature[] features(TopicFeatures.TermCounts counts, double[] rarity) {
    List<Feature> features = new ArrayList<>();
    double square = 0;
    for (int i = 0; i < counts.buckets().length; i++) {
      double value = rarity[counts.buckets()[i]] * (1 + Math.log(counts.counts()[i]));
      if (value > 0) {
        features.add(new FeatureNode(counts.buckets()[i] + 1, value));
        square += value * value;
      }
    }
    double length = Math.sqrt(Math.max(square, 1e-9));
    features.forEach(f -> f.setValue(f.getValue() / length));
    features.add(new FeatureNode(TopicFeatures.BUCKETS + 1, 1));
    return features.toArray(Feature[]::new);
  }

  /** Weights by topic and bucket; the bias is the last. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Weights(double[] rarity, double[][] weights) {

    double[] values(TopicFeatures.TermCounts counts) {
      Feature[] features = features(counts, rarity);
      return Arrays.stream(weights)
          .mapToDouble(
              w ->
                  Arrays.stream(features)
                      .mapToDouble(f -> w[f.getIndex() - 1] * f.getValue())
                      .sum())
          .toArray();
    }

    TopicModel compact(double[] lines) {
      double most = Arrays.stream(rarity).max().orElseThrow();
      byte[] rare = new byte[TopicFeatures.BUCKETS];
      for (int b = 0; b < rare.length; b++) {
        rare[b] = (byte) Math.round(rarity[b] / most * 127);
      }
      byte[] roots = new byte[TopicFeatures.BUCKETS * TOPICS];
      float[] scales = new float[TOPICS];
      float[] moved = new float[TOPICS];
      for (int k = 0; k < TOPICS; k++) {
        double[] w = weights[k];
        double top =
            IntStream.range(0, TopicFeatures.BUCKETS)
                .mapToDouble(b -> Math.abs(w[b]))
                .max()
                .orElseThrow();
        scales[k] = (float) (top / (127.0 * 127.0));
        moved[k] = (float) (lines[k] - w[TopicFeatures.BUCKETS]);
        for (int b = 0; b < TopicFeatures.BUCKETS; b++) {
          long root = Math.round(Math.sqrt(Math.abs(w[b]) / top) * 127);
          roots[b * TOPICS + k] = (byte) (w[b] < 0 ? -root : root);
        }
      }
      return new TopicModel(rare, (float) (most / 127), roots, scales, moved);
    }
  }
}
