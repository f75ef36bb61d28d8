package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanCommandTest {

  @TempDir Path folder;

  private Laboratory laboratory;
  private String statement = "";

  @BeforeEach
  void a_bank_with_one_face_function() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home"));
    statement = laboratory.bank("bank", "app.apk").toString();
  }

  @Test
  void says_of_each_requirement_whether_it_is_in_and_why() {
    Typed.Ended ended = Typed.in(laboratory, "plan", "--app", statement, "--language", "en");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .containsPattern(
            "(?m)^IN  SC-02 \\[face-login]  Face consent is not the camera permission .* – 1"
                + " scenario runs \\(walk-[0-9]+\\)(, [0-9]+ s)?$")
        .containsPattern("(?m)^OUT  GV-01  ")
        .containsPattern(
            "(?m)^[0-9]+ of 139 requirements are in: [0-9]+ scenarios on [0-9]+ walks; about"
                + " [0-9]+ min [0-9]+ s on one virtual phone$")
        .containsPattern("(?m)^WALK walk-[0-9]+ \\[face-login]  SC-01 SC-02 .*")
        .containsPattern("(?m)^WALK walk-[0-9]+ \\[face-login]  WD-01 .*WD-03$");
  }

  @Test
  void speaks_chinese() {
    Typed.Ended ended = Typed.in(laboratory, "plan", "--app", statement, "--language", "zh");

    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains("纳入  SC-02 [face-login]  人脸同意不等于相机权限")
        .containsPattern("共 139 项要求，纳入 [0-9]+ 项");
  }

  @Test
  void writes_what_it_says_as_json() throws IOException {
    Path json = folder.resolve("plan.json");

    Typed.Ended ended =
        Typed.in(
            laboratory,
            "plan",
            "--app",
            statement,
            "--programme",
            "fr-measures-2025",
            "--language",
            "en",
            "--json",
            json.toString());

    assertThat(ended.exit()).as(ended.err()).isZero();
    JsonNode plan = new JsonMapper().readTree(json.toFile());
    assertThat(plan.fieldNames())
        .toIterable()
        .containsExactly("programme", "seconds", "rows", "walks");
    assertThat(plan.path("programme").asText()).isEqualTo("fr-measures-2025");
    assertThat(plan.path("rows").size())
        .isEqualTo((int) ended.out().lines().filter(line -> line.matches("(IN|OUT)  .*")).count());
    assertThat(plan.path("rows").get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "requirement", "title", "function", "in", "why", "walks", "seconds", "person");
    assertThat(plan.path("seconds").asLong()).isPositive();
  }

  @Test
  void refuses_what_there_is_not() {
    Typed.Ended programme =
        Typed.in(laboratory, "plan", "--app", statement, "--programme", "no-such");
    assertThat(programme.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(programme.err())
        .contains("--programme no-such: there is no such programme; there are: ", "bipa");

    Typed.Ended file =
        Typed.in(laboratory, "plan", "--app", folder.resolve("none.yaml").toString());
    assertThat(file.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(file.err()).contains("none.yaml");

    assertThat(Typed.in(laboratory, "plan").err()).contains("Missing required option: '--app");
  }
}
