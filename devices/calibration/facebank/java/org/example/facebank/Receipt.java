package org.example.facebank;

import android.graphics.Bitmap;
import android.graphics.Color;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A picture of a receipt whose thumbnail (Exif 2.32, section 4.5.8) is not of the receipt. */
final class Receipt {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 480;
  private static final int ENTRY = 12;

  private final byte[] face;

  Receipt(byte[] face) {
    this.face = face;
  }

  byte[] jpeg() {
    Bitmap paper = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888);
    paper.eraseColor(Color.WHITE);
    for (int y = 60; y < HEIGHT - 60; y += 24) {
      for (int x = 30; x < WIDTH - 30; x++) {
        paper.setPixel(x, y, Color.DKGRAY);
      }
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    paper.compress(Bitmap.CompressFormat.JPEG, 80, plain);
    byte[] receipt = plain.toByteArray();
    byte[] exif = exif(Pictures.scaled(face, 160, 120, 60));
    return ByteBuffer.allocate(receipt.length + exif.length)
        .put(receipt, 0, 2)
        .put(exif)
        .put(receipt, 2, receipt.length - 2)
        .array();
  }

  /** An empty first directory, and a second one that names where the thumbnail lies. */
  private static byte[] exif(byte[] thumbnail) {
    int first = 8;
    int second = first + 2 + 4;
    int data = second + 2 + 3 * ENTRY + 4;
    ByteBuffer out = ByteBuffer.allocate(2 + 2 + 6 + data + thumbnail.length);
    out.putShort((short) 0xFFE1).putShort((short) (out.capacity() - 2));
    out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(first);
    out.putShort((short) 0).putInt(second);
    out.putShort((short) 3);
    entry(out, 0x0103, 3, 6 << 16);
    entry(out, 0x0201, 4, data);
    entry(out, 0x0202, 4, thumbnail.length);
    return out.putInt(0).put(thumbnail).array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
  }
}
