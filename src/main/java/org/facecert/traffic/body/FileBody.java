package org.facecert.traffic.body;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.facecert.traffic.Body;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way to the disk: small ones go into a pack, large ones into a file as they come.
 */
final class FileBody implements BodyWriter {

  private final Path folder;
  private final long most;
  private final AtomicLong parts;
  private final BodyPack pack;
  private final HeldBytes held;
  private final MessageDigest digest = sha256();
  private long length;
  private long kept;
  private boolean failed;
  private @Nullable Path part;
  private @Nullable FileChannel file;

  /**
   * @param parts numbers the files that have no digest yet
   */
  FileBody(Path folder, long most, AtomicLong parts, BodyPack pack, LentPieces pieces) {
    this.folder = folder;
    this.most = most;
    this.parts = parts;
    this.pack = pack;
    held = new HeldBytes(pieces);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  @Override
  public void write(ByteBuffer bytes) {
    length += bytes.remaining();
    int take = (int) Math.min(bytes.remaining(), most - kept);
    if (take > 0 && !failed) {
      ByteBuffer taken = bytes.slice(bytes.position(), take);
      digest.update(taken.duplicate());
      kept += take;
      try {
        keep(taken);
      } catch (IOException e) {
        fail();
      }
    }
    bytes.position(bytes.limit());
  }

  private void keep(ByteBuffer bytes) throws IOException {
    if (file == null) {
      held.take(bytes);
    }
    if (bytes.hasRemaining()) {
      if (file == null) {
        spill();
      }
      writeFully(bytes);
    }
  }

  private void spill() throws IOException {
    Path path = folder.resolve("part-" + parts.incrementAndGet());
    part = path;
    file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    for (ByteBuffer each : held.buffers()) {
      writeFully(each);
    }
    held.release();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    FileChannel to = file;
    while (to != null && bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  private void fail() {
    failed = true;
    kept = 0;
    discard();
  }

  @Override
  public Body end(boolean whole) {
    if (kept == 0) {
      return new Body("", length, 0, whole);
    }
    String name = HexFormat.of().formatHex(digest.digest());
    try {
      settle(name);
    } catch (IOException e) {
      fail();
      return new Body("", length, 0, whole);
    }
    return new Body(name, length, kept, whole);
  }

  private void settle(String name) throws IOException {
    if (file == null && pack.put(name, held)) {
      held.release();
      return;
    }
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      discard();
      return;
    }
    if (file == null) {
      spill();
    }
    FileChannel written = file;
    Path from = part;
    if (written != null && from != null) {
      written.close();
      Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** What is left of it can do no harm but take room. */
  private void discard() {
    held.release();
    try {
      if (file != null) {
        file.close();
      }
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      failed = true;
    }
    file = null;
    part = null;
  }
}
