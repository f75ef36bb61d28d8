package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakePhone.OnTheWire;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TS-02, TS-06, LV-07 on an app that compares faces on the phone and sends nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TurnsToNobodyTest {

  private final Rehearsal rehearsal;

  TurnsToNobodyTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private static String onPhone(String statement) {
    return statement
        .replace("uploads: true", "uploads: false")
        .replace("matched: server", "matched: device");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TS-02", "TS-06", "LV-07"})
  void where_all_was_watched_and_nothing_passed_nothing_is_to_be_judged(String requirement) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(requirement, FakeBank.english().sending(), TurnsToNobodyTest::onPhone);

    assertThat(verdicts.each())
        .as("%s", verdicts)
        .contains(Verdict.NOT_APPLICABLE)
        .isSubsetOf(Verdict.NOT_APPLICABLE, Verdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TS-02", "TS-06", "LV-07"})
  void a_wire_on_which_the_laboratorys_own_request_is_not_seen_proves_nothing(String requirement) {
    open(requirement, TurnsToNobodyTest::onPhone, OnTheWire.NO_CANARY);
    open(requirement, TurnsToNobodyTest::onPhone, OnTheWire.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TS-02", "TS-06", "LV-07"})
  void nor_does_silence_where_an_upload_is_declared(String requirement) {
    open(requirement, statement -> statement, OnTheWire.SEEN);
  }

  private void open(String requirement, UnaryOperator<String> statement, OnTheWire wire) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement,
            FakeBank.english().sending(),
            statement,
            Traits.sound(false).onTheWire(wire));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
  }

  /** By it the phone's own comparison may be reported. */
  @ParameterizedTest
  @ValueSource(strings = {"TS-02", "LV-07"})
  void an_app_that_tells_a_server_something_has_one_to_judge(String requirement) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement,
            FakeBank.english()
                .sending(
                    Exchange.with(Exchange.BANK, "/v1/unlock", Said.json("{\"passed\":true}"))
                        .answering(Said.json("{\"open\":true}"))),
            TurnsToNobodyTest::onPhone);

    assertThat(verdicts.each()).as("%s", verdicts).doesNotContain(Verdict.NOT_APPLICABLE);
  }
}
