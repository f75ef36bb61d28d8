package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.facecert.device.Session;
import org.facecert.device.StatedSubject;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An app that forbids pictures of its pages and sends nothing: whether a face was before the camera
 * only the laboratory can say, which put it there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HiddenScannerTest {

  private final Rehearsal rehearsal;

  HiddenScannerTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private Rehearsal.Verdicts judged(String requirement, FakeBank bank, UnaryOperator<Session> on) {
    return rehearsal.of(
        requirement,
        bank,
        UnaryOperator.identity(),
        Traits.sound(false).showingNothing(),
        (phone, shelf) -> on.apply(phone));
  }

  private static FakeBank silent() {
    return FakeBank.english().sending();
  }

  private static Session onBench(Session phone) {
    return Instead.adding(phone, new StatedSubject("bench-phone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LG-03", "SD-01", "SD-02", "SD-04"})
  void nobody_knows_whether_there_was_a_face_to_find(String requirement) {
    Rehearsal.Verdicts verdicts = judged(requirement, silent(), phone -> phone);

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said())
        .anySatisfy(said -> assertThat(said).contains("was not seen to show a face"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LG-03", "SD-01", "SD-02", "SD-04"})
  void the_laboratory_says_that_a_face_stood_there(String requirement) {
    Rehearsal.Verdicts verdicts = judged(requirement, silent(), HiddenScannerTest::onBench);

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LG-03", "SD-01", "SD-02", "SD-04"})
  void its_word_counts_only_where_pictures_are_hidden(String requirement) {
    Rehearsal.Verdicts seen =
        rehearsal.of(
            requirement,
            silent(),
            UnaryOperator.identity(),
            Traits.sound(false),
            (phone, shelf) -> onBench(phone));

    assertThat(seen.verdict()).as("%s", seen).isEqualTo(Verdict.PASS);
  }
}
