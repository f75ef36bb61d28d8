package org.facecert.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives a parser hostile bytes for a while: {@code -Dfuzz.seconds=60}, else 2 a parser. The seed is
 * {@code -Dfuzz.seed}, else the same always, but another each time where seconds are given. What is
 * answered in a new way is kept and changed further. A parser fails when it throws what it does not
 * declare, takes longer than 5 s, or more than 512 MiB, for at most 64 KiB; the bytes are written
 * into {@code target/fuzz} and, when few, told.
 */
public final class Fuzz {

  private static final int SECONDS = 2;
  private static final long SEED = 20261129;
  private static final Duration SLOW = Duration.ofSeconds(5);
  private static final Duration STUCK = Duration.ofSeconds(30);
  private static final long MUCH = 512L << 20;
  private static final int MOST_KEPT = 500;
  private static final int MOST_TOLD = 3000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String name;
  private final Parser parser;
  private final long seed =
      Long.getLong("fuzz.seed", Long.getLong("fuzz.seconds") == null ? SEED : System.nanoTime());
  private final List<byte[]> corpus;
  private final Set<String> answers = new HashSet<>();
  private final AtomicReference<byte[]> current = new AtomicReference<>(new byte[0]);

  private Fuzz(String name, List<byte[]> seeds, Parser parser) {
    this.name = name;
    this.parser = parser;
    this.corpus = new ArrayList<>(seeds);
  }

  /** What is tried. */
  @FunctionalInterface
  public interface Parser {

    /**
     * Reads.
     *
     * @return how it answered, in few words: what is answered in another way is worth changing
     * @throws Exception is a fault of the parser's; what it declares is caught here, and an answer
     */
    Object read(byte[] bytes) throws Exception;
  }

  /**
   * Tries one.
   *
   * @param seeds sound bytes of its formats
   * @throws AssertionError with the bytes that it fails at
   */
  public static void run(String name, List<byte[]> seeds, Parser parser) {
    new Fuzz(name, seeds, parser).run();
  }

  private void run() {
    FutureTask<Void> task = new FutureTask<>(this::tryAll, null);
    Thread thread = new Thread(task, "fuzz " + name);
    thread.setDaemon(true);
    thread.start();
    Duration seconds = Duration.ofSeconds(Long.getLong("fuzz.seconds", SECONDS));
    try {
      task.get(seconds.plus(STUCK).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw fault("does not end", Objects.requireNonNull(current.get()), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof AssertionError fault ? fault : new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void tryAll() {
    long until =
        System.nanoTime() + Duration.ofSeconds(Long.getLong("fuzz.seconds", SECONDS)).toNanos();
    Mutation mutation = new Mutation(new Random(seed), corpus);
    List.copyOf(corpus).forEach(this::tryOne);
    long count = corpus.size();
    while (System.nanoTime() < until) {
      tryOne(mutation.next());
      count++;
    }
    System.out.printf(
        "fuzz %s: %d inputs, %d answers, seed %d%n", name, count, answers.size(), seed);
  }

  @SuppressWarnings("PMD.AvoidCatchingThrowable") // whatever it is, it is a fault of the parser's
  private void tryOne(byte[] bytes) {
    current.set(bytes);
    long begun = THREADS.getCurrentThreadCpuTime();
    long held = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    String answer;
    try {
      answer = String.valueOf(parser.read(bytes.clone()));
    } catch (Throwable e) {
      throw fault("throws " + e, bytes, e);
    }
    if (THREADS.getCurrentThreadCpuTime() - begun > SLOW.toNanos()) {
      throw fault("takes more than " + SLOW, bytes, null);
    }
    if (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - held > MUCH) {
      throw fault("takes more than " + (MUCH >> 20) + " MiB", bytes, null);
    }
    if (answers.add(answer.replaceAll("[0-9]+", "0")) && corpus.size() < MOST_KEPT) {
      corpus.add(bytes);
    }
  }

  private AssertionError fault(
      String what, byte[] bytes, @org.jspecify.annotations.Nullable Throwable cause) {
    Path file = Path.of("target", "fuzz", name.replaceAll("[^A-Za-z0-9]+", "-") + ".bin");
    try {
      Files.createDirectories(Path.of("target", "fuzz"));
      Files.write(file, bytes);
    } catch (IOException e) {
      what += " (the bytes could not be kept: " + e.getMessage() + ")";
    }
    String told =
        bytes.length > MOST_TOLD ? "" : ", in base64 " + Base64.getEncoder().encodeToString(bytes);
    return new AssertionError(
        name + " " + what + "; seed " + seed + ", " + bytes.length + " bytes in " + file + told,
        cause);
  }
}
