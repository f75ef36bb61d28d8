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

  private final LinearModel model;

  TopicModel(LinearModel model) {
    this.model = model;
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
      return new TopicModel(LinearModel.read(in, TOPICS));
    }
  }

  void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(MAGIC);
      model.write(out);
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
    return model.margins(counts);
  }
}
