package org.facecert.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.facecert.fuzz.Fuzz;
import org.junit.jupiter.api.Test;

/** XML with entities in a Word document, the document itself, and pages. */
final class DocumentsFuzzTest {

  private static final String WORD =
      "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE d [<!ENTITY a 'face'><!ENTITY b '&a;&a;'>"
          + "<!ENTITY x SYSTEM 'file:///none'>]><w:document xmlns:w='http://schemas.openxmlformats"
          + ".org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&a;&b;&x;</w:t></w:r></w:p>"
          + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A &lt;face&gt;</w:t></w:r></w:p></w:tc></w:tr>"
          + "</w:tbl></w:body></w:document>";

  @Test
  void xml_with_entities() {
    List<byte[]> seeds =
        List.of(
            bytes(WORD),
            bytes(WORD.replaceAll("<!DOCTYPE.*?\\]>", "").replaceAll("&[abx];", "x")),
            WORD.getBytes(StandardCharsets.UTF_16));
    Fuzz.run(
        "XML with entities",
        seeds,
        bytes -> answer(WordTextTest.docx(Map.of("word/document.xml", bytes))));
  }

  @Test
  void word_documents_as_files() throws IOException {
    String sound = WORD.replaceAll("<!DOCTYPE.*?\\]>", "").replaceAll("&[abx];", "x");
    byte[] docx = WordTextTest.docx(Map.of("word/document.xml", bytes(sound)));
    Fuzz.run("DOCX", List.of(docx), DocumentsFuzzTest::answer);
  }

  @Test
  void pages() {
    String page =
        "<!DOCTYPE html><html><head><meta charset=gbk><title>t</title></head><body><p>A face"
            + "<table><tr><td>x</table><script>var a='<b>';</script><ul><li>&amp;&#x4eba;</ul>";
    Fuzz.run("HTML", List.of(bytes(page)), DocumentsFuzzTest::answer);
  }

  private static Object answer(byte[] bytes) throws IOException {
    try {
      DocumentText read = Written.read(bytes);
      return read.format() + read.text().length() / 16;
    } catch (UnreadableDocument e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
