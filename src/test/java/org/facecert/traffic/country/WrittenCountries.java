package org.facecert.traffic.country;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small databases in the format MaxMind DB 2.0, for IPv6 with IPv4 in it. */
public final class WrittenCountries {

  public static final Instant BUILT = Instant.parse("2026-03-01T00:00:00Z");

  private static final int V4_IN_V6 = 96;
  private static final int SEPARATOR = 16;
  private static final byte[] MARK = {
    (byte) 0xab, (byte) 0xcd, (byte) 0xef, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
  };

  private final String type;
  private final Instant built;

  /** -1 nothing; below -1 the value -2 - n; otherwise a node. */
  private final List<int[]> nodes = new ArrayList<>();

  private final List<Object> values = new ArrayList<>();

  public WrittenCountries(String type, Instant built) {
    this.type = type;
    this.built = built;
    node();
  }

  /**
   * As makers of databases of countries write them: all of 20.0.0.0/8 in one, 21.0.0.0/8 in ....
   */
  public static byte[] of(String... countries) {
    WrittenCountries written = new WrittenCountries("Test-Country", BUILT);
    for (int i = 0; i < countries.length; i++) {
      written.add((20 + i) + ".0.0.0/8", nested(countries[i], false));
    }
    return written.bytes();
  }

  public static Map<String, Object> nested(String code, boolean anycast) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("continent", Map.of("names", Map.of("en", "Somewhere")));
    all.put("registered_country", Map.of("iso_code", "BR"));
    all.put("country", Map.of("geoname_id", 1_814_991, "iso_code", code));
    if (anycast) {
      all.put("traits", Map.of("is_anycast", true));
    }
    return all;
  }

  private int node() {
    nodes.add(new int[] {-1, -1});
    return nodes.size() - 1;
  }

  public WrittenCountries add(String network, Object value) {
    String[] parts = network.split("/");
    byte[] own = address(parts[0]);
    byte[] all = new byte[16];
    System.arraycopy(own, 0, all, all.length - own.length, own.length);
    int bits = Integer.parseInt(parts[1]) + (own.length == 4 ? V4_IN_V6 : 0);
    values.add(value);
    int at = 0;
    for (int bit = 0; bit < bits - 1; bit++) {
      int side = side(all, bit);
      if (nodes.get(at)[side] < 0) {
        nodes.get(at)[side] = node();
      }
      at = nodes.get(at)[side];
    }
    nodes.get(at)[side(all, bits - 1)] = -1 - values.size();
    return this;
  }

  private static byte[] address(String text) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int side(byte[] address, int bit) {
    return address[bit / 8] >> 7 - bit % 8 & 1;
  }

  public byte[] bytes() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int[] offsets = new int[values.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = data.size();
      write(data, values.get(i));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int[] node : nodes) {
      for (int record : node) {
        number(out, record(record, offsets), 3);
      }
    }
    out.writeBytes(new byte[SEPARATOR]);
    out.writeBytes(data.toByteArray());
    out.writeBytes(MARK);
    write(out, metadata());
    return out.toByteArray();
  }

  private int record(int record, int[] offsets) {
    if (record >= 0) {
      return record;
    }
    return record == -1 ? nodes.size() : nodes.size() + SEPARATOR + offsets[-2 - record];
  }

  private Map<String, Object> metadata() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("binary_format_major_version", 2);
    all.put("binary_format_minor_version", 0);
    all.put("build_epoch", built.getEpochSecond());
    all.put("database_type", type);
    all.put("languages", List.of("en"));
    all.put("description", Map.of("en", "written by a test"));
    all.put("ip_version", 6);
    all.put("node_count", nodes.size());
    all.put("record_size", 24);
    return all;
  }

  private static void write(ByteArrayOutputStream out, Object value) {
    if (value instanceof Map<?, ?> map) {
      out.write(7 << 5 | map.size());
      map.forEach(
          (key, each) -> {
            write(out, key);
            write(out, each);
          });
    } else if (value instanceof List<?> list) {
      out.write(list.size());
      out.write(11 - 7);
      list.forEach(each -> write(out, each));
    } else if (value instanceof Boolean flag) {
      out.write(flag ? 1 : 0);
      out.write(14 - 7);
    } else if (value instanceof Long number) {
      out.write(8);
      out.write(9 - 7);
      for (int shift = 56; shift >= 0; shift -= 8) {
        out.write((int) (number >> shift));
      }
    } else if (value instanceof Integer number) {
      out.write(6 << 5 | 4);
      number(out, number, 4);
    } else {
      byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
      out.write(2 << 5 | text.length);
      out.writeBytes(text);
    }
  }

  private static void number(ByteArrayOutputStream out, int number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write(number >> shift);
    }
  }
}
