package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.facecert.catalogue.Bilingual;
import org.facecert.run.TestCase;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;

final class TerminalProgressTest {

  private static final String CLEAR = "\u001b[2K";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TerminalProgress progress = progress(OutputLanguage.ENGLISH);

  @Test
  void a_line_for_each_phone_and_a_bar_stay_below_what_has_ended() {
    progress.planned(2, 0, List.of("virtual", "virtual"));
    progress.started(1, item("SC-01"));
    assertThat(last()).contains("1  virtual\n", "2  SC-01 [face-login]  A scenario", "0/2");

    progress.finished(1, item("SC-01"), Verdict.FAIL, Duration.ofSeconds(2));
    String after = last();
    assertThat(after).contains("\u001b[31mFAIL  SC-01", "1/2");
    // the three lines drawn before were taken away, none more
    assertThat(after.split(Pattern.quote(CLEAR), -1)).hasSize(3 + 1);
  }

  @Test
  void an_item_without_a_phone_takes_nobodys_line() {
    progress.planned(2, 0, List.of("virtual"));
    progress.started(0, item("SC-01"));
    progress.started(-1, item("GV-01"));
    progress.finished(-1, item("GV-01"), Verdict.REVIEW, Duration.ofSeconds(1));

    assertThat(last()).contains("REVIEW  GV-01", "1  SC-01 [face-login]", "1/2");
  }

  @Test
  void nothing_is_left_below_once_all_has_ended() {
    progress.planned(1, 0, List.of("virtual"));
    progress.finished(0, item("SC-01"), Verdict.PASS, Duration.ofSeconds(1));
    last();

    progress.close();

    assertThat(last()).isEqualTo("\r");
  }

  @Test
  void a_line_is_cut_before_it_would_wrap_and_a_chinese_letter_counts_two() {
    TerminalProgress chinese = progress(OutputLanguage.CHINESE);
    chinese.planned(1, 0, List.of("virtual"));
    last();
    chinese.started(0, item("SC-01"));

    String line = last().lines().filter(each -> each.contains("SC-01")).findFirst().orElseThrow();
    String text = line.substring(line.indexOf("1  "));
    int columns = text.codePoints().map(point -> point > 0x2E80 ? 2 : 1).sum();
    assertThat(columns).isBetween(36, 40);
  }

  /** What was printed since the last call. */
  private String last() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text;
  }

  private TerminalProgress progress(OutputLanguage language) {
    return new TerminalProgress(
        new PrintStream(bytes, true, StandardCharsets.UTF_8), new TerminalWords(language), 40);
  }

  @Test
  void what_waits_is_one_line_per_theme() {
    progress.planned(5, 0, List.of("virtual"));
    last();
    progress.finished(-1, waiting("LV-01", "liveness"), Verdict.NOT_TESTED, Duration.ZERO);
    progress.finished(-1, waiting("LV-02", "liveness"), Verdict.NOT_TESTED, Duration.ZERO);
    assertThat(last()).doesNotContain("LV-0");

    progress.finished(-1, waiting("TS-01", "transmission"), Verdict.NOT_TESTED, Duration.ZERO);
    assertThat(last()).contains(": 2 scenarios wait for a part of the suite (LV-01, LV-02)");

    progress.finished(0, item("SC-01"), Verdict.PASS, Duration.ofSeconds(1));
    assertThat(last()).contains("(TS-01)", "PASS  SC-01", "4/5");

    progress.finished(-1, waiting("TS-02", "transmission"), Verdict.NOT_TESTED, Duration.ZERO);
    assertThat(last()).as("the last of all").contains("(TS-02)");
  }

  private static TestCase waiting(String requirement, String theme) {
    return item(requirement, theme, Optional.of(new Bilingual("no probe yet", "尚无探针")));
  }

  private static TestCase item(String requirement) {
    return item(requirement, "theme", Optional.empty());
  }

  private static TestCase item(String requirement, String theme, Optional<Bilingual> waiting) {
    RequirementUsed used =
        new RequirementUsed(
            requirement,
            "title",
            "text",
            "",
            "",
            new RequirementUsed.Chinese(
                "题", "文", "", "", Map.of("A scenario", "一个名字很长很长很长很长很长很长很长的场景"), Map.of()),
            theme,
            "major",
            "automatic",
            "a.feature",
            1,
            List.of());
    return new TestCase(used, "A scenario", 3, List.of(), "face-login", waiting);
  }
}
