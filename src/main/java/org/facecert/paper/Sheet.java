package org.facecert.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** One page while it is drawn: the operators of its content, and whose content which part is. */
final class Sheet {

  /** points, as are all below: A4 */
  static final double WIDTH = 595.28;

  static final double HEIGHT = 841.89;
  static final double LEFT = 56;
  static final double TOP = 62;
  static final double BOTTOM = 58;

  /** What lines may be wide. */
  static final double MEASURE = WIDTH - 2 * LEFT;

  /** How heavy words are heavier, of their size. */
  private static final double STROKE = 0.028;

  /** Where on the page a link is, and where it leads. */
  record LinkBox(
      double x, double y, double width, double height, String target, @Nullable TagNode node) {}

  private final COSDictionary dictionary = new COSDictionary();
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final COSArray contents = new COSArray();
  private final Typeface face;
  private final List<TagNode> owners = new ArrayList<>();
  private final List<LinkBox> links = new ArrayList<>();
  private final Map<String, COSStream> images = new TreeMap<>();
  private @Nullable TagNode open;
  private boolean decorating;

  Sheet(Typeface face) {
    this.face = face;
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  List<LinkBox> links() {
    return links;
  }

  /** By the number of their mark. */
  List<TagNode> owners() {
    return owners;
  }

  /**
   * @param down points from the page's upper edge
   */
  void draw(SetLine line, double down, Images all) {
    for (Mark mark : line.marks()) {
      Mark placed = mark.moved(LEFT, down);
      if (placed instanceof Mark.Words words) {
        words(words);
      } else if (placed instanceof Mark.Fill fill) {
        decorate();
        fill(fill.x(), fill.y(), fill.width(), fill.height(), fill.colour());
      } else if (placed instanceof Mark.PictureMark picture) {
        picture(picture, all);
      }
    }
  }

  /** What was drawn so far becomes a stream of its own. */
  void end() throws IOException {
    close();
    COSStream stream = new COSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      content.writeTo(out);
    }
    content.reset();
    contents.add(stream);
    dictionary.setItem(COSName.TYPE, COSName.PAGE);
    dictionary.setItem(COSName.MEDIA_BOX, box(0, 0, WIDTH, HEIGHT));
    dictionary.setItem(COSName.RESOURCES, resources());
    dictionary.setItem(COSName.CONTENTS, contents);
    // Tab goes by the structure
    dictionary.setName(COSName.getPDFName("Tabs"), "S");
  }

  private COSDictionary resources() {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), face.dictionary());
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    if (!images.isEmpty()) {
      COSDictionary objects = new COSDictionary();
      images.forEach((name, image) -> objects.setItem(COSName.getPDFName(name), image));
      resources.setItem(COSName.XOBJECT, objects);
    }
    return resources;
  }

  static COSArray box(double left, double bottom, double right, double top) {
    COSArray box = new COSArray();
    for (double each : new double[] {left, bottom, right, top}) {
      box.add(new COSFloat((float) (Math.round(each * 100) / 100.0)));
    }
    return box;
  }

  private void words(Mark.Words words) {
    TextLook look = words.run().look();
    if (look.ground() != TextLook.NO_GROUND) {
      decorate();
      double top = words.baseline() - words.size() * 0.98;
      fill(words.x(), top, words.width(), words.size() * 1.3, look.ground());
    }
    own(words.node());
    StringBuilder text = new StringBuilder("BT /F ").append(number(words.size())).append(" Tf ");
    text.append(colour(look.ink())).append(" rg ").append(weight(look, words.size()));
    text.append(number(words.x())).append(' ').append(number(HEIGHT - words.baseline()));
    text.append(" Td [<");
    words.text().codePoints().filter(point -> point != '\n').forEach(each -> letter(text, each));
    write(text.append(">] TJ ET\n"));
    if (!words.run().target().isEmpty()) {
      double low = HEIGHT - words.baseline() - words.size() * 0.25;
      links.add(
          new LinkBox(
              words.x(),
              low,
              words.width(),
              words.size() * 1.2,
              words.run().target(),
              words.node()));
    }
  }

  /** Heavy words have an edge of their own ink: a second font would double the file. */
  private static String weight(TextLook look, double size) {
    return look.bold()
        ? "2 Tr " + number(size * STROKE) + " w " + colour(look.ink()) + " RG "
        : "0 Tr ";
  }

  private void letter(StringBuilder text, int point) {
    int code = face.code(point);
    Typeface.Squeeze squeeze = face.squeeze(code);
    if (squeeze.before() > 0) {
      text.append("> ").append(squeeze.before()).append(" <");
    }
    hex(text, code);
    if (squeeze.behind() > 0) {
      text.append("> ").append(squeeze.behind()).append(" <");
    }
  }

  private void picture(Mark.PictureMark picture, Images all) {
    String name = all.name(picture.image());
    images.put(name, all.stream(picture.image()));
    own(picture.node());
    double bottom = HEIGHT - picture.y() - picture.height();
    write(
        "q "
            + numbers(picture.width(), 0, 0, picture.height(), picture.x(), bottom)
            + "cm /"
            + name
            + " Do Q\n");
  }

  private void fill(double x, double y, double width, double height, int colour) {
    write(colour(colour) + " rg " + numbers(x, HEIGHT - y - height, width, height) + "re f\n");
  }

  /** What follows is the node's; of nobody it is decoration. */
  private void own(@Nullable TagNode node) {
    if (node == null) {
      decorate();
      return;
    }
    if (open == node) {
      return;
    }
    close();
    write("/Span <</MCID " + owners.size() + ">> BDC\n");
    node.holds(dictionary, owners.size());
    owners.add(node);
    open = node;
  }

  private void decorate() {
    if (!decorating) {
      close();
      write("/Artifact BMC\n");
      decorating = true;
    }
  }

  private void close() {
    if (open != null || decorating) {
      write("EMC\n");
    }
    open = null;
    decorating = false;
  }

  private void write(CharSequence operators) {
    byte[] bytes = operators.toString().getBytes(StandardCharsets.US_ASCII);
    content.write(bytes, 0, bytes.length);
  }

  private static void hex(StringBuilder text, int code) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(Character.forDigit(code >> shift & 0xf, 16));
    }
  }

  private static String numbers(double... values) {
    StringBuilder all = new StringBuilder();
    for (double each : values) {
      all.append(number(each)).append(' ');
    }
    return all.toString();
  }

  private static String colour(int rgb) {
    return number((rgb >> 16 & 0xff) / 255.0)
        + ' '
        + number((rgb >> 8 & 0xff) / 255.0)
        + ' '
        + number((rgb & 0xff) / 255.0);
  }

  /** Three places, without String.format, which takes most of the time otherwise. */
  private static String number(double value) {
    long thousandths = Math.round(value * 1000);
    String sign = thousandths < 0 ? "-" : "";
    long whole = Math.abs(thousandths);
    if (whole % 1000 == 0) {
      return sign + whole / 1000;
    }
    return sign + whole / 1000 + '.' + String.valueOf(1000 + whole % 1000).substring(1);
  }
}
