package org.facecert.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PDFBox 3.0.8 reads although no viewer shows it, and the other way round. */
final class ShownTextTest {

  private static final String KEPT = "We keep your face template for thirty days.";
  private static final String OTHER = "Your face is sold to the highest bidder.";

  private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDDocument pdf = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDOptionalContentProperties layers = new PDOptionalContentProperties();

  ShownTextTest() {
    pdf.addPage(page);
    pdf.getDocumentCatalog().setOCProperties(layers);
  }

  @AfterEach
  void close() throws IOException {
    pdf.close();
  }

  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private DocumentText read(Drawing drawing) throws Exception {
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      text(content, 750, KEPT);
      drawing.on(content);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return PdfText.of(out.toByteArray());
  }

  private void text(PDPageContentStream content, float y, String words) throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.newLineAtOffset(50, y);
    content.showText(words);
    content.endText();
  }

  private void assertUnseen(Drawing drawing) throws Exception {
    DocumentText read = read(drawing);
    assertThat(read.text()).isEqualToIgnoringNewLines(KEPT);
    assertThat(read.unread())
        .singleElement()
        .asString()
        .matches("page 1 holds \\d+ letters that no viewer shows");
  }

  private void assertSeen(Drawing drawing) throws Exception {
    DocumentText read = read(drawing);
    assertThat(read.text()).contains(KEPT).contains(OTHER);
    assertThat(read.unread()).isEmpty();
  }

  private PDOptionalContentGroup layer(String name, boolean on) {
    PDOptionalContentGroup layer = new PDOptionalContentGroup(name);
    layers.addGroup(layer);
    layers.setGroupEnabled(layer, on);
    return layer;
  }

  private Drawing span(String spoken, String printed) {
    return c -> {
      COSDictionary properties = new COSDictionary();
      properties.setString(COSName.ACTUAL_TEXT, spoken);
      c.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
      text(c, 700, printed);
      c.endMarkedContent();
    };
  }

  /** Said to machines and screen readers in place of what stands there. */
  @Test
  void what_a_span_says_and_does_not_print_is_not_read() throws Exception {
    DocumentText read = read(span("Your face is deleted after a day.", OTHER));
    assertThat(read.text()).contains(KEPT).contains(OTHER).doesNotContain("deleted");
    assertThat(read.unread()).containsExactly("page 1 holds 26 letters that no viewer shows");
  }

  /** As typesetters write it: a ligature, capitals, a soft hyphen. */
  @Test
  void what_a_span_says_as_it_prints_it_is_no_doubt() throws Exception {
    assertSeen(span("YOUR FACE is sold to the high\u00ADest bidder.", OTHER));
  }

  private Drawing marked(PDPropertyList layer) {
    return c -> {
      c.beginMarkedContent(COSName.OC, layer);
      text(c, 700, OTHER);
      c.endMarkedContent();
    };
  }

  @Test
  void a_layer_that_is_off_is_not_read_and_one_that_is_on_is() throws Exception {
    assertUnseen(marked(layer("draft", false)));
  }

  @Test
  void a_layer_that_is_on_is_read() throws Exception {
    assertSeen(marked(layer("final", true)));
  }

  @Test
  void a_layer_within_a_layer_that_is_off_is_not_read() throws Exception {
    PDOptionalContentGroup outer = layer("outer", false);
    PDOptionalContentGroup inner = layer("inner", true);
    assertUnseen(
        c -> {
          c.beginMarkedContent(COSName.OC, outer);
          c.beginMarkedContent(COSName.OC, inner);
          text(c, 700, OTHER);
          c.endMarkedContent();
          c.endMarkedContent();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "AnyOn, true",
    "AllOn, false",
    "AnyOff, true",
    "AllOff, false",
    "'', true",
  })
  void membership_follows_its_policy_over_one_layer_on_and_one_off(String policy, boolean shown)
      throws Exception {
    PDOptionalContentMembershipDictionary members = new PDOptionalContentMembershipDictionary();
    COSArray both = new COSArray();
    both.add(layer("a", true).getCOSObject());
    both.add(layer("b", false).getCOSObject());
    members.getCOSObject().setItem(COSName.getPDFName("OCGs"), both);
    if (!policy.isEmpty()) {
      members.getCOSObject().setItem(COSName.P, COSName.getPDFName(policy));
    }
    if (shown) {
      assertSeen(marked(members));
    } else {
      assertUnseen(marked(members));
    }
  }

  @Test
  void a_form_whose_layer_is_off_is_not_read() throws Exception {
    assertUnseen(c -> c.drawForm(form(f -> f.setItem(COSName.OC, layer("old", false)))));
  }

  @Test
  void a_form_is_read() throws Exception {
    assertSeen(c -> c.drawForm(form(f -> {})));
  }

  private PDFormXObject form(Consumer<COSDictionary> setting) throws IOException {
    PDFormXObject form = new PDFormXObject(pdf);
    form.setBBox(PDRectangle.A4);
    form.setResources(new PDResources());
    String name = form.getResources().add(font).getName();
    try (var out = form.getStream().createOutputStream()) {
      out.write(
          ("BT /" + name + " 11 Tf 50 650 Td (" + OTHER + ") Tj ET")
              .getBytes(StandardCharsets.US_ASCII));
    }
    setting.accept(form.getCOSObject());
    return form;
  }

  @Test
  void words_without_ink_on_bare_paper_are_not_read() throws Exception {
    assertUnseen(
        c -> {
          c.setRenderingMode(RenderingMode.NEITHER);
          text(c, 700, OTHER);
        });
  }

  /** A page that was scanned and recognised: the letters are in the picture, the words without. */
  @Test
  void words_without_ink_over_inked_paper_are_read() throws Exception {
    assertSeen(
        c -> {
          for (int stroke = 50; stroke < 300; stroke += 3) {
            c.addRect(stroke, 699, 1, 8);
            c.fill();
          }
          c.setRenderingMode(RenderingMode.NEITHER);
          text(c, 700, OTHER);
        });
  }

  @Test
  void white_words_on_white_paper_are_not_read() throws Exception {
    assertUnseen(
        c -> {
          c.setNonStrokingColor(1f, 1f, 1f);
          text(c, 700, OTHER);
        });
  }

  @Test
  void white_words_on_a_dark_bar_are_read() throws Exception {
    assertSeen(
        c -> {
          c.setNonStrokingColor(0.1f, 0.2f, 0.4f);
          c.addRect(40, 690, 500, 30);
          c.fill();
          c.setNonStrokingColor(1f, 1f, 1f);
          text(c, 700, OTHER);
        });
  }

  @Test
  void words_as_clear_as_glass_are_not_read() throws Exception {
    assertUnseen(
        c -> {
          PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
          clear.setNonStrokingAlphaConstant(0f);
          c.setGraphicsStateParameters(clear);
          text(c, 700, OTHER);
        });
  }

  @Test
  void words_beside_the_paper_are_not_read() throws Exception {
    assertUnseen(c -> text(c, 900, OTHER));
  }

  @Test
  void words_outside_of_the_crop_box_are_not_read() throws Exception {
    page.setCropBox(new PDRectangle(0, 400, 595, 442));
    assertUnseen(c -> text(c, 300, OTHER));
  }

  @Test
  void grey_words_are_read() throws Exception {
    assertSeen(
        c -> {
          c.setNonStrokingColor(0.6f);
          text(c, 700, OTHER);
        });
  }

  @Test
  void a_field_of_a_form_is_read_as_it_is_filled_in() throws Exception {
    PDAcroForm form = new PDAcroForm(pdf);
    pdf.getDocumentCatalog().setAcroForm(form);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("Helv"), font);
    form.setDefaultResources(resources);
    PDTextField field = new PDTextField(form);
    field.setPartialName("rules");
    field.setDefaultAppearance("/Helv 11 Tf 0 g");
    form.getFields().add(field);
    PDAnnotationWidget widget = field.getWidgets().get(0);
    widget.setRectangle(new PDRectangle(50, 600, 400, 20));
    widget.setPage(page);
    page.getAnnotations().add(widget);
    field.setValue(OTHER);
    assertSeen(c -> {});
  }

  @Test
  void a_box_of_text_is_read_and_a_hidden_one_or_a_note_is_not() throws Exception {
    PDAnnotationFreeText hidden = box("HIDDEN");
    hidden.setHidden(true);
    PDAnnotationText note = new PDAnnotationText();
    note.setContents("NOTE");
    note.setRectangle(new PDRectangle(20, 20, 20, 20));
    page.getAnnotations().add(note);
    box(OTHER);
    DocumentText read = read(c -> {});
    assertThat(read.text()).contains(OTHER).doesNotContain("HIDDEN").doesNotContain("NOTE");
  }

  private PDAnnotationFreeText box(String words) throws IOException {
    PDAnnotationFreeText box = new PDAnnotationFreeText();
    box.setRectangle(new PDRectangle(50, 500, 400, 40));
    box.setContents(words);
    box.setDefaultAppearance("0 g /Helv 11 Tf");
    box.constructAppearances(pdf);
    page.getAnnotations().add(box);
    return box;
  }
}
