package org.facecert.notice;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.inference.Inference;
import org.facecert.inference.NoInference;

/**
 * A second reading beside the rules: whether a sentence, by all its words together, tells a fact of
 * a face's data. The rules look for words that say it and cannot know every sentence in which the
 * same words are said of a PIN, an order or a voice; what they find and this doubts is asked.
 *
 * <p>A small published network that knows the language (MiniLM, BGE), trained on with sentences
 * that were written for it, more than half of them such that only look alike (facts-en.tsv and
 * facts-zh.tsv in the test sources, train_facts.py beside them). Vocabulary and names of facts
 * stand in the network's file.
 */
public final class FactModel {

  /** Readings kept: the checks ask for the same sentences one after the other. */
  private static final int KEPT = 2000;

  private static final String FACTS =
      Stream.of(FaceFact.values()).map(Enum::name).collect(Collectors.joining(","));

  /** A network, and the pieces of words that it knows. */
  private record Opened(OrtSession network, WordPieces pieces) {}

  private final Supplier<Opened> opener;
  private final Recent<String, Opened> opened = new Recent<>(1);
  private final Recent<String, double[]> read = new Recent<>(KEPT);

  private FactModel(Supplier<Opened> opener) {
    this.opener = opener;
  }

  /**
   * The model of this release, opened when it is first asked: where networks do not run on this
   * machine, whoever asks gets the reason, each time, and nothing is judged without it.
   *
   * @param language "zh" or "en"
   */
  public static FactModel shipped(String language) {
    return new FactModel(() -> resource("facts-" + language + "-2.onnx"));
  }

  private static Opened resource(String resource) {
    try (InputStream in = FactModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing; build again");
      }
      return open(resource, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FactModel of(String name, byte[] file) {
    return new FactModel(() -> open(name, file));
  }

  private static Opened open(String name, byte[] file) {
    try {
      OrtSession network = Inference.open(name, file);
      Map<String, String> said = network.getMetadata().getCustomMetadata();
      String vocabulary = said.get("vocabulary");
      if (vocabulary == null || !FACTS.equals(said.get("facts"))) {
        throw new IllegalStateException(
            name + " is no model of facts of this version; train it again");
      }
      return new Opened(network, new WordPieces(List.of(vocabulary.split("\n", -1))));
    } catch (NoInference e) {
      throw new IllegalStateException(e.reason(), e);
    } catch (OrtException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * How sure it is, by {@link FaceFact#ordinal}: 0 is where all but a few sentences that tell the
   * fact lie above, less is doubtful.
   *
   * @throws IllegalStateException if the network does not run on this machine, with the reason
   */
  public double[] margins(String sentence) {
    return read.of(sentence, () -> run(opened.of("", opener), sentence)).clone();
  }

  private static double[] run(Opened model, String sentence) {
    long[] numbers = model.pieces().of(sentence);
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = tensor(numbers);
        OnnxTensor mask = tensor(ones);
        OnnxTensor kinds = tensor(new long[numbers.length]);
        OrtSession.Result result =
            model
                .network()
                .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", kinds))) {
      float[] margins = ((float[][]) result.get(0).getValue())[0];
      return IntStream.range(0, margins.length).mapToDouble(i -> margins[i]).toArray();
    } catch (OrtException e) {
      throw new IllegalStateException("the second reading failed: " + e.getMessage(), e);
    }
  }

  private static OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {row});
  }
}
