package org.facecert.probe.exposure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.facecert.face.FaceFindings;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.face.find.FaceFinder;

/**
 * A body in which pictures of a face are one of nothing, and all else is as it was. Pictures are
 * replaced that are the whole of the body, or stand in it as base64; in an envelope where the
 * laboratory has its key. Where a face is left, or none was there, there is no such body.
 */
final class FacelessBody {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 640;

  /**
   * JPEG and PNG, as base64 of either alphabet; in JSON a slash may be escaped. Without a group
   * that is repeated: Java would go as deep as a picture is long.
   */
  private static final Pattern PICTURE =
      Pattern.compile("(?:(?:\\\\?/|_)9j|iVBORw0KGgo)[A-Za-z0-9+/_\\\\-]*[A-Za-z0-9+/_-]={0,2}");

  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private final PictureJudge judge;
  private final PayloadKeys keys;

  FacelessBody(PictureJudge judge, PayloadKeys keys) {
    this.judge = judge;
    this.keys = keys;
  }

  Optional<byte[]> of(byte[] body) {
    Optional<PayloadKeys.OpenedEnvelope> opened = keys.open(body);
    byte[] before = opened.map(PayloadKeys.OpenedEnvelope::content).orElse(body);
    byte[] after = replaced(before);
    if (!hasFace(before) || hasFace(after)) {
      return Optional.empty();
    }
    return opened.isPresent() ? keys.reseal(body, after) : Optional.of(after);
  }

  /** What could not be looked into may be a face as well. */
  private boolean hasFace(byte[] bytes) {
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      FaceFindings found = finder.find(bytes, Place.whole());
      return !found.finds().isEmpty() || !found.unknown().isEmpty();
    }
  }

  private static byte[] replaced(byte[] content) {
    if (begins(content, JPEG)) {
      return nothing("jpeg");
    }
    if (begins(content, PNG)) {
      return nothing("png");
    }
    Matcher pictures = PICTURE.matcher(new String(content, StandardCharsets.ISO_8859_1));
    return pictures
        .replaceAll(found -> Matcher.quoteReplacement(likewise(found.group())))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean begins(byte[] content, byte[] mark) {
    return content.length > mark.length
        && java.util.Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  /** A picture of nothing, in the coding and the alphabet of another. */
  private static String likewise(String picture) {
    byte[] nothing = nothing(picture.startsWith("i") ? "png" : "jpeg");
    if (picture.contains("_") || picture.contains("-")) {
      String text = Base64.getUrlEncoder().encodeToString(nothing);
      return picture.endsWith("=") ? text : text.replace("=", "");
    }
    String text = Base64.getEncoder().encodeToString(nothing);
    return picture.contains("\\/") ? text.replace("/", "\\/") : text;
  }

  private static byte[] nothing(String format) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes what is written to it", e);
    }
    return out.toByteArray();
  }
}
