package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A withdrawal by a switch is not gone once more where its declared way breaks off behind it. */
final class SwitchedOffOnceTest {

  private final Rehearsal rehearsal;

  SwitchedOffOnceTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void a_switch_before_a_missing_confirmation_is_pressed_once() {
    AtomicInteger pressed = new AtomicInteger();
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face",
                b ->
                    views -> {
                      List<View> all = new ArrayList<>(views);
                      all.add(
                          View.toggle(
                              "Face recognition allowed",
                              b.phone().kept().contains(FakeBank.CONSENTED),
                              () -> {
                                pressed.incrementAndGet();
                                turn(b);
                              }));
                      return all;
                    });

    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "WD-03",
            bank,
            BankStatement.replacing(
                "tap \"Face recognition\", tap \"Withdraw consent\"]",
                "tap \"Face recognition\", tap \"Face recognition allowed\", tap \"Quite sure\"]"));

    assertThat(pressed).as("once in each scenario").hasValue(verdicts.each().size());
    assertThat(verdicts.each()).doesNotContain(Verdict.FAIL);
  }

  private static void turn(FakeBank bank) {
    if (!bank.phone().kept().remove(FakeBank.CONSENTED)) {
      bank.phone().kept().add(FakeBank.CONSENTED);
    }
    bank.phone().show("face");
  }
}
