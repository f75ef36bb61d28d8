package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.junit.jupiter.api.Test;

final class PlannerTest {

  private final Catalogue catalogue = FeatureFiles.read(Path.of("..", "features"));
  private final Programme programme = catalogue.programme("pre-submission").orElseThrow();

  @Test
  void asks_a_requirement_of_each_face_function() {
    Plan plan = plan(Optional.of("@SC-02"), "");

    assertThat(plan.items())
        .extracting(item -> item.requirement().id() + " " + item.function())
        .containsExactly("SC-02 face-login", "SC-02 face-payment");
    assertThat(plan.items().get(0).requirement().clauses()).isNotEmpty();
    assertThat(plan.items().get(0).steps().get(0)).startsWith("Given ");
  }

  @Test
  void says_what_it_leaves_out_and_why() {
    Plan plan = plan(Optional.of("@SC-02"), "face-login");

    assertThat(plan.items()).hasSize(1);
    assertThat(plan.leftOut())
        .extracting(each -> each.requirement() + " " + each.function() + " " + each.why().key())
        .contains(
            "SC-02 face-payment excluded.function",
            "SC-01 face-login excluded.tags",
            "SC-01 face-payment excluded.function")
        .doesNotContain("SC-02 face-login excluded.tags");
  }

  @Test
  void every_requirement_is_either_in_or_left_out() {
    Plan plan = plan(Optional.empty(), "");

    assertThat(plan.requirements().size() + plan.excluded().size())
        .isEqualTo(catalogue.requirements().size());
  }

  @Test
  void a_waiting_scenario_keeps_its_reason() {
    assertThat(plan(Optional.of("@LV-01"), "face-login").items())
        .anySatisfy(
            item ->
                assertThat(item.waiting())
                    .contains(new Bilingual("presentation bench to come", "呈现攻击测试台尚未提供")));
  }

  @Test
  void the_same_selection_has_the_same_digest_and_another_has_not() {
    assertThat(plan(Optional.empty(), "").digest()).isEqualTo(plan(Optional.empty(), "").digest());
    assertThat(plan(Optional.empty(), "").digest())
        .isNotEqualTo(plan(Optional.empty(), "face-login").digest());
  }

  @Test
  void refuses_what_is_no_tag_expression() {
    assertThatThrownBy(() -> plan(Optional.of("@a and ("), ""))
        .isInstanceOf(BadSelection.class)
        .hasMessageStartingWith("--tags @a and (: this is no tag expression")
        .hasMessageEndingWith("write for example \"@SC-02 or @theme:refusal\"");
  }

  private Plan plan(Optional<String> tags, String function) {
    return new Planner(catalogue, programme, tags, id -> function.isEmpty() || function.equals(id))
        .plan(
            List.of(
                new FunctionProfile("face-login", "login", "server", true),
                new FunctionProfile("face-payment", "payment", "server", true)));
  }
}
