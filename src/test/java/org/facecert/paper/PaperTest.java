package org.facecert.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.facecert.paper.Block.BlockManner;
import org.facecert.paper.Block.Cell;
import org.facecert.paper.Block.Items;
import org.facecert.paper.Block.Paragraph;
import org.facecert.paper.Block.SectionTitle;
import org.facecert.paper.Block.Table;
import org.facecert.paper.Block.TableRow;
import org.junit.jupiter.api.Test;

/** A printed document is valid, readable and of one's own words, whatever is put into it. */
final class PaperTest {

  private static final PaperFacts FACTS =
      new PaperFacts(
          "A <title> & 标题", "en", "No. 1", Instant.parse("2026-03-01T10:12:00Z"), "a test");

  @Test
  void is_pdf_a_2u_and_what_a_reader_who_does_not_see_needs_is_in_it() throws Exception {
    byte[] file = written(PaperTest::everything);

    assertThat(VeraPdf.broken("2u", file)).isEmpty();
    // all of level A and of PDF/UA that a program can check holds; only the claims are not made
    assertThat(VeraPdf.broken("2a", file)).allMatch(each -> each.startsWith("6.6.4-3 "));
    assertThat(VeraPdf.broken("ua1", file)).allMatch(each -> each.startsWith("5-1 "));
  }

  @Test
  void a_validator_finds_what_is_missing() throws Exception {
    byte[] file = written(PaperTest::everything);
    byte[] spoilt =
        new String(file, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("<pdfaid:part>2<", "<pdfaid:part>1<")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(VeraPdf.broken("2u", spoilt)).isNotEmpty();
  }

  @Test
  void the_same_document_has_the_same_bytes() throws IOException {
    assertThat(written(PaperTest::everything)).isEqualTo(written(PaperTest::everything));
  }

  @Test
  void what_has_no_glyph_is_a_box_and_is_read_as_it_was_written() throws Exception {
    String hostile = "emoji 😀🏳️‍🌈 עברית العربية ไทย 𠮷 ⼀一 \u00a0end";
    byte[] file = written(paper -> paper.add(paragraph(hostile)));

    // one by one: programs that read a line as a whole turn Hebrew and Arabic around
    assertThat(letters(file)).contains("😀🏳️", "🌈 עברית العربية ไทย 𠮷 ⼀一");
    assertThat(text(file)).contains("😀", "🏳", "ไทย", "𠮷", "⼀一");
    assertThat(VeraPdf.broken("2u", file)).isEmpty();
  }

  @Test
  void controls_and_signs_of_direction_are_shown_for_what_they_are() throws Exception {
    String hostile = "a\u0000b\u001b[31mc\u202ed\u2066e\u009bf\uFEFFg\uE000h\uD800i\uFFFEj";
    byte[] file = written(paper -> paper.add(paragraph(hostile)));

    String read = text(file);
    assertThat(read).contains("a\uFFFDb\uFFFD[31mc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi");
    assertThat(read).doesNotContain("\u202e", "\u0000", "\uFEFF");
    assertThat(VeraPdf.broken("2u", file)).isEmpty();
  }

  @Test
  void a_word_of_ten_thousand_letters_stays_on_the_paper() throws Exception {
    String endless = "W".repeat(10_000);
    byte[] file =
        written(
            paper -> {
              paper.add(paragraph(endless));
              paper.add(table(List.of("a", endless, "c"), 2));
              paper.add(new Items(true, List.of(List.of(paragraph(endless)))));
              paper.add(new SectionTitle(2, List.of(Run.plain(endless)), ""));
            });

    assertThat(text(file).replaceAll("[^W]", "").length()).isGreaterThanOrEqualTo(5 * 10_000);
    assertThat(beyond(file)).isEmpty();
    assertThat(file.length).isLessThan(200_000);
  }

  @Test
  void every_character_there_is_makes_a_file_of_bounded_size() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int point = 0x20; point < 0x30000; point++) {
      if (Character.isDefined(point)) {
        all.appendCodePoint(point);
      }
    }
    byte[] file = written(paper -> paper.add(paragraph(all.toString())));

