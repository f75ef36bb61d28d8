package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.fake.ToldScreens.Row;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some 620 screens that were told before anybody saw what the suite says of them, each walked and
 * judged with the real features and steps. What is not answered as a person would is listed in the
 * files as such, and is a question; it is never the opposite.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ToldScreensTest {

  private final Rehearsal rehearsal;

  ToldScreensTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  static Stream<Arguments> rows() {
    return Stream.of("en", "zh", "hant")
        .flatMap(
            language ->
                IntStream.rangeClosed(1, language.equals("hant") ? 5 : 7)
                    .mapToObj(n -> language + "-" + n))
        .flatMap(file -> ToldScreens.read(file).stream())
        .flatMap(told -> told.rows().stream().map(row -> Arguments.of(told.name(), told, row)));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("rows")
  void are_judged_as_a_person_judges_them(String name, ToldScreens told, Row row) {
    StagedScreens staged = new StagedScreens(told, !name.startsWith("en"));

    Rehearsal.Verdicts verdicts =
        rehearsal.of(row.requirement(), staged.bank(), staged.statement());

    assertThat(verdicts.verdict()).as("%s: %s", name, verdicts.said()).isEqualTo(row.today());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("rows")
  void are_at_most_asked_about_where_they_are_not(String name, ToldScreens told, Row row) {
    assertThat(row.today())
        .as("%s %s", name, row.requirement())
        .isIn(row.right(), Verdict.REVIEW, Verdict.INCONCLUSIVE);
    assertThat(List.of(Verdict.PASS, Verdict.FAIL, Verdict.REVIEW)).contains(row.right());
  }
}
