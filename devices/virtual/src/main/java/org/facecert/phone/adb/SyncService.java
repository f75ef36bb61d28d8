package org.facecert.phone.adb;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.phone.state.FileRoots;
import org.facecert.phone.state.PhoneState;

/**
 * {@code sync:}, the files of push, pull and ls (AOSP packages/modules/adb, SYNC.TXT and
 * file_sync_protocol.h). Paths are the phone's; nothing outside its home can be reached.
 */
public final class SyncService {
  /** linux/limits.h PATH_MAX is 4096; SYNC.TXT: "the length is 1024 at most". */
  private static final int LONGEST_PATH = 1024;

  /** SYNC_DATA_MAX. */
  private static final int CHUNK = 64 << 10;

  private static final long LARGEST_FILE = 1L << 30;
  private static final int DIRECTORY = 0040771;
  private static final int REGULAR = 0100660;
  private static final int STAT_V2 = 72;
  private static final int ENOENT = 2;
  private static final int EACCES = 13;

  private final PhoneState state;

  public SyncService(PhoneState state) {
    this.state = state;
  }

  void serve(AdbStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream.input());
    OutputStream out = stream.output();
    while (true) {
      byte[] head = in.readNBytes(8);
      if (head.length < 8) {
        return;
      }
      String id = new String(head, 0, 4, StandardCharsets.US_ASCII);
      int length = ByteBuffer.wrap(head, 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
      if (id.equals("QUIT")) {
        return;
      }
      if (length < 0 || length > LONGEST_PATH) {
        fail(out, "path too long");
        return;
      }
      String path = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      if (!answered(id, path, in, out)) {
        fail(out, "unknown command " + id);
        return;
      }
    }
  }

  private boolean answered(String id, String path, InputStream in, OutputStream out)
      throws IOException {
    switch (id) {
      case "STAT" -> out.write(first(look(path)));
      case "STA2", "LST2" -> out.write(second(id, look(path)));
      case "LIST" -> out.write(list(path));
      case "SEND" -> receive(path, in, out);
      case "RECV" -> send(path, out);
      default -> {
        return false;
      }
    }
    return true;
  }

  // ---- looking

  /**
   * What lies at a path.
   *
   * @param error 0, or the number of why nobody can look
   */
  private record Found(int error, int mode, long size, long seconds) {
    static Found none(int error) {
      return new Found(error, 0, 0, 0);
    }
  }

  private Found look(String path) {
    try {
      FileRoots.Place place = state.files().resolve("/", path, state.installed());
      Path host = place.host();
      if (host != null) {
        return of(host);
      }
      boolean virtual =
          place.path().equals("/")
              || !state.files().children(place.path(), state.installed()).isEmpty();
      return virtual ? new Found(0, DIRECTORY, 0, 0) : Found.none(ENOENT);
    } catch (IOException e) {
      return Found.none(EACCES);
    }
  }

  private static Found of(Path host) throws IOException {
    if (!Files.exists(host, LinkOption.NOFOLLOW_LINKS)) {
      return Found.none(ENOENT);
    }
    boolean directory = Files.isDirectory(host, LinkOption.NOFOLLOW_LINKS);
    long seconds = Files.getLastModifiedTime(host, LinkOption.NOFOLLOW_LINKS).toMillis() / 1000;
    return new Found(
        0, directory ? DIRECTORY : REGULAR, directory ? 4096 : Files.size(host), seconds);
  }

