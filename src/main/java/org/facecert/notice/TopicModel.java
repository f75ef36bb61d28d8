package org.facecert.notice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tells what Chinese sentences are about: for each topic a linear model over hashed runs of
 * letters.
 *
 * <p>Trained on CAPP-130 (EnlightenedAI, NeurIPS 2023 Datasets and Benchmarks, CC BY 4.0); holds
 * weights only and no text.
 */
public final class TopicModel {

  private static final int MAGIC = 0x46435401;
  private static final String SHIPPED = "topics-zh-1.bin";
  private static final int TOPICS = Topic.values().length;

  /** By bucket: how much a run counts; 0 for one that is not counted. */
  private final byte[] rarity;

  private final float raritySteps;

  /** By bucket and topic, as the signed root of the weight. */
  private final byte[] roots;

  private final float[] scales;
  private final float[] lines;

  TopicModel(byte[] rarity, float raritySteps, byte[] roots, float[] scales, float[] lines) {
    this.rarity = rarity;
    this.raritySteps = raritySteps;
    this.roots = roots;
    this.scales = scales;
    this.lines = lines;
  }

  /** The model of this release. */
  public static TopicModel shipped() {
    try (InputStream in = TopicModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing; build again");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TopicModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("this is no topic model of this version; train it again");
      }
      byte[] rarity = new byte[TopicFeatures.BUCKETS];
      byte[] roots = new byte[TopicFeatures.BUCKETS * TOPICS];
      float steps = in.readFloat();
      float[] scales = new float[TOPICS];
      float[] lines = new float[TOPICS];
      for (int k = 0; k < TOPICS; k++) {
        scales[k] = in.readFloat();
        lines[k] = in.readFloat();
      }
      in.readFully(rarity);
      in.readFully(roots);
      return new TopicModel(rarity, steps, roots, scales, lines);
    }
  }

  void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(MAGIC);
      out.writeFloat(raritySteps);
      for (int k = 0; k < TOPICS; k++) {
        out.writeFloat(scales[k]);
        out.writeFloat(lines[k]);
      }
      out.write(rarity);
      out.write(roots);
    }
  }

  /** What the sentence is about: at least one topic. */
  public Set<Topic> topics(String sentence) {
    double[] margins = margins(TopicFeatures.of(sentence));
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    int nearest = 0;
    for (int k = 0; k < TOPICS; k++) {
      nearest = margins[k] > margins[nearest] ? k : nearest;
      if (margins[k] > 0) {
        topics.add(Topic.values()[k]);
      }
    }
    topics.add(Topic.values()[nearest]);
    return topics;
  }

  /** How far over its line each topic is. */
  double[] margins(TopicFeatures.TermCounts counts) {
    double[] sums = new double[TOPICS];
    double square = 0;
    for (int i = 0; i < counts.buckets().length; i++) {
      int bucket = counts.buckets()[i];
      double value = rarity[bucket] * raritySteps * (1 + Math.log(counts.counts()[i]));
      square += value * value;
      for (int k = 0; k < TOPICS && value > 0; k++) {
        int root = roots[bucket * TOPICS + k];
        sums[k] += value * root * Math.abs(root);
      }
    }
    double length = Math.sqrt(Math.max(square, 1e-9));
    for (int k = 0; k < TOPICS; k++) {
      sums[k] = sums[k] * scales[k] / length - lines[k];
    }
    return sums;
  }
}
