package org.facecert.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much the memory of a process grows, as Linux tells it, looked at fifty times a second. */
final class ResidentSet implements AutoCloseable {

  private static final int PAUSE = 20;

  private final Path status;
  private final long before;
  private final Thread watch;
  private volatile long most;

  ResidentSet(long pid) throws IOException {
    status = Path.of("/proc/" + pid + "/status");
    before = kib();
    most = before;
    watch = new Thread(this::watch, "memory");
    watch.setDaemon(true);
    watch.start();
  }

  private long kib() throws IOException {
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        most = Math.max(most, kib());
        synchronized (this) {
          wait(PAUSE);
        }
      }
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  double growthMib() {
    return (most - before) / 1024.0;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
