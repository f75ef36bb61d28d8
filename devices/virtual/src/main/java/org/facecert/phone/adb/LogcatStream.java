package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.facecert.phone.shell.LogFollower;
import org.facecert.phone.state.LogBuffer;

/** {@code logcat} that goes on until nobody reads it. */
public final class LogcatStream implements StreamingProgram {
  private static final long LOOK_NANOS = 100_000_000L;

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
    while (!terminal.isGone()) {
      String text = follower.next();
      if (text.isEmpty()) {
        LockSupport.parkNanos(LOOK_NANOS);
      } else {
        terminal.out(text.getBytes(StandardCharsets.UTF_8));
      }
      if (Thread.interrupted()) {
        throw new InterruptedIOException("interrupted");
      }
    }
    return 0;
  }
}
