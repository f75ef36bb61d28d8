package org.facecert.provenance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small pictures with what a test wants in their metadata. */
public final class LabelledPictures {

  /** of the AIGC field: the picture is generated */
  public static final String AIGC = aigc("{&quot;Label&quot;:&quot;1&quot;}");

  private static final String DESCRIPTION =
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
        %s/></rdf:RDF></x:xmpmeta>
      """;

  private LabelledPictures() {}

  static String aigc(String json) {
    return described(
        "xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC='" + json + "'");
  }

  static String sourceType(String code) {
    return described(
        "xmlns:e=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\" e:DigitalSourceType=\""
            + "http://cv.iptc.org/newscodes/digitalsourcetype/"
            + code
            + "\"");
  }

  static String described(String properties) {
    return DESCRIPTION.formatted(properties);
  }

  static byte[] jpeg() {
    return encoded("jpeg");
  }

  static byte[] png() {
    return encoded("png");
  }

  static byte[] jpegWith(String xmp) {
    return segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0" + xmp));
  }

  /** With a manifest store of C2PA in which this text stands. */
  static byte[] jpegWithCredentials(String assertion) {
    return segment(0xeb, store(assertion));
  }

  /** As a phone's encoder writes it: with a colour profile, of which the library complains. */
  static byte[] jpegWithProfile() {
    return segment(0xe2, text("ICC_PROFILE\0\1\1" + "\0".repeat(64) + "x"));
  }

  private static byte[] store(String assertion) {
    byte[] uuid = {0, 0x11, 0, 0x10, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71};
    byte[] said = text(assertion);
    return ByteBuffer.allocate(64 + said.length)
        .put(text("JP\0\1\0\0\0\1"))
        .putInt(56 + said.length)
        .put(text("jumb"))
        .putInt(30)
        .put(text("jumdc2pa"))
        .put(uuid)
        .put(text("\3c2pa\0"))
        .put(said)
        .array();
  }

  private static byte[] segment(int marker, byte[] content) {
    byte[] plain = jpeg();
    return ByteBuffer.allocate(plain.length + content.length + 4)
        .put(plain, 0, 2)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  /** A picture in PNG with XMP before its last chunk. */
  public static byte[] labelled(byte[] png, String xmp) {
    return withChunk(png, "iTXt", text("XML:com.adobe.xmp\0\0\0\0\0" + xmp));
  }

  static byte[] withText(String keyword, String words) {
    return withChunk(png(), "tEXt", text(keyword + "\0" + words));
  }

  /** A text that is 300 MiB long when it is inflated. */
  static byte[] bomb() {
    try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
      packed.write(text("Comment\0\1\0\0\0"));
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
        for (int i = 0; i < 300; i++) {
          deflater.write(new byte[1 << 20]);
        }
      }
      return withChunk(png(), "iTXt", packed.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] withChunk(byte[] png, String type, byte[] content) {
    int end = png.length - 12;
    CRC32 sum = new CRC32();
    sum.update(text(type));
    sum.update(content);
    return ByteBuffer.allocate(png.length + content.length + 12)
        .put(png, 0, end)
        .putInt(content.length)
        .put(text(type))
        .put(content)
        .putInt((int) sum.getValue())
        .put(png, end, 12)
        .array();
  }

  private static byte[] encoded(String format) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }
}
