package org.facecert.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.facecert.files.DiskFault;
import org.facecert.files.OwnFile;

/**
 * A vault in a folder: {@code ab/abcdef...}, one file per digest. A file appears whole or not at
 * all, and is on the disk before {@link #put} returns.
 */
public final class DirectoryVault implements Vault {

  private final Path folder;

  public DirectoryVault(Path folder) {
    this.folder = folder;
  }

  @Override
  public Evidence put(
      EvidenceKind kind, String mediaType, byte[] bytes, Moment at, Sentence caption) {
    Digest digest = Digest.of(bytes);
    try {
      Path file = file(digest);
      if (!Files.exists(file)) {
        store(file, bytes);
      }
    } catch (IOException e) {
      throw DiskFault.writing(folder, e);
    }
    return new Evidence(kind, digest, mediaType, bytes.length, at, caption);
  }

  @Override
  public byte[] get(Digest digest) {
    byte[] bytes;
    try {
      OwnFile.mustBeOurs(file(digest));
      bytes = Files.readAllBytes(file(digest));
    } catch (NoSuchFileException e) {
      throw new EvidenceLost("no evidence " + digest + " in " + folder);
    } catch (IOException e) {
      throw DiskFault.reading(file(digest), e);
    }
    Digest found = Digest.of(bytes);
    if (!found.equals(digest)) {
      throw new EvidenceLost(
          "evidence " + digest + " in " + folder + " was changed: its digest is now " + found);
    }
    return bytes;
  }

  private Path file(Digest digest) {
    return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
  }

  private static void store(Path file, byte[] bytes) throws IOException {
    Path parent = Objects.requireNonNull(file.getParent());
    OwnFile.folder(Objects.requireNonNull(parent.getParent()));
    OwnFile.folder(parent);
    Path part = Files.createTempFile(parent, "part-", null);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    // two phones may show the same picture at once: both write the same bytes, the later one wins
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
