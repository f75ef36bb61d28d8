package org.facecert.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.facecert.evidence.Digest;
import org.facecert.inspection.Unread.Cause;

/**
 * The entries of a package, each read once and bounded; nothing is written anywhere. What an
 * archive says of sizes is not believed.
 */
final class PackageArchive implements AutoCloseable, PackageResources.Entries {

  /** Bytes of an entry that are held at once; the rest of a larger one is only digested. */
  static final int HELD = 64 << 20;

  /** Bytes that are unpacked of one package: some four times the largest that a store takes. */
  private static final long MOST_BYTES = 16L << 30;

  /** of a package that packs as code and pictures do; a larger one must not unpack to more */
  private static final long MOST_GROWTH = 200;

  private static final long ALWAYS = 256L << 20;
  private static final int MOST_ENTRIES = 200_000;
  private static final int MOST_DIRECTORY = 64 << 20;
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private final String name;
  private final ZipFile zip;
  private final long budget;
  private final List<Unread> unread;
  private long unpacked;

  private PackageArchive(String name, ZipFile zip, long budget, List<Unread> unread) {
    this.name = name;
    this.zip = zip;
    this.budget = budget;
    this.unread = unread;
  }

  /**
   * An entry.
   *
   * @param bytes the first of its bytes, at most {@link #HELD}
   * @param length of all
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and handed on; nobody compares entries
  record PackedEntry(String name, byte[] bytes, long length) {
    boolean isWhole() {
      return bytes.length == length;
    }
  }

  /** Is given the entries one after the other. */
  interface EntryReader {
    void entry(PackedEntry entry);
  }

  /**
   * @param unread receives what cannot be read
   * @throws UnreadablePackage when the file is no archive
   */
  static PackageArchive open(Path file, List<Unread> unread) throws IOException, UnreadablePackage {
    String name = String.valueOf(file.getFileName());
    mustBeBounded(file);
    try {
      long budget = Math.min(MOST_BYTES, Math.max(ALWAYS, Files.size(file) * MOST_GROWTH));
      return new PackageArchive(name, new ZipFile(file.toFile()), budget, unread);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new UnreadablePackage("it is no archive, or a broken one: " + e.getMessage(), e);
    }
  }

  /** The directory is read into the memory at once: looked at before. */
  private static void mustBeBounded(Path file) throws IOException, UnreadablePackage {
    try (FileChannel channel = FileChannel.open(file)) {
      long from = Math.max(0, channel.size() - END_RECORD - LONGEST_COMMENT);
      ByteBuffer tail =
          ByteBuffer.allocate((int) (channel.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
      while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
        // until the end
      }
      int at = tail.position() - END_RECORD;
      while (at >= 0 && tail.getInt(at) != 0x06054b50) {
        at--;
      }
      if (at < 0) {
        throw new UnreadablePackage("it is no archive, or a cut one");
      }
      long directory = tail.getInt(at + 12) & 0xffffffffL;
      if (directory > MOST_DIRECTORY) {
        throw new UnreadablePackage("its directory is larger than any package's");
      }
    }
  }

  String name() {
    return name;
  }

  boolean has(String entry) {
    return zip.getEntry(entry) != null;
  }

  /** One entry by its name. */
  @Override
  public Optional<byte[]> entry(String entryName) {
    ZipEntry entry = zip.getEntry(entryName);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(HELD + 1);
      unpacked += bytes.length;
      if (bytes.length > HELD) {
        unread(entryName, Cause.TOO_LARGE, "unpacks to more than " + (HELD >> 20) + " MiB");
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException | IllegalArgumentException e) {
      unread(entryName, Cause.ENTRY, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Gives all entries that can be read to the reader, and a digest over all of them. */
  String each(EntryReader reader) {
    MessageDigest all = Digest.sha256();
    for (ZipEntry entry : entries()) {
      String digest = read(entry, reader);
      if (!SignatureFiles.isOne(entry.getName())) {
        all.update(
            (entry.getName() + "\n" + digest + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return java.util.HexFormat.of().formatHex(all.digest());
  }

  /** In the order of their names, so that an archive packed anew is the same one. */
  private List<ZipEntry> entries() {
    List<ZipEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    zip.stream()
        .limit(MOST_ENTRIES + 1L)
        .forEach(
            entry -> {
              if (!names.add(entry.getName())) {
                unread(entry.getName(), Cause.DUPLICATE, "two entries have this name");
              } else if (!entry.isDirectory()) {
                entries.add(entry);
              }
              if (leadsOut(entry.getName())) {
                unread(entry.getName(), Cause.NAME, "the name leads out of the folder");
              }
            });
    if (entries.size() > MOST_ENTRIES) {
      unread("", Cause.TOO_LARGE, "more than " + MOST_ENTRIES + " entries");
      entries.subList(MOST_ENTRIES, entries.size()).clear();
    }
    entries.sort(Comparator.comparing(ZipEntry::getName));
    return entries;
  }

  private static boolean leadsOut(String entry) {
    return entry.startsWith("/")
        || entry.contains("\\")
        || entry.chars().anyMatch(c -> c < ' ')
        || List.of(entry.split("/", -1)).contains("..");
  }

  private String read(ZipEntry entry, EntryReader reader) {
    if (unpacked >= budget) {
      unread(entry.getName(), Cause.TOO_LARGE, "the package unpacks to more than any app does");
      return "";
    }
    MessageDigest digest = Digest.sha256();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) Math.min(HELD, budget - unpacked));
      digest.update(bytes);
      long length = bytes.length + rest(in, digest, budget - unpacked - bytes.length);
      unpacked += length;
      reader.entry(new PackedEntry(entry.getName(), bytes, length));
    } catch (IOException | IllegalArgumentException e) {
      unread(entry.getName(), Cause.ENTRY, String.valueOf(e.getMessage()));
    }
    return java.util.HexFormat.of().formatHex(digest.digest());
  }

  private static long rest(InputStream in, MessageDigest digest, long most) throws IOException {
    byte[] some = new byte[1 << 16];
    long length = 0;
    for (int count = in.read(some); count >= 0; count = in.read(some)) {
      digest.update(some, 0, count);
      length += count;
      if (length > most) {
        throw new IOException("it unpacks to more than any app does");
      }
    }
    return length;
  }

  void unread(String entry, Cause reason, String detail) {
    if (unread.size() < PackageInspector.MOST_UNREAD) {
      unread.add(new Unread(entry.isEmpty() ? name : name + ": " + entry, reason, detail));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
