package org.facecert.notice;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Trains a linear model from sentences that bear classes. Deterministic. */
final class LinearTraining {

  private static final int FOLDS = 4;
  private static final double TOLERANCE = 0.02;
  private static final int SEEN_IN = 2;

  /** Whether a sentence bears a class, both by number. */
  interface Given {
    boolean is(int sentence, int ofClass);
  }

  private final List<TopicFeatures.TermCounts> counts;
  private final int classes;
  private final Given given;
  private final double cost;
  private final boolean balanced;

  /**
   * @param cost of a sentence on the wrong side
   * @param balanced whether the few sentences of a class weigh as much as all others together
   */
  LinearTraining(
      List<TopicFeatures.TermCounts> counts,
      int classes,
      Given given,
      double cost,
      boolean balanced) {
    Linear.disableDebugOutput();
    this.counts = counts;
    this.classes = classes;
    this.given = given;
    this.cost = cost;
    this.balanced = balanced;
  }

  /**
   * @param lines by class, where it begins
   */
  LinearModel model(double[] lines) {
    return train(IntStream.range(0, counts.size()).toArray()).compact(lines);
  }

  /** By sentence and class, of sentences that the weights have not seen. */
  double[][] unseen() {
    Random random = new Random(3);
    int[] fold = IntStream.range(0, counts.size()).map(i -> random.nextInt(FOLDS)).toArray();
    double[][] unseen = new double[counts.size()][];
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
    return unseen;
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
    double[][] weights = new double[classes][];
    for (int k = 0; k < classes; k++) {
      int ofClass = k;
      problem.y = Arrays.stream(rows).mapToDouble(i -> given.is(i, ofClass) ? 1 : -1).toArray();
      Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, TOLERANCE);
      if (balanced) {
        double few = Arrays.stream(problem.y).filter(y -> y > 0).count();
        parameter.setWeights(new double[] {(rows.length - few) / few}, new int[] {1});
      }
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

    LinearModel compact(double[] lines) {
      int classes = weights.length;
      double most = Arrays.stream(rarity).max().orElseThrow();
      byte[] rare = new byte[TopicFeatures.BUCKETS];
      for (int b = 0; b < rare.length; b++) {
        rare[b] = (byte) Math.round(rarity[b] / most * 127);
      }
      byte[] roots = new byte[TopicFeatures.BUCKETS * classes];
      float[] scales = new float[classes];
      float[] moved = new float[classes];
      for (int k = 0; k < classes; k++) {
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
          roots[b * classes + k] = (byte) (w[b] < 0 ? -root : root);
        }
      }
      return new LinearModel(rare, (float) (most / 127), roots, scales, moved);
    }
  }
}
