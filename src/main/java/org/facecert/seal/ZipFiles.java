package org.facecert.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.facecert.evidence.Sentence;

/**
 * A package as one zip, read in the one form in which {@link PlainZip} writes it: the headers are
 * followed from the first byte on, and what stands behind the last entry must be what follows from
 * them. Nothing is unpacked; memory is bounded by the number of entries.
 */
public final class ZipFiles implements SealedFiles, AutoCloseable {

  private static final int SIZE_AT = 18;
  private static final int CRC_AT = 14;
  private static final int METHOD_AT = 8;
  private static final int NAME_LENGTH_AT = 26;
  private static final int LONGEST_NAME = 240;
  private static final int MOST_TAIL = 400 << 20;

  private final FileChannel channel;
  private final SortedMap<String, PlainZip.ZippedFile> entries = new TreeMap<>();
  private final List<Sentence> problems = new ArrayList<>();
  private final SafePath.Series series = new SafePath.Series();
  private boolean listed = true;

  private ZipFiles(FileChannel channel) {
    this.channel = channel;
  }

  public static ZipFiles of(Path zip) throws IOException {
    ZipFiles files = new ZipFiles(FileChannel.open(zip));
    try {
      files.list();
    } catch (BadSeal e) {
      files.problems.add(e.what());
      files.listed = false;
    }
    return files;
  }

  @Override
  public NavigableSet<String> paths() {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(entries.keySet()));
  }

  @Override
  public long size(String path) throws IOException {
    return entry(path).size();
  }

  @Override
  public InputStream open(String path) throws IOException {
    return new Part(entry(path).content(), entry(path).end());
  }

  @Override
  public List<Sentence> problems() {
    return List.copyOf(problems);
  }

  @Override
  public boolean listed() {
    return listed;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private PlainZip.ZippedFile entry(String path) throws NoSuchFileException {
    PlainZip.ZippedFile entry = entries.get(path);
    if (entry == null) {
      throw new NoSuchFileException(path);
    }
    return entry;
  }

  private void list() throws IOException {
    List<PlainZip.ZippedFile> all = new ArrayList<>();
    long offset = 0;
    String before = "";
    for (Optional<PlainZip.ZippedFile> next = next(0); next.isPresent(); next = next(offset)) {
      PlainZip.ZippedFile file = next.get();
      if (all.size() >= SealManifest.MOST_FILES) {
        throw new BadSeal(Sentence.of("seal.many", "most", SealManifest.MOST_FILES));
      }
      if (before.compareTo(file.name()) >= 0) {
        throw new BadSeal(Sentence.of("seal.zip.order", "path", file.name()));
      }
      mustHold(file);
      entries.put(file.name(), file);
      all.add(file);
      before = file.name();
      offset = file.end();
    }
    mustEnd(all, offset);
  }

  private Optional<PlainZip.ZippedFile> next(long offset) throws IOException {
    ByteBuffer header = bytes(offset, PlainZip.LOCAL_LENGTH);
    if (header.limit() < PlainZip.LOCAL_LENGTH || header.getInt(0) != PlainZip.LOCAL) {
      return Optional.empty();
    }
    int length = header.getShort(NAME_LENGTH_AT) & 0xffff;
    if (length > LONGEST_NAME) {
      throw odd(offset);
    }
    String text =
        new String(content(offset + PlainZip.LOCAL_LENGTH, length), StandardCharsets.ISO_8859_1);
    series
        .problem(text)
        .ifPresent(
            what -> {
              throw new BadSeal(what);
            });
    if (header.getShort(METHOD_AT) != 0) {
      throw new BadSeal(Sentence.of("seal.zip.compressed", "path", text));
    }
    long size = header.getInt(SIZE_AT) & PlainZip.MOST;
    PlainZip.ZippedFile file = new PlainZip.ZippedFile(text, offset, size, header.getInt(CRC_AT));
    byte[] found = content(offset, PlainZip.LOCAL_LENGTH + length);
    if (!Arrays.equals(PlainZip.local(file), found) || file.end() > channel.size()) {
      throw odd(offset);
    }
    return Optional.of(file);
  }

  /** The sum in its header must be its content's. */
  private void mustHold(PlainZip.ZippedFile file) throws IOException {
    CRC32 crc = new CRC32();
    byte[] some = new byte[1 << 16];
    InputStream in = new Part(file.content(), file.end());
    for (int count = in.read(some); count >= 0; count = in.read(some)) {
      crc.update(some, 0, count);
    }
    if ((int) crc.getValue() != file.crc()) {
      problems.add(Sentence.of("seal.changed", "path", file.name()));
    }
  }

  private void mustEnd(List<PlainZip.ZippedFile> all, long offset) throws IOException {
    byte[] expected = PlainZip.tail(all, offset);
    long rest = channel.size() - offset;
    boolean same =
        rest == expected.length
            && rest <= MOST_TAIL
            && Arrays.equals(expected, content(offset, expected.length));
    if (!same) {
      throw odd(offset);
    }
  }

  private static BadSeal odd(long offset) {
    return new BadSeal(Sentence.of("seal.zip.odd", "byte", offset));
  }

  /** Fewer where the file ends. */
  private ByteBuffer bytes(long from, int count) throws IOException {
    ByteBuffer bytes = PlainZip.buffer(count);
    long at = from;
    for (int read = channel.read(bytes, at); read > 0; read = channel.read(bytes, at)) {
      at += read;
    }
    return bytes.flip();
  }

  /** Fewer where the file ends. */
  private byte[] content(long from, int count) throws IOException {
    ByteBuffer read = bytes(from, count);
    byte[] content = new byte[read.limit()];
    read.get(content);
    return content;
  }

  /** A part of the file; each has its own place in it. */
  private final class Part extends InputStream {
    private long at;
    private final long end;

    Part(long at, long end) {
      this.at = at;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (at >= end) {
        return -1;
      }
      int most = (int) Math.min(length, end - at);
      int count = channel.read(ByteBuffer.wrap(into, offset, most), at);
      at += Math.max(count, 0);
      return count;
    }
  }
}
