package org.facecert.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
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
    assertRefused(
        () -> {
          PDDocument pdf = new PDDocument();
          PDPage page = new PDPage();
          pdf.addPage(page);
          PDStream stream = new PDStream(pdf);
          try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 40; i++) {
              out.write(blanks);
            }
          }
          page.setContents(stream);
          return bytes(pdf);
        },
        "without a text layer");
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
        assertThat(Written.read(bad).text()).isNotBlank();
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
