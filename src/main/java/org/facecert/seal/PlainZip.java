package org.facecert.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.facecert.files.OwnFile;

/**
 * Zip archives (PKWARE's APPNOTE 6.3.10) in one form alone: entries in the order of their names,
 * not compressed, of 1980-01-01, without attributes, comments and extra fields. So what the entries
 * hold decides every byte of the archive, whichever library, and nothing can hide between them or
 * grow when it is opened.
 */
final class PlainZip {

  static final int LOCAL = 0x04034b50;
  static final int LOCAL_LENGTH = 30;

  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_LENGTH = 56;

  /** of which the record's own length speaks not */
  private static final int END_64_HEAD = 12;

  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_LENGTH = 20;
  private static final int OFFSET_64_LENGTH = 12;

  private static final short VERSION = 20;
  private static final short VERSION_64 = 45;
  private static final short UTF_8 = 0x0800;
  // 1980-01-01 in MS-DOS
  private static final short DATE = 0x21;
  private static final int NO_INT = -1;
  private static final short NO_SHORT = -1;
  static final long MOST = 0xffffffffL;
  private static final int MOST_ENTRIES = 0xffff;

  private PlainZip() {}

  /**
   * @param offset of its header
   * @param size of its content
   */
  record ZippedFile(String name, long offset, long size, int crc) {
    long content() {
      return offset + LOCAL_LENGTH + name.length();
    }

    long end() {
      return content() + size;
    }
  }

  /** Writes all files; their names are ASCII. */
  static void write(SealedFiles files, Path zip) throws IOException {
    List<ZippedFile> written = new ArrayList<>();
    try (OutputStream out = new BufferedOutputStream(OwnFile.create(zip), 1 << 16)) {
      long offset = 0;
      for (String name : files.paths()) {
        ZippedFile file = new ZippedFile(name, offset, files.size(name), crc(files.open(name)));
        if (file.size() >= MOST) {
          throw new CannotSeal(name + ": a file of 4 GiB or more cannot be packed");
        }
        out.write(local(file));
        try (InputStream in = files.open(name)) {
          in.transferTo(out);
        }
        written.add(file);
        offset = file.end();
      }
      out.write(tail(written, offset));
    }
  }

  private static int crc(InputStream content) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = content) {
      byte[] some = new byte[1 << 16];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        crc.update(some, 0, count);
      }
    }
    return (int) crc.getValue();
  }

  static byte[] local(ZippedFile file) {
    return buffer(LOCAL_LENGTH + file.name().length())
        .putInt(LOCAL)
        .putShort(VERSION)
        .put(common(file))
        .putShort((short) 0)
        .put(name(file))
        .array();
  }

  /** What both headers of a file say alike. */
  private static byte[] common(ZippedFile file) {
    return buffer(LOCAL_LENGTH - Integer.BYTES - 2 * Short.BYTES)
        .putShort(UTF_8)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(DATE)
        .putInt(file.crc())
        .putInt((int) file.size())
        .putInt((int) file.size())
        .putShort((short) file.name().length())
        .array();
  }

  /** All that stands behind the entries: the directory, and its end. */
  static byte[] tail(List<ZippedFile> files, long offset) {
    List<byte[]> headers = files.stream().map(PlainZip::central).toList();
    long length = headers.stream().mapToLong(header -> header.length).sum();
    boolean large = files.size() >= MOST_ENTRIES || offset >= MOST || length >= MOST;
    int ends = END_LENGTH + (large ? END_64_LENGTH + LOCATOR_64_LENGTH : 0);
    ByteBuffer tail = buffer(Math.toIntExact(length + ends));
    headers.forEach(tail::put);
    if (large) {
      tail.put(end64(files.size(), length, offset));
    }
    tail.putInt(END).putShort((short) 0).putShort((short) 0);
    tail.putShort(large ? NO_SHORT : (short) files.size());
    tail.putShort(large ? NO_SHORT : (short) files.size());
    tail.putInt(large ? NO_INT : (int) length);
    tail.putInt(large ? NO_INT : (int) offset);
    return written(tail.putShort((short) 0));
  }

  private static byte[] end64(int entries, long length, long offset) {
    return buffer(END_64_LENGTH + LOCATOR_64_LENGTH)
        .putInt(END_64)
        .putLong(END_64_LENGTH - END_64_HEAD)
        .putShort(VERSION_64)
        .putShort(VERSION_64)
        .putInt(0)
        .putInt(0)
        .putLong(entries)
        .putLong(entries)
        .putLong(length)
        .putLong(offset)
        .putInt(LOCATOR_64)
        .putInt(0)
        .putLong(offset + length)
        .putInt(1)
        .array();
  }

  private static byte[] central(ZippedFile file) {
    boolean far = file.offset() >= MOST;
    int extra = far ? OFFSET_64_LENGTH : 0;
    ByteBuffer header = buffer(CENTRAL_LENGTH + file.name().length() + extra);
    header.putInt(CENTRAL).putShort(VERSION).putShort(far ? VERSION_64 : VERSION);
    header.put(common(file)).putShort((short) extra);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    header.putInt(far ? NO_INT : (int) file.offset()).put(name(file));
    if (far) {
      header.putShort((short) 1).putShort((short) Long.BYTES).putLong(file.offset());
    }
    return written(header);
  }

  private static byte[] written(ByteBuffer buffer) {
    byte[] written = new byte[buffer.flip().limit()];
    buffer.get(written);
    return written;
  }

  private static byte[] name(ZippedFile file) {
    return file.name().getBytes(StandardCharsets.US_ASCII);
  }

  static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
