package org.facecert.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepPathsTest {

  private final StepPaths paths = new StepPaths();

  @Test
  void knows_what_a_scenario_does_with_the_phone_whatever_its_keywords() {
    assertThat(
            paths.path(
                List.of(
                    "Given a fresh install on which nothing has been agreed to",
                    "When a person starts the face function and agrees to all that is asked",
                    "And the person withdraws the face consent",
                    "Then withdrawing took no more taps than consenting")))
        .containsExactly("agree", "witness-camera", "withdraw");
  }

  @Test
  void a_judgement_that_needs_the_phone_once_more_is_part_of_the_path() {
    assertThat(paths.path(List.of("Then the core journeys still work")))
        .containsExactly("journeys-in-session", "journeys");
  }

  @Test
  void every_step_class_is_asked() {
    List<String> glue =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.facecert.steps")
                .stream()
                .filter(
                    type ->
                        type.getMethods().stream()
                            .anyMatch(
                                m ->
                                    m.isAnnotatedWith(Given.class)
                                        || m.isAnnotatedWith(When.class)
                                        || m.isAnnotatedWith(Then.class)))
                .map(type -> type.getName())
                .sorted()
                .toList();
    assertThat(StepPaths.glue().stream().map(Class::getName).sorted()).isEqualTo(glue);
  }
}
