package org.facecert.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

final class PdfTextTest {

  private static final List<String> PAGE =
      List.of(
          "We collect an image of your face when you sign in with your face, and compare",
          "it on our server with the one that you gave us.",
          "We delete it after 30 days.");

  @Test
  void lines_that_the_page_broke_are_joined_and_others_are_not() throws Exception {
    DocumentText read = Written.read(pdf(PAGE));
    assertThat(read.format()).isEqualTo("PDF");
    assertThat(read.text().lines()).containsExactly(PAGE.get(0) + " " + PAGE.get(1), PAGE.get(2));
    assertThat(read.unread()).isEmpty();
  }

  @Test
  void what_stands_on_every_page_is_not_put_between_its_sentences() throws Exception {
    PDDocument pdf = new PDDocument();
    for (int page = 1; page <= 3; page++) {
      add(
          pdf,
          List.of("FaceBank privacy policy", PAGE.get(0), PAGE.get(1), "Page " + page + " of 3"));
    }
    assertThat(Written.read(bytes(pdf)).text().lines())
        .containsExactly(
            PAGE.get(0) + " " + PAGE.get(1),
            PAGE.get(0) + " " + PAGE.get(1),
            PAGE.get(0) + " " + PAGE.get(1));
  }

  @Test
  void pages_that_are_pictures_are_told() throws Exception {
    PDDocument pdf = new PDDocument();
    add(pdf, PAGE);
    add(pdf, List.of("2"));
    assertThat(Written.read(bytes(pdf)).unread()).containsExactly("page 2 has no text layer");
  }

  @Test
  void a_document_of_pictures_alone_is_refused() {
    assertRefused(() -> pdf(List.of()), "without a text layer");
  }

  @Test
  void a_locked_document_is_refused() {
    assertRefused(
        () -> {
          PDDocument pdf = new PDDocument();
          add(pdf, PAGE);
          pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
          return bytes(pdf);
        },
        "locked by a password");
  }

  @Test
  void a_page_that_unpacks_to_forty_mebibytes_of_blanks_is_refused() {
    assertRefused(() -> repeated(" ".repeat(1 << 20), 40), "without a text layer");
  }

  @Test
  void a_page_of_forty_million_letters_is_refused_and_not_our_end() {
    String thousand = "(" + "a".repeat(1_000) + ") Tj\n";
    assertRefused(() -> repeated(thousand, 40_000), "more than 2000000 letters on one page");
  }

  private static byte[] repeated(String drawn, int times) throws IOException {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    page.setResources(new PDResources());
    COSName font = page.getResources().add(new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    pdf.addPage(page);
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(("BT /" + font.getName() + " 9 Tf\n").getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < times; i++) {
        out.write(drawn.getBytes(StandardCharsets.US_ASCII));
      }
      out.write("ET".getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    return bytes(pdf);
  }

  @Test
  void a_document_that_draws_itself_for_ever_is_given_up() throws Exception {
    Path file = Files.createTempFile("notice", ".pdf");
    try {
      Files.write(file, forms(40, 40));
      assertThatThrownBy(() -> BoundedPdf.read(file, 5))
          .isInstanceOf(UnreadableDocument.class)
          .hasMessageContaining("not read within 5 seconds");
    } finally {
      Files.delete(file);
    }
  }

  /** Forms that each draw the next one many times. */
  private static byte[] forms(int depth, int times) throws IOException {
    PDDocument pdf = new PDDocument();
    PDFormXObject inner = new PDFormXObject(pdf);
    for (int i = 0; i < depth; i++) {
      PDFormXObject form = new PDFormXObject(pdf);
      form.setBBox(new PDRectangle(100, 100));
      form.setResources(new PDResources());
      COSName name = form.getResources().add(inner);
      String drawn = ("/" + name.getName() + " Do ").repeat(times);
      try (OutputStream out = form.getStream().createOutputStream()) {
        out.write(drawn.getBytes(StandardCharsets.US_ASCII));
      }
      inner = form;
    }
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.drawForm(inner);
    }
    return bytes(pdf);
  }

  @Test
  void damage_ends_in_a_refusal_or_a_text_and_never_in_a_crash() throws Exception {
    byte[] good = pdf(PAGE);
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      byte[] bad = Arrays.copyOf(good, i % 2 == 0 ? good.length : random.nextInt(good.length));
      for (int j = 0; j < 12 && bad.length > 8; j++) {
        bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
      }
      try {
        // in this process, because two hundred others take minutes
        assertThat(PdfText.of(bad).text()).isNotBlank();
      } catch (UnreadableDocument e) {
        assertThat(e).hasMessageMatching("(?s).*(PDF|text).*");
      }
    }
  }

  private interface Making {
    byte[] bytes() throws IOException;
  }

  private static void assertRefused(Making making, String why) {
    assertThatThrownBy(() -> Written.read(making.bytes()))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining(why);
  }

  private static byte[] pdf(List<String> lines) throws IOException {
    PDDocument pdf = new PDDocument();
    add(pdf, lines);
    return bytes(pdf);
  }

  private static void add(PDDocument pdf, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      content.setLeading(14);
      content.newLineAtOffset(50, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    try (pdf) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
