package org.facecert.notice;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a pack's YAML holds, as the build has written it down beside it: parsing YAML takes longer
 * than reading a notice. It names the YAML that it was made from by a checksum; where the file has
 * another, it is as if there were none.
 */
final class PreparedYaml {

  private static final String ENDING = ".prepared";

  private PreparedYaml() {}

  /**
   * Called by the build.
   *
   * @param args folder of the packs, as it will be on the class path
   */
  public static void main(String[] args) throws IOException {
    for (String language : NoticeReader.LANGUAGES) {
      Path pack = Path.of(args[0], language + ".yaml");
      byte[] yaml = Files.readAllBytes(pack);
      try (OutputStream out = Files.newOutputStream(Path.of(pack + ENDING))) {
        write(yaml, Pack.parsed(yaml), out);
      }
    }
  }

  /** What was prepared of a resource, or null where nothing was, or of another one. */
  static @Nullable Object of(String resource, byte[] yaml) throws IOException {
    try (InputStream in = PreparedYaml.class.getResourceAsStream(resource + ENDING)) {
      return in == null ? null : read(yaml, in);
    }
  }

  static void write(byte[] yaml, Object value, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    out.writeLong(sum(yaml));
    write(value, out);
    out.flush();
  }

  static @Nullable Object read(byte[] yaml, InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
    return in.readLong() == sum(yaml) ? value(in) : null;
  }

  private static void write(Object value, DataOutputStream out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeByte('m');
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getKey(), out);
        write(entry.getValue(), out);
      }
    } else if (value instanceof List<?> list) {
      out.writeByte('l');
      out.writeInt(list.size());
      for (Object each : list) {
        write(each, out);
      }
    } else if (value instanceof Double number) {
      out.writeByte('n');
      out.writeDouble(number);
    } else if (value instanceof String text) {
      out.writeByte('t');
      out.writeUTF(text);
    } else {
      throw new IOException("a pack holds " + value + "; write maps, lists, texts and fractions");
    }
  }

  private static Object value(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 'm' -> map(in);
      case 'l' -> list(in);
      case 'n' -> in.readDouble();
      case 't' -> in.readUTF();
      default -> throw new IOException("a prepared pack is broken; build again");
    };
  }

  private static Map<Object, Object> map(DataInputStream in) throws IOException {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      map.put(value(in), value(in));
    }
    return map;
  }

  private static List<Object> list(DataInputStream in) throws IOException {
    List<Object> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(value(in));
    }
    return list;
  }

  private static long sum(byte[] yaml) {
    CRC32 sum = new CRC32();
    sum.update(yaml);
    return sum.getValue() << 32 | yaml.length;
  }
}
