package org.facecert.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;

/**
 * Keeps two processes on one machine from driving the same phone: one locked file per phone, let go
 * by the operating system when its process dies.
 */
final class AddressLocks {

  private final Path folder;

  AddressLocks(Path folder) {
    this.folder = folder;
  }

  /** Held until closed. */
  static final class Lock implements AutoCloseable {
    private final FileChannel channel;

    Lock(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot let a device lock go", e);
      }
    }
  }

  /** One server may drive several phones, told apart by their udid or by their slot on a grid. */
  Lock take(String name, URI url, Map<String, Object> capabilities) {
    String key =
        url
            + " "
            + capabilities.getOrDefault("appium:udid", "")
            + " "
            + capabilities.getOrDefault(Farm.SLOT, "");
    String file = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + ".lock";
    FileChannel channel = open(file);
    try {
      if (channel.tryLock() != null) {
        return new Lock(channel);
      }
    } catch (OverlappingFileLockException e) {
      close(channel);
      throw new DeviceFault(Sentence.of("fault.in-use.here", "phone", name), e);
    } catch (IOException e) {
      close(channel);
      throw locking("fault.lock", file, e);
    }
    close(channel);
    throw new DeviceFault("fault.in-use", "phone", name);
  }

  private FileChannel open(String file) {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw locking("fault.lock.open", file, e);
    }
  }

  private static void close(FileChannel channel) {
    new Lock(channel).close();
  }

  private DeviceFault locking(String key, String file, IOException e) {
    return new DeviceFault(
        Sentence.of(key, "file", folder.resolve(file), "why", String.valueOf(e.getMessage())), e);
  }
}