    // more characters than a font of a PDF can tell apart
    assertThat(all.codePoints().count()).isGreaterThan(65_535);
    assertThat(file.length).isLessThan(16_000_000);
    assertThat(VeraPdf.broken("2u", file)).isEmpty();
  }

  @Test
  void a_tables_head_stands_on_each_of_its_pages() throws IOException {
    byte[] file = written(paper -> paper.add(table(List.of("first", "第二列", "third"), 300)));

    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(5);
      for (int page = 1; page <= pages; page++) {
        assertThat(page(document, page)).contains("head of 0", page + " / " + pages);
      }
    }
  }

  @Test
  void a_row_higher_than_a_page_goes_on_overleaf() throws Exception {
    String high = "many words ".repeat(3_000) + "the end";
    byte[] file = written(paper -> paper.add(table(List.of("left", high, "right"), 1)));

    assertThat(text(file).replaceAll("\\s+", " ")).contains("words the end");
    assertThat(beyond(file)).isEmpty();
  }

  @Test
  void a_heading_is_never_the_last_of_a_page() throws IOException {
    byte[] file =
        written(
            paper -> {
              for (int i = 0; i < 120; i++) {
                List<Run> heading = List.of(Run.plain("Heading " + i));
                paper.add(
                    i % 2 == 0
                        ? new SectionTitle(3, heading, "")
                        : new Paragraph(BlockManner.CAPTION, heading, ""));
                paper.add(paragraph("words ".repeat(7 * (i % 23) + 1) + "text " + i + "."));
              }
            });

    try (PDDocument document = Loader.loadPDF(file)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        List<String> lines = page(document, page).lines().filter(l -> !l.isBlank()).toList();
        // the foot of the page follows
        assertThat(lines.get(lines.size() - 2)).doesNotStartWith("Heading");
      }
    }
  }

  @Test
  void the_colours_are_those_of_srgb() {
    ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
    for (float[] colour : new float[][] {{1, 1, 1}, {1, 0, 0}, {0, 1, 0}, {.2f, .4f, .6f}}) {
      float[] there = ColorSpace.getInstance(ColorSpace.CS_sRGB).toCIEXYZ(colour);
      assertThat(ours.toCIEXYZ(colour)).containsExactly(there, within(0.004f));
    }
  }

  private static org.assertj.core.data.Offset<Float> within(float value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  private static void everything(Paper paper) {
    paper.add(new SectionTitle(1, List.of(Run.plain("Title")), ""));
    paper.add(paragraph("On the first page."));
    paper.contents(List.of(Run.plain("Contents")));
    for (int i = 0; i < 12; i++) {
      paper.add(new SectionTitle(2, List.of(Run.plain("Chapter " + i)), ""));
      paper.add(new SectionTitle(3, List.of(Run.plain("Section " + i)), "s" + i));
      Run link = new Run("to the first", TextLook.PLAIN.on(0xffe9a8), "", "s0");
      Run chinese = new Run("中文，“引号”。", TextLook.PLAIN.heavy(), "zh", "");
      paper.add(new Paragraph(BlockManner.NOTICE, List.of(link, Run.plain(" and "), chinese), ""));
      paper.add(new Items(i % 2 == 0, List.of(List.of(paragraph("one")), List.of())));
      paper.add(table(List.of("“quoted” · words", "", "三"), 9));
      paper.add(new Block.Gallery(3, List.of(List.of(picture(i)), List.of(paragraph("beside")))));
      paper.add(
          new Block.Sketch(
              100,
              20,
              0,
              List.of(
                  new Block.DrawnShape.Bar(1, 1, 50, 5, 0xff0000),
                  new Block.DrawnShape.ShapeLabel(5, 15, 4, true, "label"))));
    }
  }

  private static Block picture(int i) {
    java.awt.image.BufferedImage image =
        new java.awt.image.BufferedImage(20, 30, java.awt.image.BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, 0xff8800 + i);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      javax.imageio.ImageIO.write(image, i % 2 == 0 ? "png" : "jpg", out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Block.Image made = new Block.Image("i" + i, out.toByteArray(), i % 2 != 0, 20, 30);
    return new Block.Figure(made, 60, "A picture " + i);
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(BlockManner.BODY, List.of(Run.plain(text)), "");
  }

  private static Table table(List<String> cells, int rows) {
    List<Cell> head = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      head.add(new Cell(List.of(paragraph("head of " + i)), true, 1));
      row.add(new Cell(List.of(paragraph(cells.get(i))), i == 0, 1));
    }
    List<Double> widths = java.util.Collections.nCopies(cells.size(), 1.0);
    List<TableRow> body = java.util.Collections.nCopies(rows, new TableRow(row, ""));
    return new Table(widths, List.of(new TableRow(head, "")), body);
  }

  private static byte[] written(Consumer<Paper> words) throws IOException {
    Paper paper = new Paper(FACTS);
    words.accept(paper);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.write(out);
    return out.toByteArray();
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String page(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static String letters(byte[] file) throws IOException {
    StringBuilder letters = new StringBuilder();
    PDFTextStripper looking =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters.append(letter.getUnicode());
          }
        };
    try (PDDocument document = Loader.loadPDF(file)) {
      looking.getText(document);
    }
    return letters.toString();
  }

  /** Letters that are cut at the paper's edge, or stand in its margin. */
  private static List<String> beyond(byte[] file) throws IOException {
    List<String> beyond = new ArrayList<>();
    PDFTextStripper looking =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            double right = letter.getXDirAdj() + letter.getWidthDirAdj();
            if (right > Sheet.WIDTH - Sheet.LEFT + 1 || letter.getXDirAdj() < Sheet.LEFT - 1) {
              beyond.add(letter + " at " + letter.getXDirAdj());
            }
          }
        };
    try (PDDocument document = Loader.loadPDF(file)) {
      looking.getText(document);
    }
    return beyond;
  }
}
