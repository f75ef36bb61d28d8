package org.facecert.face.template;

import java.util.stream.IntStream;

/**
 * Whether numbers look like an embedding: one of the usual lengths, of norm 1, its values like
 * noise around nothing. Networks that compare faces by the cosine write such vectors; so do those
 * that compare texts, so that a hit says "embedding", and not yet "face".
 */
public final class UnitVector {

  private static final int[] LENGTHS = {128, 160, 192, 256, 320, 384, 512, 768, 1024, 1536, 2048};

  /** Of numbers in binary, which are as exact as they were computed. */
  public static final double EXACT = 1e-3;

  /** Of numbers that were rounded: as text, or in half precision. */
  public static final double ROUNDED = 5e-3;

  private static final double FEWEST_OF_A_SIGN = 0.2;
  private static final double LARGEST_MEAN = 0.35;
  private static final double LOWEST_KURTOSIS = 1.5;
  private static final double HIGHEST_KURTOSIS = 9;
  private static final double OUTLIER = 8;
  private static final double LOWEST_VON_NEUMANN = 1;

  private UnitVector() {}

  /** The usual lengths, rising. */
  public static IntStream lengths() {
    return IntStream.of(LENGTHS);
  }

  /** The shortest of them. */
  public static int shortest() {
    return LENGTHS[0];
  }

  /** The longest. */
  static int longest() {
    return LENGTHS[LENGTHS.length - 1];
  }

  /**
   * @param from the first of the vector's numbers
   * @param tolerance of the norm, {@link #EXACT} or {@link #ROUNDED}
   */
  public static boolean isAt(double[] numbers, int from, int length, double tolerance) {
    double sum = 0;
    double squares = 0;
    double largest = 0;
    int positive = 0;
    int negative = 0;
    for (int i = from; i < from + length; i++) {
      double x = numbers[i];
      sum += x;
      squares += x * x;
      largest = Math.max(largest, Math.abs(x));
      positive += x > 0 ? 1 : 0;
      negative += x < 0 ? 1 : 0;
    }
    double mean = sum / length;
    double rms = Math.sqrt(squares / length);
    return Math.abs(Math.sqrt(squares) - 1) <= tolerance
        && Math.min(positive, negative) >= FEWEST_OF_A_SIGN * length
        && Math.abs(mean) < LARGEST_MEAN * rms
        && largest <= OUTLIER * rms
        && isNoise(numbers, from, length, mean);
  }

  /** Neither two-valued nor all outliers, and each number as if it did not know its neighbour. */
  private static boolean isNoise(double[] numbers, int from, int length, double mean) {
    double second = 0;
    double fourth = 0;
    double steps = 0;
    for (int i = from; i < from + length; i++) {
      double square = (numbers[i] - mean) * (numbers[i] - mean);
      second += square;
      fourth += square * square;
      double step = i == from ? 0 : numbers[i] - numbers[i - 1];
      steps += step * step;
    }
    double kurtosis = fourth * length / (second * second);
    return kurtosis >= LOWEST_KURTOSIS
        && kurtosis <= HIGHEST_KURTOSIS
        && steps > LOWEST_VON_NEUMANN * second;
  }
}
