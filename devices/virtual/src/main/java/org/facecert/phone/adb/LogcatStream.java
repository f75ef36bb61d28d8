package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.facecert.phone.shell.LogFollower;
import org.facecert.phone.state.LogBuffer;

/** {@code logcat} that goes on until nobody reads it. */
public final class LogcatStream implements StreamingProgram {
  private static final long LOOK_MS = 200;

  private final LogBuffer log;

  public LogcatStream(LogBuffer log) {
    this.log = log;
  }

  @Override
  public boolean isMeant(List<String> words) {
    return words.get(0).equals("logcat") && LogFollower.isEndless(words);
  }

  @Override
  public int run(List<String> words, Terminal terminal) throws IOException {
    LogFollower follower = new LogFollower(log, words.subList(1, words.size()));
    try {
      while (!terminal.isGone()) {
        terminal.out(follower.next(LOOK_MS).getBytes(StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    return 0;
  }
}
