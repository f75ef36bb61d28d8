package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
    NodeList suites = xml.getElementsByTagName("testsuite");
    int skipped = 0;
    for (int i = 0; i < suites.getLength(); i++) {
      skipped += Integer.parseInt(((Element) suites.item(i)).getAttribute("skipped"));
    }
    assertThat(skipped).isEqualTo(3);
  }

  /** In our own words from junit-10.xsd of Jenkins' xUnit plugin, which names what may be there. */
  @Test
  void holds_nothing_that_jenkins_refuses()
      throws IOException, ParserConfigurationException, SAXException {
    Map<String, Set<String>> attributes =
        Map.of(
            "testsuites", Set.of("name", "time", "tests", "failures", "errors"),
            "testsuite", Set.of("name", "tests", "failures", "errors", "skipped", "time"),
            "testcase", Set.of("name", "time", "classname", "group"),
            "failure", Set.of("type", "message"),
            "error", Set.of("type", "message"),
            "skipped", Set.of("type", "message"),
            "system-out", Set.of());
    Map<String, Set<String>> needed =
        Map.of(
            "testsuite", Set.of("name", "tests", "failures", "errors"),
            "testcase", Set.of("name"));
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList all = xml.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element each = (Element) all.item(i);
      Set<String> has = new HashSet<>();
      for (int a = 0; a < each.getAttributes().getLength(); a++) {
        has.add(each.getAttributes().item(a).getNodeName());
      }
      assertThat(attributes).containsKey(each.getTagName());
      assertThat(attributes.get(each.getTagName())).as(each.getTagName()).containsAll(has);
      assertThat(has).containsAll(needed.getOrDefault(each.getTagName(), Set.of()));
    }
  }

  @Test
  void a_test_is_named_by_requirement_and_function()
      throws IOException, ParserConfigurationException, SAXException {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList cases = xml.getElementsByTagName("testcase");
    Set<String> names = new HashSet<>();
    for (int i = 0; i < cases.getLength(); i++) {
      Element each = (Element) cases.item(i);
      String id = each.getAttribute("classname").replaceFirst(".*\\.", "");
      assertThat(each.getAttribute("name")).startsWith(id + " ").contains(" · ");
      names.add(each.getAttribute("name"));
    }
    assertThat(names).hasSize(cases.getLength());
  }
}
