package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan whose page says nothing that scanners say: it is left while the camera is open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScanInOtherWordsTest {

  private final Rehearsal rehearsal;

  ScanInOtherWordsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private static FakeBank wordless() {
    return FakeBank.english()
        .having(
            "scan",
            b ->
                Page.full(
                    View.title("Alertness check"),
                    View.picture(640).colours(java.awt.Color.GRAY, java.awt.Color.DARK_GRAY),
                    View.text("Whether you are too tired for a night trip is seen from here."),
                    View.button("Stop the check", () -> b.phone().leavePage())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SD-02", "SD-06", "MP-03"})
  void it_is_left_in_its_middle_all_the_same(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, wordless());

    assertThat(verdicts.verdict()).as("%s", verdicts).isNotEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said())
        .noneSatisfy(said -> assertThat(said).contains("was not reached"))
        .noneSatisfy(said -> assertThat(said).contains("not seen to be left"));
  }
}
