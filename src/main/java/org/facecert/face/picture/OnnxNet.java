package org.facecert.face.picture;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A detector's network of somebody else. Its one input is a picture of fixed size, [1, 3, height,
 * width], red, green and blue from -1 to 1. Its outputs are named "scores", [1, n, 2], of which the
 * second is that of a face, and "boxes", [1, n, 4]: left, top, right, bottom, as shares of the
 * input. So do Ultra-Light-Fast-Generic-Face-Detector and those converted after its manner.
 */
final class OnnxNet implements AutoCloseable {

  private static final int CHANNELS = 3;

  /** Pixels of the longer side: beyond, one look would take seconds. */
  private static final long MOST_SIDE = 2048;

  private final String name;
  private final OrtSession session;
  private final String input;
  private final int height;
  private final int width;
  private final FloatBuffer values;
  private final OnnxTensor tensor;

  OnnxNet(Weights weights) throws NotLooked {
    this.name = weights.name();
    this.session = weights.open();
    try {
      NodeInfo node = onlyInput();
      long[] shape = shape(node);
      this.input = node.getName();
      this.height = (int) shape[2];
      this.width = (int) shape[3];
      this.values =
          ByteBuffer.allocateDirect(CHANNELS * height * width * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      this.tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values, shape);
    } catch (OrtException e) {
      throw new NotLooked(name + " is no network that can be run: " + e.getMessage(), e);
    }
  }

  private NodeInfo onlyInput() throws OrtException, NotLooked {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    if (inputs.size() != 1 || !session.getOutputNames().containsAll(List.of("scores", "boxes"))) {
      throw unfit(
          "its inputs are " + inputs.keySet() + ", its outputs " + session.getOutputNames());
    }
    return inputs.values().iterator().next();
  }

  private long[] shape(NodeInfo node) throws NotLooked {
    long[] shape = node.getInfo() instanceof TensorInfo info ? info.getShape() : new long[0];
    boolean fits =
        shape.length == 4
            && shape[0] == 1
            && shape[1] == CHANNELS
            && Math.min(shape[2], shape[3]) > 0
            && Math.max(shape[2], shape[3]) <= MOST_SIDE;
    if (!fits) {
      throw unfit("its input has the shape " + Arrays.toString(shape));
    }
    return shape;
  }

  private NotLooked unfit(String what) {
    return new NotLooked(
        name
            + " is no detector that can be asked: "
            + what
            + "; one input [1, 3, height, width] and the outputs scores [1, n, 2] and boxes"
            + " [1, n, 4] are needed");
  }

  /** The side of the square that is looked at, in samples: it fills the input's left or top. */
  int size() {
    return Math.min(height, width);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * @return two arrays: scores and boxes, each as long as the other
   */
  float[][][] look(Samples samples) throws NotLooked {
    float[] rgb = samples.values();
    int size = size();
    for (int c = 0; c < CHANNELS; c++) {
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          values.put((c * height + y) * width + x, rgb[(y * size + x) * CHANNELS + c]);
        }
      }
    }
    try (OrtSession.Result result = session.run(Map.of(input, tensor))) {
      return new float[][][] {rows(result, "scores", 2), rows(result, "boxes", 4)};
    } catch (OrtException e) {
      throw new NotLooked("the detector failed: " + e.getMessage(), e);
    }
  }

  private float[][] rows(OrtSession.Result result, String output, int columns)
      throws OrtException, NotLooked {
    Object value =
        result.get(output).orElseThrow(() -> new IllegalStateException(output)).getValue();
    if (value instanceof float[][][] given
        && given.length == 1
        && Arrays.stream(given[0]).allMatch(row -> row.length == columns)) {
      return given[0];
    }
    throw unfit(output + " has another shape");
  }

  @Override
  public void close() throws NotLooked {
    tensor.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new NotLooked("the detector cannot be closed: " + e.getMessage(), e);
    }
  }
}
