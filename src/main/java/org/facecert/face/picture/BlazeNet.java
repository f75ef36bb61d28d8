package org.facecert.face.picture;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of BlazeFace's two networks. It looks at a square in 16 x 16 cells with two guesses each, and
 * in 8 x 8 with six: how sure it is of a face there, and where. For one thread at a time: the
 * memory that it takes and gives is used again.
 */
final class BlazeNet implements AutoCloseable {

  private static final int[] CELLS = {16, 8};
  private static final int[] GUESSES = {2, 6};

  /** Numbers of a guess's place: middle, width, height, and six points, which are not used. */
  private static final int PLACE = 16;

  private static final List<String> SCORES = List.of("Identity:0", "Identity_1:0");
  private static final List<String> PLACES = List.of("Identity_2:0", "Identity_3:0");

  private final OrtSession session;
  private final int size;
  private final FloatBuffer input;
  private final List<FloatBuffer> scores = new ArrayList<>();
  private final List<FloatBuffer> places = new ArrayList<>();
  private final Map<String, OnnxTensor> taken;
  private final Map<String, OnnxTensor> given = new LinkedHashMap<>();

  /**
   * @param size of the square, in samples
   */
  BlazeNet(Weights weights, int size) throws NotLooked {
    this.session = weights.open();
    this.size = size;
    this.input = floats(size * size * 3);
    try {
      taken = Map.of("input:0", tensor(input, size, size, 3));
      for (int grid = 0; grid < CELLS.length; grid++) {
        int guesses = CELLS[grid] * CELLS[grid] * GUESSES[grid];
        scores.add(result(SCORES.get(grid), guesses, 1));
        places.add(result(PLACES.get(grid), guesses, PLACE));
      }
    } catch (OrtException e) {
      throw new NotLooked("no memory for " + weights.name() + ": " + e.getMessage(), e);
    }
  }

  private FloatBuffer result(String name, int rows, int columns) throws OrtException {
    FloatBuffer buffer = floats(rows * columns);
    given.put(name, tensor(buffer, rows, columns));
    return buffer;
  }

  private static OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
    long[] one = new long[shape.length + 1];
    one[0] = 1;
    System.arraycopy(shape, 0, one, 1, shape.length);
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), buffer, one);
  }

  private static FloatBuffer floats(int count) {
    return ByteBuffer.allocateDirect(count * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  int size() {
    return size;
  }

  /**
   * Looks at a square.
   *
   * @return how sure it is of a face anywhere in it, 0 to 1
   */
  double look(Samples samples) throws NotLooked {
    input.put(0, samples.values());
    try {
      session.run(taken, given).close();
      double sure = sigmoid(Math.max(highest(scores.get(0)), highest(scores.get(1))));
      if (Double.isNaN(sure)) {
        throw new NotLooked("the detector gave no number");
      }
      return sure;
    } catch (OrtException e) {
      throw new NotLooked("the detector failed: " + e.getMessage(), e);
    }
  }

  private static float highest(FloatBuffer scores) {
    float highest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.capacity(); i++) {
      highest = Math.max(highest, scores.get(i));
    }
    return highest;
  }

  private static double sigmoid(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /**
   * Where it saw something at the last look.
   *
   * @param seen the square that was looked at
   * @param least score that counts
   */
  List<Sighting> sightings(Square seen, double least) {
    List<Sighting> found = new ArrayList<>();
    for (int grid = 0; grid < CELLS.length; grid++) {
      FloatBuffer values = scores.get(grid);
      for (int i = 0; i < values.capacity(); i++) {
        double score = sigmoid(values.get(i));
        if (score >= least) {
          found.add(new Sighting(place(grid, i, seen), score));
        }
      }
    }
    return Sighting.distinct(found);
  }

  /**
   * Where it was surest at the last look.
   *
   * @param seen the square that was looked at
   */
  Square surest(Square seen) {
    int grid = highest(scores.get(0)) >= highest(scores.get(1)) ? 0 : 1;
    FloatBuffer values = scores.get(grid);
    int best = 0;
    for (int i = 1; i < values.capacity(); i++) {
      best = values.get(i) > values.get(best) ? i : best;
    }
    return place(grid, best, seen);
  }

  /** A guess's place is told from the middle of its cell, in samples. */
  private Square place(int grid, int guess, Square seen) {
    FloatBuffer place = places.get(grid);
    int cells = CELLS[grid];
    int cell = guess / GUESSES[grid];
    int at = guess * PLACE;
    int column = cell % cells;
    int row = cell / cells;
    double x = (column + 0.5) / cells + place.get(at) / size;
    double y = (row + 0.5) / cells + place.get(at + 1) / size;
    double side = Math.max(place.get(at + 2), place.get(at + 3)) / size;
    return Square.around(
        seen.left() + x * seen.side(),
        seen.top() + y * seen.side(),
        Math.max(side, 1.0 / size) * seen.side());
  }

  @Override
  public void close() throws NotLooked {
    taken.values().forEach(OnnxTensor::close);
    given.values().forEach(OnnxTensor::close);
    try {
      session.close();
    } catch (OrtException e) {
      throw new NotLooked("the detector cannot be closed: " + e.getMessage(), e);
    }
  }
}
