package org.facecert.face.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.facecert.face.PictureFormat.Coding;

/** What a picture's EXIF data says of its orientation, wherever the format keeps them. */
final class Exif {

  private static final byte[] JPEG_MARK = {'E', 'x', 'i', 'f', 0, 0};
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private Exif() {}

  /** Upright where nothing, or nothing sensible, is said. */
  static Orientation orientation(byte[] picture, Coding coding) {
    try {
      return switch (coding) {
        case JPEG -> jpeg(ByteBuffer.wrap(picture));
        case PNG -> png(ByteBuffer.wrap(picture));
        case WEBP -> webp(ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN));
        default -> Orientation.UPRIGHT;
      };
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // ends early, or points beyond itself
      return Orientation.UPRIGHT;
    }
  }

  /** Segments: FF, marker, length with itself; up to the first scan. */
  private static Orientation jpeg(ByteBuffer in) {
    in.position(2);
    while (in.remaining() > 4 && (in.get() & 255) == 0xFF) {
      int marker = in.get() & 255;
      int length = (in.getShort() & 0xFFFF) - 2;
      if (marker == 0xDA) {
        break;
      }
      if (marker == 0xE1 && starts(in, JPEG_MARK)) {
        return tiff(in.slice(in.position() + JPEG_MARK.length, length - JPEG_MARK.length));
      }
      skip(in, length, 0);
    }
    return Orientation.UPRIGHT;
  }

  /** Chunks: length, name, data, check sum. */
  private static Orientation png(ByteBuffer in) {
    in.position(8);
    while (in.remaining() > 12) {
      int length = in.getInt();
      String name = name(in);
      if (name.equals("eXIf")) {
        return tiff(in.slice(in.position(), length));
      }
      skip(in, length, 4);
    }
    return Orientation.UPRIGHT;
  }

  /** Chunks: name, length, data, padded to an even length. */
  private static Orientation webp(ByteBuffer in) {
    in.position(12);
    while (in.remaining() > 8) {
      String name = name(in);
      int length = in.getInt();
      if (name.equals("EXIF")) {
        ByteBuffer data = in.slice(in.position(), length);
        return tiff(starts(data, JPEG_MARK) ? data.slice(6, length - 6) : data);
      }
      skip(in, length, length & 1);
    }
    return Orientation.UPRIGHT;
  }

  /** Never backwards, which could go on for ever. */
  private static void skip(ByteBuffer in, int length, int more) {
    if (length < 0 || length > in.remaining() - more) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + length + more);
  }

  private static Orientation tiff(ByteBuffer in) {
    in.order(in.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = in.getInt(4);
    int entries = in.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((in.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return Orientation.of(in.getShort(entry + 8) & 0xFFFF);
      }
    }
    return Orientation.UPRIGHT;
  }

  private static boolean starts(ByteBuffer in, byte[] mark) {
    return in.remaining() >= mark.length
        && in.slice(in.position(), mark.length).equals(ByteBuffer.wrap(mark));
  }

  private static String name(ByteBuffer in) {
    byte[] name = new byte[4];
    in.get(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
