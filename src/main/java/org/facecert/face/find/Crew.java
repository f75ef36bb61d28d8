package org.facecert.face.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Threads that help with a file. What they cannot take at once the asker does itself, so that
 * nothing piles up. What went wrong in them is told at the end.
 */
final class Crew implements Executor, AutoCloseable {

  private static final int WAITING = 16;

  private final ExecutorService threads;
  private final Deque<CompletableFuture<Void>> given = new ArrayDeque<>();

  /**
   * @param count of threads
   */
  Crew(int count) {
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Crew::daemon,
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "face-finder");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void execute(Runnable work) {
    given.add(CompletableFuture.runAsync(work, threads));
    while (!given.isEmpty() && given.peek().isDone() && !given.peek().isCompletedExceptionally()) {
      given.remove();
    }
  }

  /**
   * Waits until all is done.
   *
   * @param unreadable told of each error in reading
   * @throws CompletionException of a mistake of ours
   */
  void finish(Consumer<IOException> unreadable) {
    while (!given.isEmpty()) {
      try {
        given.remove().join();
      } catch (CompletionException e) {
        if (!(e.getCause() instanceof UncheckedIOException cause)) {
          throw e;
        }
        unreadable.accept(Objects.requireNonNull(cause.getCause()));
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
