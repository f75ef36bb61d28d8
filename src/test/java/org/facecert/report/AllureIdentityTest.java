package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.model.Parameter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Digest;
import org.facecert.verdict.Effort;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Results that are two must not be one to Allure, which shows the last of one alone. */
final class AllureIdentityTest {

  @Test
  void another_app_build_function_requirement_or_phone_is_another_test() {
    List<AllureIdentity> all =
        List.of(
            identity("org.example.a", "1", "SC-01", "face-login", "pixel"),
            identity("org.example.b", "1", "SC-01", "face-login", "pixel"),
            identity("org.example.a", "2", "SC-01", "face-login", "pixel"),
            identity("org.example.a", "1", "SC-02", "face-login", "pixel"),
            identity("org.example.a", "1", "SC-01", "face-pay", "pixel"),
            identity("org.example.a", "1", "SC-01", "face-login", "mate"),
            identity("org.example.a", "1", "SC-01", "face-login", ""));

    Set<String> names = new HashSet<>();
    Set<String> parameters = new HashSet<>();
    for (AllureIdentity each : all) {
      names.add(each.fullName());
      parameters.add(
          each.requirement() + each.parameters().stream().map(Parameter::getValue).toList());
      assertThat(each.parameters()).allSatisfy(p -> assertThat(p.getExcluded()).isNull());
    }
    assertThat(names).hasSize(all.size());
    assertThat(parameters).hasSize(all.size());
  }

  @Test
  void the_same_again_is_the_same_test() {
    assertThat(identity("org.example.a", "1", "SC-01", "face-login", "pixel"))
        .isEqualTo(identity("org.example.a", "1", "SC-01", "face-login", "pixel"));
  }

  private static AllureIdentity identity(
      String app, String build, String requirement, String function, String phone) {
    ItemUnderTest.HashedFile file =
        new ItemUnderTest.HashedFile(
            "app.apk", 1, Digest.of(build.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    TestCaseResult item =
        new TestCaseResult(
            "x/1",
            requirement,
            "scenario",
            "a.feature",
            1,
            List.of(),
            function,
            Optional.empty(),
            1,
            false,
            Verdict.PASS,
            Optional.empty(),
            List.of(),
            phone,
            Instant.EPOCH,
            Instant.EPOCH,
            Effort.NONE,
            List.of());
    return AllureIdentity.of(
        new ItemUnderTest("App", app, "1.0", "1", "en", List.of(file)),
        requirement,
        function,
        List.of(item));
  }
}
