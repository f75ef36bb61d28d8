package org.facecert.face.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;

/** Reads a picture in any coding, in bounded memory, whatever its bytes are. */
final class PictureReader {

  /** A bare codestream of JPEG 2000 begins so; in a file of its own it has another suffix. */
  private static final int BARE_CODESTREAM = 0xFF;

  private final ReadingLimits limits;
  private final RasterDecoder raster;

  PictureReader(ReadingLimits limits) {
    this.limits = limits;
    this.raster = new RasterDecoder(limits);
  }

  Frames read(byte[] bytes, PictureFormat format) throws NotLooked {
    Coding coding = format.coding();
    return switch (coding) {
      case RGB, GRAY, NV21 -> Frames.sound(RawPixels.read(bytes, format, limits));
      case JPEG, PNG, WEBP, GIF, BMP ->
          raster.decode(bytes, coding).turned(Exif.orientation(bytes, coding));
      case HEIF, AVIF ->
          foreign(bytes, coding.key(), InstalledDecoder.HEIF, DeclaredSize.heif(bytes));
      case JPEG_2000 ->
          foreign(
              bytes,
              bytes.length > 0 && (bytes[0] & 255) == BARE_CODESTREAM ? "j2k" : "jp2",
              InstalledDecoder.JPEG_2000,
              DeclaredSize.jpeg2000(bytes));
    };
  }

  private Frames foreign(byte[] bytes, String suffix, InstalledDecoder decoder, DeclaredSize size)
      throws NotLooked {
    limits.check(size.width(), size.height(), true);
    return decoder.decode(bytes, suffix, pictures -> together(pictures, decoder.result()));
  }

  /** A file of HEIF may hold several pictures; they are upright already. */
  private Frames together(List<Path> pictures, Coding coding) throws IOException, NotLooked {
    if (pictures.isEmpty()) {
      throw new NotLooked("it cannot be decoded: the program made no picture of it");
    }
    List<Pixels> frames = new ArrayList<>();
    StringBuilder damage = new StringBuilder();
    for (Path picture : pictures) {
      if (frames.size() == limits.frames()) {
        damage.append("more pictures in one file than are looked at");
        break;
      }
      Frames read = raster.decode(Files.readAllBytes(picture), coding);
      frames.addAll(read.pictures());
      damage.append(read.damage());
    }
    return new Frames(frames, Orientation.UPRIGHT, damage.toString());
  }
}
