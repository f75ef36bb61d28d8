package org.facecert.traffic.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.facecert.traffic.Body;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.body.BodyWriter;
import org.jspecify.annotations.Nullable;

/**
 * Bodies until they have been looked at, each under a number of its own in place of a digest: in
 * memory, and what is long, or too much together, in a file until then. On one thread.
 */
final class HeldBodies implements BodyStore, AutoCloseable {

  private final CaptureLimits limits;
  private final Map<String, CapturedContent> ended = new HashMap<>();
  private @Nullable Path folder;
  private long numbers;
  private long held;
  private long spilled;

  HeldBodies(CaptureLimits limits) {
    this.limits = limits;
  }

  @Override
  public BodyWriter begin() {
    return new Writer();
  }

  @Override
  public InputStream open(String digest) throws IOException {
    throw new NoSuchFileException(digest, null, "what is held is taken, not opened");
  }

  /**
   * Once alone, and to be given back.
   *
   * @param number as its {@link Body} tells it; not empty
   */
  CapturedContent take(String number) {
    CapturedContent content = ended.remove(number);
    return content == null ? CapturedContent.of(new byte[0]) : content;
  }

  void giveBack(CapturedContent content) {
    held -= content.bytes().length;
    Path file = content.file();
    if (file != null) {
      delete(file);
    }
  }

  private void delete(Path file) {
    try {
      spilled -= Files.size(file);
      Files.delete(file);
    } catch (IOException e) {
      // it is in a folder that goes at the end
    }
  }

  private Path newFile(String number) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("facecert-capture");
    }
    return folder.resolve(number);
  }

  @Override
  public void close() {
    Path mine = folder;
    if (mine == null) {
      return;
    }
    try (var left = Files.newDirectoryStream(mine)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(mine);
    } catch (IOException e) {
      // nothing that anybody could do; the system clears what is temporary
    }
  }

  /** One body. */
  private final class Writer implements BodyWriter {

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final String number;
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private boolean full;
    private long length;
    private long kept;

    Writer() {
      number = String.valueOf(++numbers);
    }

    @Override
    public void write(ByteBuffer bytes) {
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      length += all.length;
      if (full) {
        return;
      }
      try {
        keep(all);
      } catch (IOException e) {
        full = true;
      }
    }

    private void keep(byte[] bytes) throws IOException {
      boolean room =
          memory.size() + bytes.length <= limits.held()
              && held + bytes.length <= limits.heldTogether();
      if (out == null && room) {
        memory.writeBytes(bytes);
        held += bytes.length;
      } else {
        spill(bytes);
      }
      kept += full ? 0 : bytes.length;
    }

    private void spill(byte[] bytes) throws IOException {
      OutputStream to = out;
      if (to == null) {
        Path made = newFile(number);
        to = Files.newOutputStream(made);
        file = made;
        out = to;
        memory.writeTo(to);
        spilled += memory.size();
        held -= memory.size();
        memory.reset();
      }
      if (spilled + bytes.length > limits.spilled()) {
        full = true;
        return;
      }
      to.write(bytes);
      spilled += bytes.length;
    }

    @Override
    public Body end(boolean whole) {
      Path written = file;
      if (out != null) {
        try {
          out.close();
        } catch (IOException e) {
          kept = 0;
        }
      }
      if (kept == 0) {
        return new Body("", length, 0, whole);
      }
      ended.put(
          number,
          written == null
              ? CapturedContent.of(memory.toByteArray())
              : CapturedContent.of(written, 0, kept));
      return new Body(number, length, kept, whole);
    }
  }
}
