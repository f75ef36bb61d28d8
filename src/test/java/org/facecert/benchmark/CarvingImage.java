package org.facecert.benchmark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A disk image by a seed: a third random bytes, a third zeros, a third JSON, with pictures among
 * them, plain, in base64 within JSON, in gzip, and in a database.
 */
final class CarvingImage {

  /** How a picture lies in the image. */
  enum Way {
    JPEG,
    PNG,
    BASE64,
    GZIP,
    SQLITE
  }

  private static final int BLOCK = 1 << 20;

  private final Map<Way, Set<String>> pictures = new EnumMap<>(Way.class);
  private final Random random;
  private long seed;

  CarvingImage(long seed) {
    this.random = new Random(seed);
    this.seed = seed;
    for (Way way : Way.values()) {
      pictures.put(way, new HashSet<>());
    }
  }

  /** SHA-256 of each picture, in hexadecimal. */
  Map<Way, Set<String>> pictures() {
    return pictures;
  }

  void write(Path file, long size) throws IOException, SQLException {
    List<byte[]> things = things(file);
    java.util.Collections.shuffle(things, random);
    long space = size / things.size();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BLOCK)) {
      long written = 0;
      int next = 0;
      while (next < things.size()) {
        byte[] filler = filler((int) Math.max(1, space / 2 + random.nextLong(space)) / 3);
        out.write(filler);
        out.write(things.get(next));
        written += filler.length + things.get(next).length;
        next++;
      }
      while (written < size) {
        byte[] filler = filler((int) Math.min(BLOCK, size - written));
        out.write(filler);
        written += filler.length;
      }
    }
  }

  private List<byte[]> things(Path file) throws IOException, SQLException {
    List<byte[]> things = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      things.add(picture("jpg", Way.JPEG, i % 5 == 0));
    }
    for (int i = 0; i < 300; i++) {
      things.add(picture("png", Way.PNG, false));
    }
    for (int i = 0; i < 100; i++) {
      String text = Base64.getEncoder().encodeToString(picture("jpg", Way.BASE64, false));
      things.add(("{\"photo\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < 50; i++) {
      things.add(gzip(picture("jpg", Way.GZIP, false)));
    }
    things.add(database(file.resolveSibling("carving.db")));
    return things;
  }

  private byte[] database(Path file) throws IOException, SQLException {
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, p BLOB)");
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t(p) VALUES(?)")) {
        for (int i = 0; i < 100; i++) {
          insert.setBytes(1, picture("jpg", Way.SQLITE, false));
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  private byte[] picture(String format, Way way, boolean progressive) throws IOException {
    int side = 100 + random.nextInt(500);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    for (int i = 0; i < 60; i++) {
      pen.setColor(new Color(random.nextInt()));
      pen.fillOval(random.nextInt(side), random.nextInt(side), 1 + side / 3, 1 + side / 4);
    }
    pen.dispose();
    for (int i = 0; i < side * side / 8; i++) {
      image.setRGB(random.nextInt(side), random.nextInt(side), random.nextInt());
    }
    byte[] bytes = encoded(image, format, progressive);
    pictures.computeIfAbsent(way, unused -> new HashSet<>()).add(digest(bytes));
    return bytes;
  }

  private static byte[] encoded(BufferedImage image, String format, boolean progressive)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (progressive) {
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(ImageIO.createImageOutputStream(out));
      writer.write(null, new IIOImage(image, null, null), parameters);
      ((javax.imageio.stream.ImageOutputStream) writer.getOutput()).flush();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(
          "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      gzip.write(picture);
      gzip.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private byte[] filler(int length) {
    byte[] bytes = new byte[length];
    switch (random.nextInt(3)) {
      case 0 -> new Random(seed++).nextBytes(bytes);
      case 1 -> json(bytes);
      default -> {
        // zeros
      }
    }
    return bytes;
  }

  private void json(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      byte[] line =
          ("{\"id\":"
                  + random.nextInt()
                  + ",\"name\":\"user "
                  + random.nextInt(10_000)
                  + "\",\"tags\":[\"alpha\",\"beta\"],\"score\":"
                  + random.nextDouble()
                  + "}\n")
              .getBytes(StandardCharsets.UTF_8);
      int length = Math.min(line.length, bytes.length - at);
      System.arraycopy(line, 0, bytes, at, length);
      at += length;
    }
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
