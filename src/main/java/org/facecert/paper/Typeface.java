package org.facecert.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one typeface of our documents, of which a document embeds the glyphs that it shows.
 *
 * <p>Each character gets a code of its own, in the order of first use, and not each glyph as PDFBox
 * would have it: characters that share a glyph (U+2F00 and U+4E00, or all for which there is none
 * and a box stands) are read out of the document as they were written.
 */
final class Typeface {

  /** points at a size of one */
  static final double ASCENT = 0.88;

  private static final String FILE = "/org/facecert/paper/NotoSansSC_400Regular.ttf";
  private static final String NAME = "NotoSansSC-Regular";
  private static final int BOX = 0x25A1;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int MOST = 0xFFFF;
  private static final int GROUP = 100;
  private static final int UNIT = 1000;
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

  /**
   * What quotation marks and dots are too wide for words of Latin letters: Chinese sets them as
   * wide as its characters, and this typeface has no others.
   */
  private static final Map<Integer, Squeeze> NARROW =
      Map.of(
          0x2018, new Squeeze(760, 0),
          0x201C, new Squeeze(580, 0),
          0x2019, new Squeeze(0, 760),
          0x201D, new Squeeze(0, 580),
          0xB7, new Squeeze(320, 320),
          0x2022, new Squeeze(320, 320));

  private static final Squeeze NONE = new Squeeze(0, 0);

  /** Thousandths of the size that are taken away before a character and behind it. */
  record Squeeze(int before, int behind) {}

  /**
   * @param advance of the glyph, as the font has it
   */
  private record Glyph(int point, int id, int advance, Squeeze squeeze) {}

  private static final String CHARACTERS =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;

  private final boolean chinese;
  private final TrueTypeFont font;
  private final CmapLookup lookup;
  private final int perEm;
  private final List<Glyph> used = new ArrayList<>();
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final COSDictionary dictionary = new COSDictionary();

