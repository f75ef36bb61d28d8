package org.facecert.facebank.backend;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * That a poster is a machine's: words on the picture, and the field AIGC with a digital source type
 * of the IPTC in the file's XMP (ISO 16684-1, part 3 of Adobe's specification for JPEG).
 */
final class PosterLabel {
  private static final String WORDS = "AI-generated";
  private static final int INSET = 12;

  /** of the shorter side */
  private static final double HEIGHT = 0.06;

  private static final String PACKET =
      """
      http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"
       xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
       TC260:AIGC='{"Label":"1","ContentProducer":"FaceBank","ProduceID":"poster"}'
       Iptc4xmpExt:DigitalSourceType=
       "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"/>
      </rdf:RDF></x:xmpmeta>\
      """;

  private PosterLabel() {}

  /** On the picture, at its lower edge. */
  static BufferedImage on(BufferedImage poster) {
    int size = (int) (HEIGHT * Math.min(poster.getWidth(), poster.getHeight()));
    Graphics2D graphics = poster.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, size)));
    int width = graphics.getFontMetrics().stringWidth(WORDS);
    int height = graphics.getFontMetrics().getHeight();
    graphics.setColor(new Color(0, 0, 0, 160));
    graphics.fillRect(0, poster.getHeight() - height - INSET, width + 2 * INSET, height + INSET);
    graphics.setColor(Color.WHITE);
    graphics.drawString(WORDS, INSET, poster.getHeight() - INSET);
    graphics.dispose();
    return poster;
  }

  /** In the file, right after its beginning. */
  static byte[] in(byte[] jpeg) {
    byte[] packet = PACKET.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(jpeg.length + packet.length + 4)
        .put(jpeg, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (packet.length + 2))
        .put(packet)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
