package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Controls and direction signs of apps and files reach no file that another program shows. */
final class HostileTextTest {

  private static final String HOSTILE = "a\u001b[31mb\u0000c\u202ed\u2066e\u009bf\uFEFFg";
  private static final String HARMLESS = "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg";

  @Test
  void not_junit() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlainXml xml = PlainXml.to(out);
    xml.open("testcase");
    xml.attribute("name", HOSTILE);
    xml.text(HOSTILE);
    xml.close();
    xml.end();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><testcase name=\""
                + HARMLESS
                + "\">"
                + HARMLESS
                + "</testcase>");
  }

  @Test
  void not_allure() throws Exception {
    TestResult result =
        new TestResult()
            .setName(HOSTILE)
            .setDescription(HOSTILE)
            .setStatusDetails(new StatusDetails().setMessage(HOSTILE).setTrace(HOSTILE))
            .setLabels(List.of(new Label().setName("host").setValue(HOSTILE)))
            .setSteps(List.of(new StepResult().setName(HOSTILE)));

    String json = AllureReport.mapper().writeValueAsString(result);

    assertThat(json.split(java.util.regex.Pattern.quote(HARMLESS), -1)).hasSize(6 + 1);
    assertThat(json).doesNotContain("\\u001b", "\\u001B", "\\u0000", "\u202e", "\u009b");
  }

  @Test
  void not_html() {
    StringBuilder out = new StringBuilder();
    new Html(out).element("p", HOSTILE, "title", HOSTILE);

    assertThat(out.toString()).isEqualTo("<p title=\"" + HARMLESS + "\">" + HARMLESS + "</p>");
  }
}
