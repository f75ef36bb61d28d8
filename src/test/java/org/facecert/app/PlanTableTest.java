package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.ForeignWords;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.facecert.run.Plan;
import org.facecert.run.Planner;
import org.facecert.run.WalkGrouping;
import org.facecert.steps.StepPaths;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanTableTest {

  private static final Catalogue CATALOGUE = FeatureFiles.read(Path.of("..", "features"));

  static Stream<String> programmes() {
    return CATALOGUE.programmes().stream().map(Programme::id);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void speaks_the_language_that_was_asked_for(String programme) {
    assertThat(rows(programme, OutputLanguage.CHINESE))
        .allSatisfy(row -> assertThat(ForeignWords.english(text(row))).as("%s", row).isEmpty());
    assertThat(rows(programme, OutputLanguage.ENGLISH))
        .allSatisfy(row -> assertThat(ForeignWords.chinese(text(row))).as("%s", row).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void has_every_requirement_and_says_why(String programme) {
    assertThat(
            rows(programme, OutputLanguage.ENGLISH).stream().map(PlanRow::requirement).distinct())
        .hasSameSizeAs(CATALOGUE.requirements());
    assertThat(rows(programme, OutputLanguage.ENGLISH))
        .allSatisfy(row -> assertThat(row.why()).as("%s", row).isNotBlank());
  }

  @Test
  void documents_take_no_time_on_a_phone() {
    assertThat(rows("face-information-protection", OutputLanguage.ENGLISH))
        .filteredOn(row -> row.requirement().equals("DA-06"))
        .allSatisfy(row -> assertThat(row.cost().seconds()).isZero());
  }

  private static List<PlanRow> rows(String programme, OutputLanguage language) {
    Plan plan =
        new Planner(
                CATALOGUE,
                CATALOGUE.programme(programme).orElseThrow(),
                Optional.empty(),
                id -> true)
            .plan(
                List.of(
                    new FunctionProfile("face-login", "login", "server", true),
                    new FunctionProfile("face-effects", "effects", "none", true)));
    return new PlanTable(CATALOGUE, WalkGrouping.of(plan.run(), new StepPaths()::path), language)
        .rows(plan);
  }

  private static String text(PlanRow row) {
    return row.title() + "\n" + row.why() + "\n" + row.cost().person();
  }
}
