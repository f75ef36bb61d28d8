package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.Told;
import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.ReleasedThresholds;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.probe.battery.BatteryProbe;
import org.facecert.probe.battery.BatteryProbe.Battery;
import org.facecert.probe.exposure.ReturnVisit;
import org.facecert.run.OneAttempt;
import org.facecert.run.ScenarioWorlds;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.steps.Rules;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A probe of its own channel plugs in with one line, and nothing that it did not watch passes. The
 * scenario runs as any other does; each verdict is derived from the log once more.
 */
final class BatteryProbeTest {

  private static final Path FEATURE = Path.of("test/resources/org/facecert/probe");

  @TempDir private Path folder;

  /** Loses some percent each time it is asked. */
  private static final class Cell implements Battery {

    private final int loss;
    private final boolean canPretend;
    private int level = 100;
    private Optional<Integer> pretended = Optional.empty();

    Cell(int loss, boolean canPretend) {
      this.loss = loss;
      this.canPretend = canPretend;
    }

    @Override
    public int level() {
      level -= loss;
      return pretended.orElse(level);
    }

    @Override
    public void pretend(Optional<Integer> wanted) {
      pretended = canPretend ? wanted : Optional.empty();
    }
  }

  @Test
  void a_battery_that_was_watched_and_witnessed_is_judged() {
    assertThat(verdict(Optional.of(new Cell(0, true)))).isEqualTo(Verdict.PASS);
    assertThat(verdict(Optional.of(new Cell(15, true)))).isEqualTo(Verdict.FAIL);
  }

  @Test
  void without_its_witness_it_is_not() {
    assertThat(verdict(Optional.of(new Cell(0, false)))).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Optional.of(new Cell(15, false)))).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void nor_where_the_phone_cannot_tell_or_no_longer_in_words_that_are_known() {
    Battery unreadable =
        new Battery() {
          private int asked;

          @Override
          public int level() {
            if (++asked > 3) {
              throw new UnreadableAnswer(Told.told("nearly full"));
            }
            return 100 - asked;
          }

          @Override
          public void pretend(Optional<Integer> level) {}
        };

    assertThat(verdict(Optional.empty())).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Optional.of(unreadable))).isEqualTo(Verdict.INCONCLUSIVE);
  }

  private Verdict verdict(Optional<Battery> battery) {
    FakeBank bank = FakeBank.english();
    AppStatement statement = BankStatement.read(BankStatement.text(false), folder);
    Rules rules =
        new Rules(
            Vocabulary.of("en"),
            ReleasedThresholds.PARAMETERS,
            DossierWords.read(Rehearsal.FEATURES),
            PermissionRules.read(Rehearsal.FEATURES));
    Shelf shelf = new Shelf();
    FakePhone phone = new FakePhone(bank, Traits.sound(false), shelf, new Painter());
    OneAttempt.Came came =
        new OneAttempt(FEATURE.toAbsolutePath())
            .run(
                "XX-01",
                "battery.feature",
                5,
                with(phone, battery),
                shelf,
                new AppUnderTest(bank.packageName(), Optional.empty(), "en"),
                new ScenarioWorlds(statement, rules, List.of(new BatteryProbe())),
                rules,
                new ReturnVisit(new ScreenFaces(), Optional.empty()));
    assertThat(came.bug()).isEmpty();
    return came.verdict();
  }

  /** The phone, with a battery that can be asked. */
  private static Session with(Session phone, Optional<Battery> battery) {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (self, method, arguments) -> {
              if (arguments != null && arguments[0] == Battery.class) {
                return battery;
              }
              try {
                return method.invoke(phone, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
