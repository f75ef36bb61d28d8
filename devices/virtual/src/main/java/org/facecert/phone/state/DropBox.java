package org.facecert.phone.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Where the system keeps what went wrong: crashes, and whatever an app adds of its own (AOSP
 * services/core/java/com/android/server/DropBoxManagerService.java).
 */
public final class DropBox {
  // DEFAULT_MAX_FILES of that service
  private static final int CAPACITY = 1000;

  /** A file system's block: what is longer is kept compressed. */
  private static final int BLOCK = 4096;

  /**
   * @param time in milliseconds since the epoch
   * @param size of its file in bytes
   */
  public record Entry(
      long time, String tag, boolean text, boolean compressed, int size, String content) {}

  private final PhoneClock clock;
  private final List<Entry> entries = new ArrayList<>();

  DropBox(PhoneClock clock) {
    this.clock = clock;
  }

  public void addText(String tag, String text) {
    add(tag, true, text, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is no text is listed, and never printed. */
  public void addData(String tag, byte[] data) {
    add(tag, false, "", data);
  }

  private synchronized void add(String tag, boolean text, String content, byte[] bytes) {
    boolean compressed = bytes.length > BLOCK;
    int size = compressed ? packed(bytes) : bytes.length;
    entries.add(new Entry(clock.millis(), tag, text, compressed, size, content));
    if (entries.size() > CAPACITY) {
      entries.remove(0);
    }
  }

  /**
   * As ActivityManagerService.addErrorToDropBox words it.
   *
   * @param app in front, as its process crashes
   */
  void crashed(InstalledApp app, int pid, String trace) {
    addText(
        "data_app_crash",
        "Process: %s\nPID: %d\nUID: %d\nFlags: 0x20a8be44\nPackage: %s v%d (%s)\nForeground: Yes\n"
                .formatted(
                    app.name(), pid, app.uid(), app.name(), app.versionCode(), app.versionName())
            + "Build: FaceCert/virtual/virtual:14\n\n"
            + trace
            + "\n");
  }

  /** Everything that is kept, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  private static int packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
