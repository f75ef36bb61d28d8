package org.facecert.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a program of this machine says, within bounds of time and length. */
final class ToolOutput {

  private static final int MOST = 1 << 20;

  private ToolOutput() {}

  /** Empty when it cannot be started, does not end in time, or cannot be read. */
  static Optional<String> of(List<String> command, Duration limit) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return said(process, limit);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> said(Process process, Duration limit) {
    CompletableFuture<byte[]> reading = CompletableFuture.supplyAsync(() -> read(process));
    try {
      byte[] bytes = reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static byte[] read(Process process) {
    try (InputStream in = process.getInputStream()) {
      return in.readNBytes(MOST);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
