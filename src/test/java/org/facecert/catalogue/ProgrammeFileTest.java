package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgrammeFileTest {

  private static final Catalogue SHIPPED = FeatureFiles.read(Path.of("..", "features"));

  private static final String PROGRAMME =
      """
      id: mine
      title: A programme
      title-zh: 某方案
      edition: "2026-11"
      selection:
        modes: [automatic, assisted]
        clauses: ["CN-FRM-*"]
      not-applicable:
        - requirements: [AL-02]
          when: {kinds: [effects]}
          reason: effects identify nobody
          reason-zh: 特效不识别个人
      parameters-from: pre-submission
      decision:
        grades:
          - {id: good, title: Good, title-zh: 好, at-most: {blocker: 0}}
          - {id: poor, title: Poor, title-zh: 差}
      """;

  @TempDir Path folder;

  @Test
  void selects_what_serves_a_clause() throws IOException {
    Programme programme = read(PROGRAMME);

    assertThat(SHIPPED.requirements())
        .filteredOn(programme::selects)
        .isNotEmpty()
        .allSatisfy(
            requirement ->
                assertThat(requirement.clauses()).anyMatch(id -> id.startsWith("CN-FRM-")));
  }

  @Test
  void exempts_by_the_kind_of_function_and_says_why() throws IOException {
    Programme programme = read(PROGRAMME);

    assertThat(programme.exemption("AL-02", new FunctionProfile("e", "effects", "none", true)))
        .map(rule -> rule.reason().english())
        .contains("effects identify nobody");
    assertThat(programme.exemption("AL-02", new FunctionProfile("l", "login", "server", true)))
        .isEmpty();
    assertThat(programme.exemption("AL-01", new FunctionProfile("e", "effects", "none", true)))
        .isEmpty();
  }

  @Test
  void looks_at_the_classes_of_use_that_it_names() throws IOException {
    Programme programme = read(PROGRAMME.replace("  clauses:", "  classes: [remote]\n  clauses:"));

    assertThat(programme.looksAt(new FunctionProfile("l", "login", "server", true))).isTrue();
    assertThat(programme.looksAt(new FunctionProfile("u", "login", "device", false))).isFalse();
    assertThat(programme.looksAt(new FunctionProfile("e", "effects", "none", true))).isFalse();
  }

  @Test
  void asks_one_person_or_two_for_an_answer() throws IOException {
    assertThat(read(PROGRAMME).review()).isEqualTo(ReviewRule.ONE);
    assertThat(read(PROGRAMME + "review: {persons: 1}\n").review()).isEqualTo(ReviewRule.ONE);
    assertThat(read(PROGRAMME + "review: {persons: 2}\n").review()).isEqualTo(new ReviewRule(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "review: {persons: 3}   | a whole number from 1 to 2",
        "review: {persons: 0}   | a whole number from 1 to 2",
        "review: {persons: two} | a whole number from 1 to 2",
        "review: {person: 2}    | unknown key",
        "review: {}             | persons",
        "review: 2              | review",
      })
  void a_rule_on_persons_that_says_nothing_clear_is_refused(String line, String words) {
    InputErrors errors =
        catchThrowableOfType(InputErrors.class, () -> read(PROGRAMME + line + "\n"));

    assertThat(errors).hasMessageContaining(words);
  }

  @Test
  void decides_by_its_rule() throws IOException {
    DecisionRule rule = read(PROGRAMME).decision().orElseThrow();

    assertThat(rule.decide(Map.of(Severity.MAJOR, 7)).id()).isEqualTo("good");
    assertThat(rule.decide(Map.of(Severity.BLOCKER, 1)).id()).isEqualTo("poor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: mine|id: yours|1:5: id is not the file's name",
        "title: A programme|titel: A programme|2:1: unknown key \"titel\": did you mean title?",
        "edition: \"2026-11\"|#|1:1: edition is missing",
        "[automatic, assisted]|[manual]|6:11: selection.modes[0] is unknown: \"manual\"",
        "modes: [automatic, assisted]|modes: automatic|6:10: selection.modes is not a list",
        "[\"CN-FRM-*\"]|[CN-FRM-400]|7:13: selection.clauses names what no clause file has",
        "[\"CN-FRM-*\"]|[\"CN-XXX-*\"]|7:13: selection.clauses names what no clause file has",
        "clauses: [\"CN-FRM-*\"]|themes: [faces]|7:12: selection.themes[0] names what no feature"
            + " has",
        "clauses: [\"CN-FRM-*\"]|classes: [cloud]|7:13: selection.classes[0] is unknown: \"cloud\"",
        "clauses: [\"CN-FRM-*\"]|without: [SC-99]|7:13: selection.without[0] names what no feature"
            + " has",
        "requirements: [AL-02]|requirements: [AL-92]|9:20: not-applicable[0].requirements[0] names",
        "  when: {kinds: [effects]}|  when: {}|the exemption has no condition",
        "when: {kinds: [effects]}|when: {uploads: maybe}|10:21: not-applicable[0].when.uploads is"
            + " not",
        "    reason: effects identify nobody|    #|not-applicable[0].reason is missing",
        "from: pre-submission|from: presubmission|did you mean pre-submission?",
        "parameters-from: pre-submission|#|parameters is missing",
        "at-most: {blocker: 0}|at-most: {blokker: 0}|unknown key \"blokker\"",
        "at-most: {blocker: 0}|at-most: {blocker: none}|blocker is not a whole number",
        ", at-most: {blocker: 0}|,|a grade without at-most is given whatever failed",
        "title-zh: 差}|title-zh: 差, at-most: {major: 1}}|the last grade has limits",
        "id: poor|id: good|the grade good stands twice",
      })
  void tells_what_is_wrong_and_where(String correct, String broken, String expected)
      throws IOException {
    assertThat(PROGRAMME).contains(correct);
    InputErrors errors =
        catchThrowableOfType(InputErrors.class, () -> read(PROGRAMME.replace(correct, broken)));

    assertThat(errors).as(expected).isNotNull();
    assertThat(errors.getMessage()).contains("mine.yaml:").contains(expected);
    assertThat(errors.problems()).allSatisfy(problem -> assertThat(problem.cure()).isNotBlank());
  }

  @Test
  void every_shipped_programme_gives_grades_and_says_what_it_is_modelled_on() {
    assertThat(SHIPPED.programmes())
        .extracting(Programme::id)
        .contains(
            "face-information-protection",
            "face-recognition-security",
            "financial-app",
            "scenario-survey",
            "consumer-finance-consent",
            "illegal-collection",
            "fr-measures-2025",
            "gdpr-biometrics",
            "bipa",
            "masvs-face",
            "pre-submission",
            "whole-catalogue");
    assertThat(SHIPPED.programmes())
        .allSatisfy(
            programme -> {
              assertThat(programme.decision()).as(programme.id()).isPresent();
              assertThat(programme.title().chinese()).isNotEqualTo(programme.title().english());
              assertThat(programme.modelledOn().isPresent() || isOurs(programme)).isTrue();
            });
  }

  @Test
  void the_whole_catalogue_leaves_nothing_out() {
    Programme whole = SHIPPED.programme("whole-catalogue").orElseThrow();

    assertThat(SHIPPED.requirements()).allMatch(whole::selects);
  }

  private static boolean isOurs(Programme programme) {
    return Set.of("pre-submission", "whole-catalogue").contains(programme.id());
  }

  private Programme read(String text) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, text);
    Parameters parameters = SHIPPED.programme("pre-submission").orElseThrow().parameters();
    return new ProgrammeFile(
            SHIPPED.requirements(),
            List.copyOf(SHIPPED.clauses().keySet()),
            Map.of("pre-submission", parameters))
        .read(file);
  }
}
