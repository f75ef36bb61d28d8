package org.facecert.face.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.fuzz.Fuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PictureReaderFuzzTest {

  private final PictureReader reader = new PictureReader(ReadingLimits.USUAL);

  @ParameterizedTest
  @EnumSource(
      value = Coding.class,
      names = {"JPEG", "PNG", "GIF", "BMP", "WEBP"})
  void a_picture_is_read_or_it_is_said_why_not(Coding coding) {
    Fuzz.run("reading of " + coding, seeds(coding), bytes -> read(bytes, coding));
  }

  private Object read(byte[] bytes, Coding coding) {
    try {
      Frames frames = reader.read(bytes, PictureFormat.of(coding));
      return frames.pictures().size() + " pictures";
    } catch (NotLooked e) {
      return String.valueOf(e.reason());
    }
  }

  private static List<byte[]> seeds(Coding coding) {
    BufferedImage halves = Encoded.halves(BufferedImage.TYPE_INT_RGB);
    String format = coding.key();
    return switch (coding) {
      case JPEG ->
          List.of(
              Encoded.bytes(format, halves, false),
              Encoded.bytes(format, halves, true),
              Encoded.cmykHalves());
      case WEBP ->
          List.of(Encoded.sample("halves-lossy.webp"), Encoded.sample("halves-lossless.webp"));
      case GIF -> List.of(Encoded.animation(List.of(halves, halves)));
      case PNG -> {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(Encoded.bytes(format, halves, true));
        for (int type : new int[] {BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_INT_ARGB}) {
          seeds.add(Encoded.png(Encoded.halves(type)));
        }
        yield seeds;
      }
      default -> List.of(Encoded.bytes(format, halves, false));
    };
  }
}
