package org.facecert.face.find;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;

/** Every coding and container that a portrait may lie in as a picture. */
final class PictureSamples {

  /** The one that is not looked into. */
  static final String FRAMES = "key frames of an MP4";

  private static final int EXIF_WIDTH = 160;
  private static final int EXIF_HEIGHT = 120;
  private static final int JFIF_SIDE = 140;
  private static final int FRAME_WIDTH = 640;
  private static final int FRAME_HEIGHT = 480;

  private PictureSamples() {}

  /** In the order of the table in docs/face-data.md. */
  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    jpegs(all);
    all.put("PNG", Sample.of(p -> Portrait.written("png", p.image(), false)));
    all.put("PNG, interlaced", Sample.of(p -> Portrait.written("png", p.image(), true)));
    all.put("GIF", Sample.of(p -> Portrait.written("gif", p.image(), false)));
    all.put("BMP", Sample.of(p -> Portrait.written("bmp", p.image(), false)));
    all.put("WebP", Sample.by("webp", "cwebp", "-quiet", "IN", "-o", "OUT"));
    all.put("WebP, lossless", Sample.by("webp", "cwebp", "-quiet", "-lossless", "IN", "-o", "OUT"));
    all.put("JPEG 2000 (JP2)", Sample.by("jp2", "opj_compress", "-i", "IN", "-o", "OUT"));
    all.put("JPEG 2000, bare", Sample.by("j2k", "opj_compress", "-i", "IN", "-o", "OUT"));
    all.put("HEIF", Sample.by("heic", "heif-enc", "IN", "-o", "OUT"));
    all.put("AVIF", Sample.by("avif", "heif-enc", "-A", "IN", "-o", "OUT"));
    all.put("NV21, 640 x 480", Sample.of(p -> nv21(p.sized(FRAME_WIDTH, FRAME_HEIGHT))));
    films(all);
    all.put("ISO/IEC 19794-5, JPEG", Sample.of(p -> faceRecord(p.jpeg())));
    all.put("ISO/IEC 19794-5, JPEG 2000", PictureSamples::faceRecordOfJpeg2000);
    all.put("ISO/IEC 39794-5", Sample.of(p -> faceBlock(p.jpeg())));
    return all;
  }

  private static void jpegs(Map<String, Sample> all) {
    all.put("JPEG", Sample.of(Portrait::jpeg));
    all.put("JPEG, progressive", Sample.of(p -> Portrait.written("jpeg", p.image(), true)));
    all.put("JPEG in CMYK", Sample.of(p -> cmyk(p.image())));
    all.put("second picture of an MPO", Sample.of(p -> mpo(p.jpeg())));
    all.put(
        "behind a JPEG and padding",
        Sample.of(p -> Drawn.join(Drawn.jpeg(2), new byte[3000], p.jpeg())));
    all.put("thumbnail in EXIF", Sample.of(p -> inSegment(0xE1, exif(p))));
    all.put("raw thumbnail in JFIF", Sample.of(p -> inSegment(0xE0, jfif(p))));
    all.put("JPEG thumbnail in JFXX", Sample.of(p -> inSegment(0xE0, jfxx(p))));
  }

  private static void films(Map<String, Sample> all) {
    all.put(
        "cover of an MP4",
        Sample.of(p -> Drawn.join(film(Drawn.noise(5000, 1)), box("moov", box("udta", p.jpeg())))));
    all.put("motion JPEG in an MP4", Sample.of(p -> film(p.jpeg())));
    all.put(
        "cover of a motion photo's film",
        Sample.of(p -> Drawn.join(Drawn.jpeg(2), film(p.jpeg()))));
    all.put(FRAMES, PictureSamples::encodedFilm);
  }

  /** As printers' programs write it: inverted, with Adobe's segment that says CMYK. */
  private static byte[] cmyk(BufferedImage image) {
    WritableRaster raster =
        Raster.createInterleavedRaster(0, image.getWidth(), image.getHeight(), 4, null);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        raster.setPixel(x, y, new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255});
      }
    }
    byte[] jpeg = Portrait.written("jpeg", new IIOImage(raster, null, null), false);
    byte[] adobe = segment(0xEE, Drawn.join(latin("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0}));
    return Drawn.join(Arrays.copyOf(jpeg, 2), adobe, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] mpo(byte[] second) {
    byte[] index = Drawn.join(latin("MPF\0MM\0*\0\0\0\u0008"), new byte[40]);
    return Drawn.join(inSegment(0xE2, index), second);
  }

  /** With an image directory of its own that points to the thumbnail, as cameras write it. */
  private static byte[] exif(Portrait portrait) {
    byte[] small = Portrait.written("jpeg", portrait.sized(EXIF_WIDTH, EXIF_HEIGHT), false);
    ByteBuffer tiff = ByteBuffer.allocate(44);
    tiff.put(latin("MM\0*")).putInt(8).putShort((short) 0).putInt(14).putShort((short) 2);
    tiff.putShort((short) 0x201).putShort((short) 4).putInt(1).putInt(44);
    tiff.putShort((short) 0x202).putShort((short) 4).putInt(1).putInt(small.length);
    return Drawn.join(latin("Exif\0\0"), tiff.array(), small);
  }

  private static byte[] jfif(Portrait portrait) {
    BufferedImage small = portrait.sized(JFIF_SIDE, JFIF_SIDE);
    ByteBuffer rgb = ByteBuffer.allocate(3 * JFIF_SIDE * JFIF_SIDE);
    for (int i = 0; i < JFIF_SIDE * JFIF_SIDE; i++) {
      int pixel = small.getRGB(i % JFIF_SIDE, i / JFIF_SIDE);
      rgb.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
    }
    byte[] size = {(byte) JFIF_SIDE, (byte) JFIF_SIDE};
    return Drawn.join(latin("JFIF\0\1\2\0\0\1\0\1"), size, rgb.array());
  }

  private static byte[] jfxx(Portrait portrait) {
    BufferedImage small = portrait.sized(EXIF_WIDTH, EXIF_HEIGHT);
    return Drawn.join(latin("JFXX\0\u0010"), Portrait.written("jpeg", small, false));
  }

  private static byte[] inSegment(int marker, byte[] content) {
    byte[] outer = Drawn.jpeg(2);
    return Drawn.join(
        Arrays.copyOf(outer, 2),
        segment(marker, content),
        Arrays.copyOfRange(outer, 2, outer.length));
  }

  private static byte[] nv21(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] frame = new byte[width * height * 3 / 2];
    for (int i = 0; i < width * height; i++) {
      int x = i % width;
      int y = i / width;
      int rgb = image.getRGB(x, y);
      double luma = luma(rgb);
      frame[i] = (byte) luma;
      if (x % 2 == 0 && y % 2 == 0) {
        int at = width * height + y / 2 * width + x;
        frame[at] = (byte) (128 + 0.713 * ((rgb >> 16 & 255) - luma));
        frame[at + 1] = (byte) (128 + 0.564 * ((rgb & 255) - luma));
      }
    }
    return frame;
  }

  private static double luma(int rgb) {
    return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
  }

  private static byte[] film(byte[] frames) {
    return Drawn.join(box("ftyp", latin("isom\0\0\0\0isom")), box("mdat", frames));
  }

  private static byte[] box(String name, byte[] content) {
    return Drawn.join(number(content.length + 8), latin(name), content);
  }

  /** MPEG-4 Part 2, by Debian's python3-opencv. */
  private static Path encodedFilm(Portrait portrait, Path folder) throws IOException {
    Path in = folder.resolve("in.png");
    Path out = folder.resolve("sample.mp4");
    Files.write(in, Portrait.written("png", portrait.sized(FRAME_WIDTH, FRAME_HEIGHT), false));
    String program =
        "import cv2, sys\n"
            + "w = cv2.VideoWriter(sys.argv[2], cv2.VideoWriter_fourcc(*'mp4v'), 25, (640, 480))\n"
            + "[w.write(cv2.imread(sys.argv[1])) for i in range(25)]\n"
            + "w.release()";
    InstalledEncoder.run("/usr/bin/python3", "-c", program, in.toString(), out.toString());
    return out;
  }

  private static byte[] faceRecord(byte[] picture) {
    byte[] body = Drawn.join(number(20 + 12 + picture.length), new byte[16 + 12], picture);
    byte[] length = number(14 + body.length);
    return Drawn.join(latin("FAC\0" + "010\0"), length, new byte[] {0, 1}, body);
  }

  private static Path faceRecordOfJpeg2000(Portrait portrait, Path folder) throws IOException {
    Path picture = Sample.by("jp2", "opj_compress", "-i", "IN", "-o", "OUT").make(portrait, folder);
    return Files.write(folder.resolve("record"), faceRecord(Files.readAllBytes(picture)));
  }

  private static byte[] faceBlock(byte[] picture) {
    byte[] version = {(byte) 0xA0, 7, (byte) 0x80, 1, 3, (byte) 0x81, 2, 7, (byte) 0xE7};
    byte[] data = Drawn.join(new byte[] {0x04, (byte) 0x84}, number(picture.length), picture);
    byte[] block = Drawn.join(version, data);
    return Drawn.join(new byte[] {0x65, (byte) 0x84}, number(block.length), block);
  }

  private static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return Drawn.join(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
