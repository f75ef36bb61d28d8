package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The features folder as it is shipped. */
final class ShippedCatalogueTest {

  private static final String CHINESE = "(?s).*\\p{IsHan}.*";

  private final Catalogue catalogue = FeatureFiles.read(Path.of("../features"));

  @Test
  void holds_every_clause_and_every_requirement_of_the_inventory() {
    assertThat(catalogue.clauses()).hasSize(388);
    assertThat(catalogue.requirements()).hasSize(139);
    assertThat(catalogue.requirements()).filteredOn(r -> r.clauses().isEmpty()).hasSize(1);
  }

  @Test
  void marks_each_clause_with_the_inventorys_confidence() {
    assertThat(marks("CN-PIPL-29")).isEqualTo("T T T");
    assertThat(marks("CN-SPC15-4.2")).isEqualTo("T T T");
    assertThat(marks("CN-FRM-11")).isEqualTo("U Q text Q, num U");
    assertThat(marks("CN-FRM-16_18")).isEqualTo("U U U");
    assertThat(marks("CN-41819-5-FREQ")).isEqualTo("U Q text Q, number of clause U");
    assertThat(marks("CN-35273-8.5")).isEqualTo("Q U number+title Q, items U");
    assertThat(marks("US-BIPA-15d")).isEqualTo("T U opening T, exceptions U");
    assertThat(marks("CN-CSL-41")).isEqualTo("T T T (old no.)");
  }

  private String marks(String id) {
    Clause clause = Objects.requireNonNull(catalogue.clauses().get(id), id);
    return clause.numberConfidence() + " " + clause.textConfidence() + " " + clause.mark();
  }

  @Test
  void says_for_each_waiting_scenario_what_it_waits_for() {
    assertThat(
            catalogue.requirements().stream()
                .flatMap(r -> r.scenarios().stream())
                .filter(s -> s.tags().contains("@waiting")))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.waiting()).isPresent());
  }

  @Test
  void speaks_of_law_only_where_the_force_is_law() {
    assertThat(
            catalogue.clauses().values().stream()
                .filter(clause -> clause.force().isLaw())
                .map(clause -> clause.id().replaceAll("[0-9.].*", ""))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "CN-PIPL-",
            "CN-SPC",
            "CN-CC-",
            "CN-CSL-",
            "CN-DSL-",
            "CN-FRM-",
            "CN-NDR-",
            "CN-MNR-",
            "CN-MPL-",
            "CN-KID-",
            "CN-DEEP-",
            "CN-LABEL",
            "EU-GDPR-",
            "EU-AIA-",
            "EU-AIA-III",
            "US-BIPA-");
  }

  @Test
  void gives_every_clause_and_requirement_a_text_in_chinese() {
    assertThat(catalogue.clauses().values())
        .allSatisfy(c -> assertThat(c.text().chinese()).as(c.id()).matches(CHINESE));
    assertThat(catalogue.requirements())
        .allSatisfy(
            r -> {
              assertThat(r.chinese().title()).as(r.id()).matches(CHINESE);
              assertThat(r.chinese().text()).as(r.id()).matches(CHINESE);
              assertThat(r.chinese().scenarios().values())
                  .allSatisfy(name -> assertThat(name).as(r.id()).matches(CHINESE));
            });
  }

  @Test
  void gives_every_step_in_chinese_and_keeps_none_that_no_scenario_has() {
    Path features = Path.of("../features");
    StepWords words = new StepWords(features);
    words.read(DossierWords.read(features));
    for (Requirement requirement : catalogue.requirements()) {
      for (ScenarioRef scenario : requirement.scenarios()) {
        for (String step : scenario.steps()) {
          int space = step.indexOf(' ');
          String chinese =
              words.of(step.substring(0, space), step.substring(space + 1)).orElseThrow();
          assertThat(requirement.chinese().steps()).containsEntry(step, chinese);
          assertThat(chinese).as(step).matches(CHINESE);
        }
      }
    }
    words.checkUsed();
  }

  @Test
  void says_of_every_number_that_is_not_confirmed_that_it_is_not() {
    List<Clause> doubtful =
        catalogue.clauses().values().stream().filter(c -> !c.numberConfirmed()).toList();

    assertThat(doubtful)
        .extracting(Clause::id)
        .contains("CN-41819-5-ALT", "CN-TAF-078.4", "CN-35273-8.3_8.4", "ISO-29184-5.4.5");
    assertThat(doubtful)
        .allSatisfy(c -> assertThat(c.citation("en")).endsWith(" (number not confirmed)"))
        .allSatisfy(c -> assertThat(c.citation("zh")).endsWith("（条款号未确认）"));
  }

  @Test
  void ships_a_programme_whose_every_threshold_has_a_source() {
    Programme programme = catalogue.programme("pre-submission").orElseThrow();

    assertThat(catalogue.requirements())
        .allSatisfy(
            r ->
                assertThat(programme.selects(r))
                    .as(r.id())
                    .isEqualTo(r.mode() != Mode.DOCUMENTARY));
    assertThat(programme.parameters().all())
        .hasSize(Threshold.values().length)
        .allSatisfy(
            value -> {
              assertThat(value.source().english()).matches("(suite rule: |CN-).+");
              assertThat(value.source().chinese()).matches("(套件规则：|CN-).+");
            });
    assertThat(programme.parameters().relaunchesAfterDenial()).isEqualTo(3);
    assertThat(programme.parameters().policyTextHeightPercent()).isEqualTo(1.9);
  }
}
