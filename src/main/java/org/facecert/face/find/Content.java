package org.facecert.face.find;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.facecert.face.Place;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;

/** Bytes that are looked through: a file, what is encoded in it, or a piece of that. */
final class Content {

  private final ByteSource source;
  private final ByteView view;
  private final Layer layer;
  private final long base;
  private final boolean more;
  private final BitSet random = new BitSet();
  private final KnownParts coverage = new KnownParts();
  private long open;
  private long numbersUntil;
  private long wrappedUntil;
  private long indentedUntil;
  private final AtomicInteger recognised = new AtomicInteger();

  /**
   * @param base where the source begins in its layer
   * @param more whether the layer goes on behind the source
   */
  Content(ByteSource source, Layer layer, long base, boolean more) {
    this.source = source;
    this.view = new ByteView(source);
    this.layer = layer;
    this.base = base;
    this.more = more;
    // a signature may lie across the end
    this.open =
        more ? Math.max(source.size() / 2, source.size() - ChunkProbe.MARGIN) : source.size();
  }

  ByteSource source() {
    return source;
  }

  ByteView view() {
    return view;
  }

  Layer layer() {
    return layer;
  }

  /** Whether this is all of its layer, so that it may be tried as one thing. */
  boolean isWhole() {
    return base == 0 && !more;
  }

  /** Whether it is the first of its layer. */
  boolean isBeginning() {
    return base == 0;
  }

  /** Whether the layer goes on behind the source. */
  boolean hasMore() {
    return more;
  }

  /** Of something that begins at an offset in the source. */
  Place place(String kind, long offset) {
    return layer.place().inside(kind, base + offset);
  }

  /**
   * Whether what lies there may go on behind the source; then it is left for the next piece, which
   * begins no later than with it. What begins in the first half of a piece is too large to wait.
   */
  boolean isOpen(long start, long end) {
    boolean goesOn = more && start >= source.size() / 2 && end >= source.size();
    if (goesOn) {
      open = Math.min(open, start);
    }
    return goesOn;
  }

  /** Where the first thing begins that was left for the next piece; the end when there is none. */
  long open() {
    return open;
  }

  /** A bit for each block of the source that is as if random. */
  BitSet random() {
    return random;
  }

  /** Of what it is known what it is. */
  KnownParts coverage() {
    return coverage;
  }

  /** Numbers up to here have been looked at. */
  long numbersUntil() {
    return numbersUntil;
  }

  void numbersUntil(long end) {
    numbersUntil = end;
  }

  /** Lines of letters up to here belong to what began before. */
  long indentedUntil() {
    return indentedUntil;
  }

  void indentedUntil(long end) {
    indentedUntil = end;
  }

  /** What is written as text has been decoded up to here. */
  long wrappedUntil() {
    return wrappedUntil;
  }

  void wrappedUntil(long end) {
    wrappedUntil = end;
  }

  /** Counts what is no mere text or noise; several threads may. */
  void recognise(int things) {
    recognised.addAndGet(things);
  }

  int recognised() {
    return recognised.get();
  }
}
