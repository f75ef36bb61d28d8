package org.facecert.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordTextTest {

  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  @ParameterizedTest
  @ValueSource(strings = {SPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main"})
  void paragraphs_and_cells_are_lines_and_runs_are_not(String space) throws Exception {
    String body =
        "<w:p><w:r><w:t>我们会采集您的</w:t></w:r><w:r><w:t>人脸</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    DocumentText read = Written.read(docx(Map.of("word/document.xml", part(space, body))));
    assertThat(read.format()).isEqualTo("DOCX");
    assertThat(read.text().lines()).containsExactly("我们会采集您的人脸", "甲", "乙", "丙");
  }

  @Test
  void notes_below_the_page_are_read_too() throws Exception {
    assertThat(
            Written.read(
                    docx(
                        Map.of(
                            "word/document.xml", part(SPACE, words("正文")),
                            "word/footnotes.xml", part(SPACE, words("注：人脸")))))
                .text()
                .lines())
        .containsExactly("正文", "注：人脸");
  }

  @Test
  void hidden_and_deleted_words_are_not_read() throws Exception {
    String body =
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>"
            + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
            + "<w:r><w:rPr><w:vanish w:val='false'/></w:rPr><w:t>shown</w:t></w:r></w:p>";
    assertThat(Written.read(docx(Map.of("word/document.xml", part(SPACE, body)))).text().strip())
        .isEqualTo("shown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:vanish/>",
        "<w:strike/>",
        "<w:dstrike w:val='1'/>",
        "<w:color w:val='FFFFFF'/>",
        "<w:color w:val='fefefe'/>",
        "<w:sz w:val='2'/>",
        "<w:rStyle w:val='Hid'/>",
        "<w:rStyle w:val='Sub'/>",
      })
  void words_that_are_not_seen_or_struck_out_are_named_and_not_read(String property)
      throws Exception {
    DocumentText read = styled(run(property, "kept for ever"));
    assertThat(read.text().strip()).isEqualTo("shown");
    assertThat(read.unread())
        .containsExactly("11 letters that are hidden, struck out, white or too small to see");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:vanish w:val='0'/>",
        "<w:strike w:val='false'/>",
        "<w:color w:val='auto'/>",
        "<w:color w:val='C00000'/>",
        "<w:sz w:val='16'/>",
        "<w:shd w:val='clear' w:fill='1F3864'/><w:color w:val='FFFFFF'/>",
        "<w:highlight w:val='black'/><w:color w:val='FFFFFF'/>",
        "<w:rStyle w:val='Hid'/><w:vanish w:val='0'/>",
        "<w:rStyle w:val='Back'/>",
        "<w:rStyle w:val='Other'/>",
      })
  void words_that_are_seen_are_read(String property) throws Exception {
    DocumentText read = styled(run(property, "kept for ever"));
    assertThat(read.text().strip()).isEqualTo("kept for evershown");
    assertThat(read.unread()).isEmpty();
  }

  @Test
  void a_heading_in_white_on_a_dark_cell_is_read_and_what_comes_after_on_paper_is_not()
      throws Exception {
    String white = "<w:color w:val='FFFFFF'/>";
    DocumentText read =
        styled(
            "</w:p><w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='000080'/></w:tcPr>"
                + "<w:p>"
                + run(white, "head")
                + "</w:p></w:tc></w:tr></w:tbl><w:p>"
                + run(white, "gone"));
    assertThat(read.text().lines().filter(l -> !l.isBlank())).containsExactly("head", "shown");
    assertThat(read.unread()).singleElement().asString().startsWith("4 letters");
  }

  @Test
  void a_paragraph_in_a_hidden_style_is_not_read() throws Exception {
    DocumentText read =
        styled(
            "</w:p><w:p><w:pPr><w:pStyle w:val='Sub'/></w:pPr>" + run("", "gone") + "</w:p><w:p>");
    assertThat(read.text().strip()).isEqualTo("shown");
    assertThat(read.unread()).hasSize(1);
  }

  private static String run(String property, String words) {
    return "<w:r><w:rPr>" + property + "</w:rPr><w:t>" + words + "</w:t></w:r>";
  }

  private static DocumentText styled(String runs) throws Exception {
    String styles =
        "<w:styles xmlns:w='"
            + SPACE
            + "'>"
            + "<w:style w:styleId='Hid'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:styleId='Sub'><w:basedOn w:val='Hid'/></w:style>"
            + "<w:style w:styleId='Back'><w:basedOn w:val='Hid'/><w:rPr><w:vanish w:val='0'/>"
            + "</w:rPr></w:style><w:style w:styleId='Other'/></w:styles>";
    return Written.read(
        docx(
            Map.of(
                "word/document.xml",
                part(SPACE, "<w:p>" + runs + "<w:r><w:t>shown</w:t></w:r></w:p>"),
                "word/styles.xml",
                styles.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void an_archive_that_is_no_word_document_is_refused() {
    assertRefused(Map.of("policy.txt", "人脸".getBytes(StandardCharsets.UTF_8)), "no Word document");
  }

  @Test
  void a_document_that_unpacks_to_too_much_is_refused() {
    assertRefused(
        Map.of("word/document.xml", new byte[40 << 20], "word/media/a.bin", new byte[200 << 20]),
        "more than 32 MiB");
  }

  @Test
  void a_document_that_would_fetch_files_fetches_none() {
    String evil =
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w='"
            + SPACE
            + "'><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>";
    assertRefused(Map.of("word/document.xml", evil.getBytes(StandardCharsets.UTF_8)), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<w:document", "no xml"})
  void a_broken_document_is_refused(String main) {
    assertRefused(Map.of("word/document.xml", main.getBytes(StandardCharsets.UTF_8)), "broken");
  }

  @Test
  void an_archive_cut_short_is_refused() throws Exception {
    byte[] good = docx(Map.of("word/document.xml", part(SPACE, words("人脸"))));
    assertThatThrownBy(() -> Written.read(java.util.Arrays.copyOf(good, good.length / 2)))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("broken");
  }

  @Test
  void an_old_or_locked_document_is_refused_with_the_cure() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    assertThatThrownBy(() -> Written.read(old))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("save it as .docx without a password");
  }

  @Test
  void rich_text_is_refused_with_the_cure() {
    byte[] rtf = "{\\rtf1\\ansi We collect your face.}".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> Written.read(rtf))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining(".rtf");
  }

  // ECMA-376: the package's relationships say which part is the document, whatever its name
  @Test
  void the_main_part_and_the_notes_are_found_by_their_relationships() throws Exception {
    String space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String rels =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    Map<String, byte[]> parts =
        Map.of(
            "_rels/.rels",
            bytes(rels + relation(space + "officeDocument", "/text/body.xml") + "</Relationships>"),
            "text/_rels/body.xml.rels",
            bytes(rels + relation(space + "footnotes", "notes/below.xml") + "</Relationships>"),
            "text/body.xml",
            part(SPACE, words("正文")),
            "text/notes/below.xml",
            part(SPACE, words("注：人脸")),
            "word/document.xml",
            part(SPACE, words("an old copy")));
    assertThat(Written.read(docx(parts)).text().lines()).containsExactly("正文", "注：人脸");
  }

  private static String relation(String type, String target) {
    return "<Relationship Id='r1' Type='" + type + "' Target='" + target + "'/>";
  }

  @Test
  void a_text_box_stands_there_once_though_the_file_has_it_twice() throws Exception {
    String body =
        "<w:p><w:r><mc:AlternateContent"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice"
            + " Requires='wps'><w:txbxContent>"
            + words("box")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + words("box")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    assertThat(read(body).text().strip()).isEqualTo("box");
  }

  @Test
  void what_was_moved_stands_where_it_went() throws Exception {
    String body =
        "<w:p><w:moveFrom w:id='1'><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
            + words("between")
            + "<w:p><w:moveTo w:id='2'><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>";
    assertThat(read(body).text().lines().filter(l -> !l.isEmpty()))
        .containsExactly("between", "moved");
  }

  @Test
  void how_a_word_is_pronounced_comes_after_the_word() throws Exception {
    String body =
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>ren</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>人</w:t></w:r>"
            + "</w:rubyBase></w:ruby></w:r><w:r><w:t>脸信息</w:t></w:r></w:p>";
    assertThat(read(body).text().strip()).isEqualTo("人 (ren)脸信息");
  }

  @Test
  void parts_of_other_documents_are_named_as_unread() throws Exception {
    DocumentText read = read(words("正文") + "<w:altChunk/><w:subDoc/>");
    assertThat(read.unread())
        .containsExactly(
            "a part of another document, put in whole (altChunk)",
            "a part that stands in another file (subdocument)");
  }

  @ParameterizedTest
  @CsvSource({
    "mimetype, application/epub+zip, .epub",
    "mimetype, application/vnd.oasis.opendocument.text, .odt",
    "xl/workbook.xml, <x/>, .xlsx",
    "ppt/presentation.xml, <x/>, .pptx",
    "Index/Document.iwa, x, .pages"
  })
  void documents_of_other_kinds_are_refused_by_their_names(
      String file, String content, String name) {
    assertRefused(Map.of(file, bytes(content)), name);
  }

  private static DocumentText read(String body) throws Exception {
    return Written.read(docx(Map.of("word/document.xml", part(SPACE, body))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(Map<String, byte[]> parts, String why) {
    assertThatThrownBy(() -> Written.read(docx(parts)))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining(why);
  }

  private static String words(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] part(String space, String body) {
    return ("<w:document xmlns:w='" + space + "'><w:body>" + body + "</w:body></w:document>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] docx(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_document_type_that_the_parser_has_no_words_for_is_broken_and_no_fault() {
    byte[] xml =
        "<!DOCTYPE d [<!ENTITY x SY\u0000 'y'>]><w:document/>".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Written.read(docx(Map.of("word/document.xml", xml))))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("the Word document is broken");
  }
}
