package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HtmlTest {

  private final StringBuilder out = new StringBuilder();
  private final Html html = new Html(out);

  @Test
  void escapes_text_and_attributes() {
    html.element("p", "<script>alert('&')</script>", "title", "\"><b onclick=x>");
    assertThat(out)
        .hasToString(
            "<p title=\"&quot;&gt;&lt;b onclick=x&gt;\">"
                + "&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</p>");
  }

  @Test
  void sets_foreign_text_apart() {
    html.foreign("\u202Eevil");
    assertThat(out).hasToString("<bdi>\uFFFDevil</bdi>");
  }

  @Test
  void cannot_write_a_script_a_handler_or_an_address_elsewhere() {
    assertThatThrownBy(() -> html.open("script")).hasMessage("not an element of a report: script");
    assertThatThrownBy(() -> html.open("p", "onclick", "x"))
        .hasMessage("not an attribute of a report: onclick");
    assertThatThrownBy(() -> html.open("a", "href", "https://example.org"))
        .hasMessage("an address that leaves the report: https://example.org");
    assertThatThrownBy(() -> html.embed("p1", 1, 1, "image/png", "AA\" onload=\"x"))
        .hasMessage("not a picture in base 64: image/png");
  }

  @Test
  void cannot_leave_an_element_open_or_close_another() {
    html.open("div");
    assertThatThrownBy(() -> html.close("p")).hasMessage("</p> while div is open");
    html.open("p");
    assertThatThrownBy(html::end).isInstanceOf(IllegalStateException.class);
  }
}
