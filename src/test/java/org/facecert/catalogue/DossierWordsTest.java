package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DossierWordsTest {

  private static final Path FEATURES = Path.of("..", "features");

  private final DossierWords words = DossierWords.read(FEATURES);

  @Test
  void knows_every_document_and_subject_that_a_feature_asks_for() {
    List<String> steps =
        FeatureFiles.read(FEATURES).requirements().stream()
            .flatMap(requirement -> requirement.scenarios().stream())
            .flatMap(scenario -> scenario.steps().stream())
            .toList();

    assertThat(named(steps, "the document \"([^\"]*)\""))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(words.documents()).containsKey(name));
    assertThat(named(steps, "speaks of \"([^\"]*)\""))
        .isNotEmpty()
        .allSatisfy(subject -> assertThat(words.subjects()).containsKey(subject));
  }

  private static List<String> named(List<String> steps, String pattern) {
    return steps.stream()
        .map(Pattern.compile(pattern)::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  @Test
  void quotes_the_line_in_which_a_subject_stands() {
    String text =
        "1. Purpose\n2. The EFFECT of the scan on people's rights is weighed here.\n3. End";

    assertThat(words.quote("effect on rights", text))
        .contains("2. The EFFECT of the scan on people's rights is weighed here.");
    assertThat(words.quote("purpose", text)).contains("1. Purpose");
    assertThat(words.quote("injection attack", text)).isEmpty();
  }

  @Test
  void reads_chinese_documents_as_well() {
    assertThat(words.quote("effect on rights", "三、对个人权益的影响及安全风险\n……")).contains("三、对个人权益的影响及安全风险");
  }

  @Test
  void a_very_long_line_is_quoted_in_part() {
    assertThat(words.quote("risks", "x".repeat(5_000) + " risk " + "y".repeat(5_000)))
        .hasValueSatisfying(quote -> assertThat(quote).contains("risk").hasSizeLessThan(200));
  }
}
