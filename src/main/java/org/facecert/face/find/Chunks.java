package org.facecert.face.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.facecert.face.bytes.ByteSource;

/** Probes a large source chunk by chunk, several at once where others help. */
final class Chunks {

  /** A multiple of {@link ChunkProbe#BLOCK}; larger ones leave the processor's cache. */
  private static final int CHUNK = 1 << 18;

  private final ByteSource source;
  private final ChunkProbe probe;
  private final BitSet random;
  private final Executor executor;
  private final int ahead;
  private final Deque<CompletableFuture<Hits>> pending = new ArrayDeque<>();
  private final BlockingQueue<byte[]> buffers = new LinkedBlockingQueue<>();
  private long next;

  /**
   * @param ahead chunks that are probed before they are asked for
   */
  Chunks(ByteSource source, ChunkProbe probe, BitSet random, Executor executor, int ahead) {
    this.source = source;
    this.probe = probe;
    this.random = random;
    this.executor = executor;
    this.ahead = ahead;
  }

  boolean hasNext() {
    return next < source.size() || !pending.isEmpty();
  }

  /**
   * The hits of the next chunk.
   *
   * @throws java.util.concurrent.CompletionException with an {@link UncheckedIOException} when it
   *     cannot be read
   */
  Hits next() {
    while (next < source.size() && pending.size() < ahead) {
      long start = next;
      pending.add(CompletableFuture.supplyAsync(() -> probe(start), executor));
      next += CHUNK;
    }
    return pending.remove().join();
  }

  private Hits probe(long start) {
    byte[] free = buffers.poll();
    byte[] buffer = free == null ? new byte[wanted()] : free;
    try {
      int before = (int) Math.min(start, ChunkProbe.MARGIN);
      int most = Math.min(buffer.length, before + CHUNK + ChunkProbe.MARGIN);
      int read = source.read(start - before, buffer, 0, most);
      int to = Math.min(before + CHUNK, read);
      return probe.find(buffer, before, to, read, start - before, random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      buffers.add(buffer);
    }
  }

  private int wanted() {
    return (int) Math.min(source.size(), CHUNK + 2L * ChunkProbe.MARGIN);
  }
}
