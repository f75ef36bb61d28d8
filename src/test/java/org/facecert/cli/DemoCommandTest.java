package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.facecert.app.Laboratory;
import org.facecert.fake.FakeBankPhones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {

  @TempDir Path folder;

  private Laboratory laboratory;

  @BeforeEach
  void a_programme_that_asks_two_things() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home")).narrowed("pre-submission", "SC-01", "SC-02");
  }

  @Test
  void shows_a_compliant_and_a_violating_run_and_ends_with_0() throws IOException {
    laboratory.facebank(FakeBankPhones.SILENT + ".apk");

    Typed.Ended ended = demo();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out())
        .containsSubsequence(
            "building FaceBank",
            "1 of 2: FaceBank as it stands",
            "PASS  SC-02 [face-login]",
            "Result: PASS",
            "2 of 2: FaceBank with a seeded violation: A box of the app asks for camera access",
            "FAIL  SC-02 [face-login]",
            "Result: FAIL",
            "Both came out as they should",
            "SC-02 fails on the violating one");
    assertThat(folder.resolve("demo/clean/report.html")).isRegularFile();
    assertThat(folder.resolve("demo/violating/report.html")).isRegularFile();
  }

  @Test
  void a_violation_that_is_not_found_ends_with_1() throws IOException {
    laboratory.facebank("compliant-after-all.apk");

    Typed.Ended ended = demo();

    assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
    assertThat(ended.out()).contains("The demo did not come out as it should");
  }

  @Test
  void a_phone_that_does_not_come_up_is_no_success() throws IOException {
    laboratory.facebank(FakeBankPhones.SILENT + ".apk").withoutPhone();

    Typed.Ended ended = demo();

    assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
    assertThat(ended.out())
        .contains("INCONCLUSIVE  SC-02", "The demo did not come out as it should")
        .doesNotContain("FAIL  ");
  }

  private Typed.Ended demo() {
    return Typed.in(
        laboratory,
        "demo",
        "--device",
        Laboratory.PHONE,
        "--language",
        "en",
        "--out",
        folder.resolve("demo").toString());
  }
}
