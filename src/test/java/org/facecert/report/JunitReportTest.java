package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class JunitReportTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    try (ReportInput input = new SampleRun(folder).input()) {
      file = new JunitReport(OutputLanguage.ENGLISH, SampleWords.messages()).write(input, folder);
    }
  }

  @Test
  void looks_as_it_did() throws IOException {
    Golden.compare("junit.xml", Files.readString(file));
  }

  @Test
  void nothing_but_a_pass_looks_passed()
      throws IOException, ParserConfigurationException, SAXException {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList cases = xml.getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(9);
    int passed = 0;
    for (int i = 0; i < cases.getLength(); i++) {
      Element each = (Element) cases.item(i);
      boolean marked =
          each.getElementsByTagName("failure").getLength()
                  + each.getElementsByTagName("error").getLength()
                  + each.getElementsByTagName("skipped").getLength()
              > 0;
      passed += marked ? 0 : 1;
    }
    assertThat(passed).isEqualTo(4);
    Element root = xml.getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo("9");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    assertThat(root.getAttribute("skipped")).isEqualTo("3");
  }
}
