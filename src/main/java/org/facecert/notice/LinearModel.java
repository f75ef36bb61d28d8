package org.facecert.notice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear model over hashed runs of letters, one line for each class of sentences. It holds
 * weights and no text.
 */
final class LinearModel {

  /** By bucket: how much a run counts; 0 for one that is not counted. */
  private final byte[] rarity;

  private final float raritySteps;

  /** By bucket and class, as the signed root of the weight. */
  private final byte[] roots;

  private final float[] scales;
  private final float[] lines;

  LinearModel(byte[] rarity, float raritySteps, byte[] roots, float[] scales, float[] lines) {
    this.rarity = rarity;
    this.raritySteps = raritySteps;
    this.roots = roots;
    this.scales = scales;
    this.lines = lines;
  }

  /**
   * As {@link #write} wrote it.
   *
   * @param classes how many classes it tells apart
   */
  static LinearModel read(DataInput in, int classes) throws IOException {
    byte[] rarity = new byte[TopicFeatures.BUCKETS];
    byte[] roots = new byte[TopicFeatures.BUCKETS * classes];
    float steps = in.readFloat();
    float[] scales = new float[classes];
    float[] lines = new float[classes];
    for (int k = 0; k < classes; k++) {
      scales[k] = in.readFloat();
      lines[k] = in.readFloat();
    }
    in.readFully(rarity);
    in.readFully(roots);
    return new LinearModel(rarity, steps, roots, scales, lines);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(raritySteps);
    for (int k = 0; k < lines.length; k++) {
      out.writeFloat(scales[k]);
      out.writeFloat(lines[k]);
    }
    out.write(rarity);
    out.write(roots);
  }

  /** How far over its line each class is, the sentence's length taken out. */
  double[] margins(TopicFeatures.TermCounts counts) {
    double[] sums = new double[lines.length];
    double square = 0;
    for (int i = 0; i < counts.buckets().length; i++) {
      int bucket = counts.buckets()[i];
      double value = rarity[bucket] * raritySteps * (1 + Math.log(counts.counts()[i]));
      square += value * value;
      for (int k = 0; k < lines.length && value > 0; k++) {
        int root = roots[bucket * lines.length + k];
        sums[k] += value * root * Math.abs(root);
      }
    }
    double length = Math.sqrt(Math.max(square, 1e-9));
    for (int k = 0; k < lines.length; k++) {
      sums[k] = sums[k] * scales[k] / length - lines[k];
    }
    return sums;
  }
}
