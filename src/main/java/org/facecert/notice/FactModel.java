package org.facecert.notice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A second reading beside the rules: whether a sentence, by all its words together, tells a fact of
 * a face's data. The rules look for words that say it and cannot know every sentence in which the
 * same words are said of a PIN, an order or a voice; what they find and this doubts is asked.
 *
 * <p>Trained on sentences that were written for it, half of them such that only look alike
 * (facts-en.tsv and facts-zh.tsv in the test sources); holds weights only.
 */
public final class FactModel {

  private static final int MAGIC = 0x46434601;
  private static final int FACTS = FaceFact.values().length;

  private final LinearModel model;

  FactModel(LinearModel model) {
    this.model = model;
  }

  /**
   * The model of this release.
   *
   * @param language "zh" or "en"
   */
  public static FactModel shipped(String language) {
    String resource = "facts-" + language + "-1.bin";
    try (InputStream in = FactModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing; build again");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FactModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("this is no model of facts of this version; train it again");
      }
      return new FactModel(LinearModel.read(in, FACTS));
    }
  }

  void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(MAGIC);
      model.write(out);
    }
  }

  /**
   * How sure it is, by {@link FaceFact#ordinal}: 0 is where all but a few sentences that tell the
   * fact lie above, less is doubtful.
   */
  public double[] margins(String sentence) {
    return model.margins(TopicFeatures.ofWords(sentence));
  }
}
