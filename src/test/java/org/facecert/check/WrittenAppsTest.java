package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of 116 apps that comply and of 652 that break one requirement each. They were written
 * before they were judged; what was wrong at first sight is in the history. Those in "functions"
 * have two face functions each, and every text is asked for both.
 */
final class WrittenAppsTest {

  /**
   * Two face functions in one text, of which these files declare one: which sentence belongs to
   * which is not told apart yet.
   */
  private static final Set<String> TWO_FUNCTIONS =
      Set.of(
          "forge-en IN-17",
          "forge-en IN-03",
          "forge-en IN-06",
          "northway-en IN-02",
          "northway-en IN-05");

  /**
   * Asked since the second reading is a network: that a template is made is its kind, half told.
   */
  private static final Set<String> DOUBTED = Set.of("quanshang-tw denglu IN-04");

  /**
   * Not seen yet: said of another function, said of it in the sentence before, a name that says
   * what for; two of them were seeded wrongly (docs/strangers.md).
   */
  private static final Set<String> OPEN =
      Set.of(
          "quanshang-tw denglu IN-03",
          "carclub-nz IN-03",
          "carclub-nz IN-06",
          "carclub-nz IN-13",
          "dairy-in IN-03",
          "dairy-in IN-08",
          "dairy-in IN-10",
          "plasma-us IN-16",
          "plasma-us IN-17",
          "site-ie IN-02",
          "site-ie IN-05",
          "site-ie IN-11",
          "site-ie IN-15",
          "site-ie DA-04",
          "jiaxun-tw IN-04",
          "jiaxun-tw IN-05",
          "jiaxun-tw IN-13",
          "jiaxun-tw IN-17",
          "toupiao-hk IN-02",
          "toupiao-hk IN-11",
          "yunshu-cn IN-03",
          "yunshu-cn IN-07",
          "yunshu-cn IN-15",
          "yunshu-cn IN-17",
          "zhucan-cn IN-11",
          "cpap-en IN-04",
          "notary-en approve IN-03",
          "shelter-en IN-02",
          "shitang-zh IN-09",
          "boulder-en IN-04",
          "funeral-en IN-02",
          "funeral-en IN-11",
          "chayin-tw IN-11",
          "boda-ke IN-02",
          "boda-ke IN-03",
          "boda-ke IN-11",
          "boda-ke TP-01",
          "dogs-au IN-03",
          "exam-ca IN-02",
          "exam-ca IN-05",
          "exam-ca IN-06",
          "exam-ca IN-11",
          "fuzhen-cn IN-02",
          "fuzhen-cn IN-07",
          "fuzhen-cn IN-11",
          "minsu-cn IN-03",
          "minsu-cn IN-06",
          "minsu-cn IN-17",
          "yanchang-tw IN-02",
          "yanchang-tw IN-03",
          "yanchang-tw IN-07",
          "yanchang-tw IN-11");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first",
        "second",
        "third-en",
        "third-zh",
        "fourth-en",
        "fourth-zh",
        "functions",
        "fifth-en",
        "fifth-zh",
        "sixth-en",
        "sixth-zh",
        "seventh-en",
        "seventh-zh"
      })
  void nobody_who_complies_is_accused_and_few_are_asked(String folder) {
    List<String> accused = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    int rows = 0;
    for (WrittenApp app : WrittenApp.all(folder)) {
      for (String requirement : app.requirements()) {
        for (Finding finding : app.judge(requirement)) {
          rows++;
          String row = app.name() + " " + requirement + ": " + finding.sentence();
          if (finding.verdict() == Verdict.FAIL
              && !TWO_FUNCTIONS.contains(app.name() + " " + requirement)) {
            accused.add(row);
          } else if (finding.verdict() == Verdict.REVIEW
              && !app.asks().contains(requirement)
              && !DOUBTED.contains(app.name() + " " + requirement)) {
            asked.add(row);
          }
        }
      }
    }
    assertThat(accused).isEmpty();
    assertThat(asked).hasSizeLessThanOrEqualTo(rows / 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"first", "second", "third-en", "third-zh", "fourth-en", "fourth-zh", "functions"})
  void no_breach_passes_and_most_fail(String folder) {
    List<String> passed = new ArrayList<>();
    int failed = 0;
    int all = 0;
    for (WrittenApp app : WrittenApp.all(folder)) {
      for (WrittenApp.Breach breach : app.breaches()) {
        all++;
        Verdict worst = worst(breach.app(), breach.requirement());
        failed += worst == Verdict.FAIL ? 1 : 0;
        boolean open = TWO_FUNCTIONS.contains(app.name() + " " + breach.requirement());
        if (!open && (worst == Verdict.PASS || worst == Verdict.NOT_APPLICABLE)) {
          passed.add(breach.requirement() + " " + breach.why());
        }
      }
    }
    assertThat(passed).isEmpty();
    assertThat(failed).isGreaterThanOrEqualTo(all * 4 / 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fifth-en",
        "fifth-zh",
        "sixth-en",
        "sixth-zh",
        "seventh-en",
        "seventh-zh",
        "eighth-en",
        "eighth-zh",
        "ninth-en",
        "ninth-zh"
      })
  void what_is_said_of_another_thing_does_not_pass(String folder) {
    List<String> passed = new ArrayList<>();
    for (WrittenApp app : WrittenApp.all(folder)) {
      for (WrittenApp.Breach breach : app.breaches()) {
        Verdict worst = worst(breach.app(), breach.requirement());
        if (worst == Verdict.PASS || worst == Verdict.NOT_APPLICABLE) {
          passed.add(app.name() + " " + breach.requirement());
        }
      }
    }
    assertThat(passed).isSubsetOf(OPEN);
  }

  /** The way in which a check would pass by words that say something else. */
  @ParameterizedTest
  @ValueSource(strings = {"IN-06 6", "IN-07 7", "DA-04 d", "TP-01 t"})
  void a_pass_falls_when_its_sentence_is_taken_away(String taken) {
    String requirement = taken.substring(0, 5);
    String mark = taken.substring(6);
    List<String> survived = new ArrayList<>();
    int all = 0;
    for (WrittenApp app : WrittenApp.all("first")) {
      if (worst(app, requirement) == Verdict.PASS) {
        all++;
        Set<String> marks = WrittenAppsReport.taken(mark);
        if (worst(app.with(t -> t.without(marks)), requirement) == Verdict.PASS) {
          survived.add(app.name());
        }
      }
    }
    assertThat(all).isPositive();
    // voluntary by the agreement's word, "第三方：没有" beside it: their writers did not mark it
    assertThat(survived).as(requirement).isSubsetOf("exams-en", "ferry-en", "diary-zh");
  }

  private static Verdict worst(WrittenApp app, String requirement) {
    return Verdict.worst(app.judge(requirement).stream().map(Finding::verdict).toList());
  }
}
