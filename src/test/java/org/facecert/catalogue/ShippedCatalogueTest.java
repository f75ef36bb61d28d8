package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The features folder as it is shipped. */
final class ShippedCatalogueTest {

  private final Catalogue catalogue = FeatureFiles.read(Path.of("../features"));

  @Test
  void holds_the_first_requirements() {
    assertThat(catalogue.requirements())
        .extracting(Requirement::id)
        .contains(
            "SC-01", "SC-02", "SC-03", "SC-04", "SC-05", "FC-01", "FC-02", "FC-03", "FC-04",
            "FC-06", "AL-01", "AL-02", "AL-04", "FP-01", "FP-03", "WD-01", "WD-02", "WD-03",
            "PM-01", "PM-02", "IN-01", "IN-12");
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
            "CN-CSL-",
            "CN-FRM-",
            "CN-NDR-",
            "CN-KID-",
            "EU-GDPR-",
            "US-BIPA-");
  }

  @Test
  void gives_every_clause_a_text_in_chinese() {
    assertThat(catalogue.clauses().values())
        .allSatisfy(
            clause ->
                assertThat(clause.textOriginal()).as(clause.id()).matches("(?s).*\\p{IsHan}.*"));
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

    assertThat(catalogue.requirements()).allMatch(programme::selects);
    assertThat(programme.parameters().all())
        .hasSize(8)
        .allSatisfy(value -> assertThat(value.source()).matches("(suite rule: |CN-).+"));
    assertThat(programme.parameters().relaunchesAfterDenial()).isEqualTo(3);
    assertThat(programme.parameters().policyTextHeightPercent()).isEqualTo(1.9);
  }
}