  private static ByteBuffer message(String id, int size) {
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return buffer.put(id.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] first(Found found) {
    return message("STAT", 16)
        .putInt(found.mode())
        .putInt((int) found.size())
        .putInt((int) found.seconds())
        .array();
  }

  private static byte[] second(String id, Found found) {
    byte[] bytes = new byte[STAT_V2];
    ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(found.error());
    out.putLong(1).putLong(1).putInt(found.mode()).putInt(1).putInt(0).putInt(0);
    out.putLong(found.size());
    out.putLong(found.seconds()).putLong(found.seconds()).putLong(found.seconds());
    return bytes;
  }

  private byte[] list(String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeMap<String, Found> children = new TreeMap<>();
    FileRoots.Place place = state.files().resolve("/", path, state.installed());
    Path host = place.host();
    if (host == null) {
      String prefix = place.path().equals("/") ? "/" : place.path() + "/";
      for (String name : state.files().children(place.path(), state.installed())) {
        children.put(name, look(prefix + name));
      }
    } else if (Files.isDirectory(host, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> files = Files.list(host)) {
        for (Path file : files.toList()) {
          children.put(String.valueOf(file.getFileName()), of(file));
        }
      }
    }
    children.forEach((name, found) -> out.writeBytes(entry("DENT", name, found)));
    out.writeBytes(entry("DONE", "", Found.none(0)));
    return out.toByteArray();
  }

  private static byte[] entry(String id, String name, Found found) {
    byte[] word = name.getBytes(StandardCharsets.UTF_8);
    return message(id, 20 + word.length)
        .putInt(found.mode())
        .putInt((int) found.size())
        .putInt((int) found.seconds())
        .putInt(word.length)
        .put(word)
        .array();
  }

  // ---- carrying

  /** What is sent is read to its end whether or not it can be kept, and only then refused. */
  private void receive(String request, InputStream in, OutputStream out) throws IOException {
    int comma = request.lastIndexOf(',');
    Path fresh = Files.createTempFile(state.files().home(), "push", ".new");
    try {
      int seconds = store(in, fresh);
      keep(fresh, comma < 0 ? request : request.substring(0, comma), seconds);
      out.write(message("OKAY", 8).putInt(0).array());
    } catch (AdbViolation e) {
      throw e;
    } catch (FileSystemException e) {
      // its message would name a path of this machine
      fail(out, "couldn't create file: Not a directory");
    } catch (IOException e) {
      fail(out, "couldn't create file: " + e.getMessage());
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void keep(Path fresh, String path, int seconds) throws IOException {
    Path target = state.files().resolve("/", path, state.installed()).host();
    if (target == null) {
      throw new IOException("Read-only file system");
    }
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("Is a directory");
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(target, FileTime.fromMillis(seconds * 1000L));
  }

  /** Keeps the chunks; returns the time of the file that stands at their end. */
  private static int store(InputStream in, Path file) throws IOException {
    DataInputStream data = new DataInputStream(in);
    long stored = 0;
    try (OutputStream to = Files.newOutputStream(file)) {
      while (true) {
        byte[] id = new byte[4];
        data.readFully(id);
        int length = Integer.reverseBytes(data.readInt());
        String word = new String(id, StandardCharsets.US_ASCII);
        if (word.equals("DONE")) {
          return length;
        }
        stored += length;
        if (!word.equals("DATA") || length < 0 || length > CHUNK || stored > LARGEST_FILE) {
          throw new AdbViolation("a bad chunk of a file: %s, %d bytes", word, length);
        }
        to.write(data.readNBytes(length));
      }
    }
  }

  private void send(String path, OutputStream out) throws IOException {
    Path host = null;
    try {
      host = state.files().resolve("/", path, state.installed()).host();
    } catch (IOException e) {
      fail(out, "open failed: Permission denied");
      return;
    }
    if (host == null || !Files.isRegularFile(host, LinkOption.NOFOLLOW_LINKS)) {
      boolean there = host == null || Files.exists(host, LinkOption.NOFOLLOW_LINKS);
      fail(out, there ? "read failed: Is a directory" : "open failed: No such file or directory");
      return;
    }
    try (InputStream from = Files.newInputStream(host)) {
      byte[] chunk = from.readNBytes(CHUNK);
      while (chunk.length > 0) {
        out.write(message("DATA", 8 + chunk.length).putInt(chunk.length).put(chunk).array());
        chunk = from.readNBytes(CHUNK);
      }
    }
    out.write(message("DONE", 8).putInt(0).array());
  }

  private static void fail(OutputStream out, String why) throws IOException {
    byte[] words = why.getBytes(StandardCharsets.UTF_8);
    out.write(message("FAIL", 8 + words.length).putInt(words.length).put(words).array());
  }
}