  /**
   * @param chinese whether punctuation stands among Chinese characters
   * @throws IOException when the font cannot be read
   */
  Typeface(boolean chinese) throws IOException {
    this.chinese = chinese;
    try (InputStream stream = Typeface.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing; build the suite again");
      }
      font = new TTFParser(true).parse(new RandomAccessReadBuffer(stream));
    }
    lookup = font.getUnicodeCmapLookup();
    perEm = font.getUnitsPerEm();
    // what stands for characters without a glyph has the first code
    code(BOX);
  }

  /** What the character is called in the document, from 1. */
  int code(int any) {
    int point = visible(any) ? any : REPLACEMENT;
    Integer known = codes.get(point);
    if (known != null) {
      return known;
    }
    if (used.size() == MOST) {
      return 1;
    }
    int id = lookup.getGlyphId(point);
    used.add(glyph(point, id == 0 ? lookup.getGlyphId(BOX) : id));
    codes.put(point, used.size());
    return used.size();
  }

  /**
   * PDF/A has no word for the others: that a text must be readable out of the file forbids them.
   */
  private static boolean visible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private Glyph glyph(int point, int id) {
    try {
      int advance = (int) Math.round((double) UNIT * font.getAdvanceWidth(id) / perEm);
      return new Glyph(point, id, advance, chinese ? NONE : NARROW.getOrDefault(point, NONE));
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " is damaged; build the suite again", e);
    }
  }

  /** Thousandths of the size. */
  int advance(int code) {
    Glyph glyph = used.get(code - 1);
    return glyph.advance() - glyph.squeeze().before() - glyph.squeeze().behind();
  }

  Squeeze squeeze(int code) {
    return used.get(code - 1).squeeze();
  }

  /** Filled in by {@link #embed}. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** When all is set. */
  void embed() throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    used.forEach(each -> subsetter.addGlyphIds(Set.of(each.id())));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    subsetter.writeToStream(file);
    Map<Integer, Integer> places = new HashMap<>();
    subsetter.getGIDMap().forEach((now, before) -> places.put(before, now));
    String name = tag() + "+" + NAME;
    COSDictionary descendant = descendant(name, places, file.toByteArray());
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setName(COSName.SUBTYPE, "Type0");
    dictionary.setName(COSName.BASE_FONT, name);
    dictionary.setName(COSName.ENCODING, "Identity-H");
    dictionary.setItem(COSName.DESCENDANT_FONTS, array(descendant));
    dictionary.setItem(
        COSName.TO_UNICODE, stream(unicode().getBytes(StandardCharsets.US_ASCII), 0));
    font.close();
  }

  /** Six letters that tell one subset from another. */
  private String tag() {
    long hash = 7;
    for (Glyph each : used) {
      hash = 31 * hash + each.point();
    }
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = Math.floorDiv(hash, 26);
    }
    return tag.toString();
  }

  private COSDictionary descendant(String name, Map<Integer, Integer> places, byte[] file)
      throws IOException {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setName(COSName.SUBTYPE, "CIDFontType2");
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor(name, file));
    descendant.setItem(COSName.W, widths());
    descendant.setItem(COSName.CID_TO_GID_MAP, stream(glyphs(places), 0));
    return descendant;
  }

  private COSArray widths() {
    COSArray widths = new COSArray();
    used.forEach(each -> widths.add(COSInteger.get(each.advance())));
    COSArray all = new COSArray();
    all.add(COSInteger.ONE);
    all.add(widths);
    return all;
  }

  /** Which glyph of the subset each code shows. */
  private byte[] glyphs(Map<Integer, Integer> places) {
    byte[] glyphs = new byte[2 * used.size() + 2];
    for (int code = 1; code <= used.size(); code++) {
      int place = places.getOrDefault(used.get(code - 1).id(), 0);
      glyphs[2 * code] = (byte) (place >> 8);
      glyphs[2 * code + 1] = (byte) place;
    }
    return glyphs;
  }

  private COSDictionary descriptor(String name, byte[] file) throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setName(COSName.TYPE, "FontDescriptor");
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 4);
    descriptor.setItem(COSName.FONT_BBOX, box());
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, (int) (UNIT * ASCENT));
    descriptor.setInt(COSName.DESCENT, -120);
    descriptor.setInt(COSName.CAP_HEIGHT, 733);
    descriptor.setInt(COSName.STEM_V, 80);
    descriptor.setItem(COSName.FONT_FILE2, stream(file, file.length));
    return descriptor;
  }

  private COSArray box() throws IOException {
    HeaderTable header = font.getHeader();
    COSArray box = new COSArray();
    for (int each :
        new int[] {header.getXMin(), header.getYMin(), header.getXMax(), header.getYMax()}) {
      box.add(new COSFloat((float) UNIT * each / perEm));
    }
    return box;
  }

  /** Which character each code is. */
  private String unicode() {
    StringBuilder map = new StringBuilder(CHARACTERS);
    for (int from = 0; from < used.size(); from += GROUP) {
      group(map, from, Math.min(used.size(), from + GROUP));
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private void group(StringBuilder map, int from, int to) {
    map.append(to - from).append(" beginbfchar\n");
    for (int at = from; at < to; at++) {
      map.append(String.format(Locale.ROOT, "<%04X> <", at + 1));
      for (char unit : Character.toChars(used.get(at).point())) {
        map.append(String.format(Locale.ROOT, "%04X", (int) unit));
      }
      map.append(">\n");
    }
    map.append("endbfchar\n");
  }

  private static COSArray array(COSDictionary only) {
    COSArray array = new COSArray();
    array.add(only);
    return array;
  }

  private static COSStream stream(byte[] bytes, int length) throws IOException {
    COSStream stream = new COSStream();
    if (length > 0) {
      stream.setInt(COSName.LENGTH1, length);
    }
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }
}
