package org.facecert.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.facecert.phone.api.UiNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PageSourceTest {
  private static Element parsed(UiNode node) throws Exception {
    String xml = new PageSource(new int[] {1080, 2340}).xml(List.of(node));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return (Element)
        document.getDocumentElement().getElementsByTagName("android.view.View").item(0);
  }

  @Test
  void stays_well_formed_whatever_an_app_writes() throws Exception {
    String hostile = "a\u0000\u0001b\u202Ec<script>&\"'\n]]>\uD800d\uD83D\uDE00\uFFFE";
    Element element =
        parsed(new UiNode(1, "android.view.View", Map.of("text", hostile), List.of()));
    assertThat(element.getAttribute("text")).isEqualTo("ab\u202Ec<script>&\"'\n]]>d\uD83D\uDE00");
  }

  @Test
  void nests_as_the_screen_does() throws Exception {
    UiNode child = new UiNode(2, "android.widget.Button", Map.of("text", "in"), List.of());
    Element element = parsed(new UiNode(1, "android.view.View", Map.of(), List.of(child)));
    assertThat(((Element) element.getElementsByTagName("*").item(0)).getAttribute("text"))
        .isEqualTo("in");
  }
}
