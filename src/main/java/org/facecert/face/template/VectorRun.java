package org.facecert.face.template;

import java.util.ArrayList;
import java.util.List;
import org.facecert.face.bytes.ByteView;

/** Numbers that follow each other somewhere, and the vectors among them. */
public final class VectorRun {

  /**
   * A vector begins at the run's beginning or behind another, or ends at the run's end; so many
   * other numbers, or bytes that look like some, may lie between.
   */
  private static final int BESIDE = 16;

  /** Numbers read at once; longer runs go on where this one ends. */
  private static final int LONGEST = 1 << 16;

  /** Of a norm of 1, squared. */
  private static final double NEARLY = 0.01;

  private final int[] lengths = UnitVector.lengths().toArray();
  private final VectorGate gate = new VectorGate();
  private final ByteView view;
  private final Stride stride;
  private final int tag;
  private final long first;
  private final int count;

  /**
   * @param found a place in the run, as the gate told it
   */
  public VectorRun(ByteView view, long found, Stride stride) {
    this.view = view;
    this.stride = stride;
    this.tag = view.at(found);
    long at = found;
    for (int i = 0; i < LONGEST && isNumber(at - stride.step()); i++) {
      at -= stride.step();
    }
    this.first = at;
    int numbers = 0;
    while (numbers < LONGEST && isNumber(first + (long) numbers * stride.step())) {
      numbers++;
    }
    this.count = numbers;
  }

  /** A vector: its place, and how many numbers it has. */
  public record FoundVector(long start, long end, int length) {}

  /** Of the first number. */
  public long start() {
    return first;
  }

  /** Behind the last number. */
  public long end() {
    return first + (long) count * stride.step();
  }

  /** All that are unit vectors, by the order of bytes that has more of them. */
  public List<FoundVector> vectors() {
    if (count < UnitVector.shortest()) {
      return List.of();
    }
    List<FoundVector> little = vectors(true);
    List<FoundVector> big = vectors(false);
    return numbersIn(little) >= numbersIn(big) ? little : big;
  }

  private static int numbersIn(List<FoundVector> vectors) {
    return vectors.stream().mapToInt(FoundVector::length).sum();
  }

  private List<FoundVector> vectors(boolean littleEndian) {
    double[] numbers = numbers(littleEndian);
    double[] squares = new double[numbers.length + 1];
    for (int i = 0; i < numbers.length; i++) {
      squares[i + 1] = squares[i] + numbers[i] * numbers[i];
    }
    List<FoundVector> hits = new ArrayList<>();
    int from = 0;
    int last = BESIDE;
    while (from + UnitVector.shortest() <= count) {
      int length = lengthAt(numbers, squares, from, from <= last ? 0 : count - BESIDE);
      if (length > 0) {
        long start = start(from, littleEndian);
        hits.add(new FoundVector(start, start + (long) length * stride.step(), length));
        from += length;
        last = from + BESIDE;
      } else {
        // in between only what ends at the run's end is looked for
        int next = from < last ? 0 : count - BESIDE - UnitVector.longest();
        from = Math.max(from + 1, next);
      }
    }
    return hits;
  }

  /**
   * @param least where the vector may end at the earliest
   */
  private int lengthAt(double[] numbers, double[] squares, int from, int least) {
    for (int length : lengths) {
      if (from + length >= least
          && from + length <= numbers.length
          && Math.abs(squares[from + length] - squares[from] - 1) < NEARLY
          && UnitVector.isAt(numbers, from, length, UnitVector.EXACT)) {
        return length;
      }
    }
    return 0;
  }

  /**
   * Without tags the place is that of the most significant byte, which is a number's last or first.
   */
  private long start(int index, boolean littleEndian) {
    long at = first + (long) index * stride.step();
    return stride.isTagged() || !littleEndian ? at : at - stride.width() + 1;
  }

  private double[] numbers(boolean littleEndian) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      long at = start(i, littleEndian) + (stride.isTagged() ? 1 : 0);
      numbers[i] = stride.width() == 4 ? single(at, littleEndian) : wide(at, littleEndian);
    }
    return numbers;
  }

  private double single(long at, boolean littleEndian) {
    int bits = (int) view.u32(at);
    return Float.intBitsToFloat(littleEndian ? Integer.reverseBytes(bits) : bits);
  }

  private double wide(long at, boolean littleEndian) {
    long bits = view.u32(at) << 32 | view.u32(at + 4) & 0xFFFF_FFFFL;
    return Double.longBitsToDouble(littleEndian ? Long.reverseBytes(bits) : bits);
  }

  private boolean isNumber(long at) {
    int value = view.at(at);
    if (value < 0) {
      return false;
    }
    return stride.isTagged() ? value == tag : gate.isTop(value, stride);
  }
}
