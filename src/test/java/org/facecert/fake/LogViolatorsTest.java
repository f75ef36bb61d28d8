package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.facecert.Told;
import org.facecert.device.AppLog;
import org.facecert.device.AppLog.LoggedLines;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** LG-03: no face in the app's log. That the detector finds faces is tested in the room face. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LogViolatorsTest {

  private final Rehearsal rehearsal;

  LogViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("LG-03")
  static Violator logsThePicture() {
    return logging(
        bank ->
            bank.phone()
                .log("Bank", "taken " + Base64.getEncoder().encodeToString(NoisePicture.png())));
  }

  @Test
  void a_picture_over_several_lines_with_words_around_it_fails() {
    String text = Base64.getUrlEncoder().encodeToString(NoisePicture.png());
    rehearsal.fails(
        "LG-03",
        logging(
                bank -> {
                  for (int at = 0, part = 1; at < text.length(); at += 1000, part++) {
                    bank.phone().log("Net", "idle");
                    String piece = text.substring(at, Math.min(text.length(), at + 1000));
                    bank.phone().log("Bank", "part " + part + ": " + piece + " (sent)");
                  }
                })
            .bank(),
        "wrote face data into the phone’s log: png in the parts of Bank");
  }

  @Test
  void a_picture_in_hexadecimal_over_several_lines_fails() {
    String text = HexFormat.of().formatHex(NoisePicture.png());
    rehearsal.fails(
        "LG-03",
        logging(
                bank -> {
                  for (int at = 0; at < text.length(); at += 2000) {
                    bank.phone()
                        .log("Bank", text.substring(at, Math.min(text.length(), at + 2000)));
                  }
                })
            .bank(),
        "wrote face data into the phone’s log: png");
  }

  @Test
  void what_cannot_be_looked_into_is_not_known_to_be_none() {
    byte[] random = new byte[6000];
    new Random(1).nextBytes(random);

    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "LG-03",
        logging(
                bank ->
                    bank.phone().log("Bank", "body " + Base64.getEncoder().encodeToString(random)))
            .bank(),
        "what could not be looked into: high-entropy");
  }

  @Test
  void a_phone_that_hides_what_apps_log_proves_nothing() {
    unread(
        read -> new LoggedLines(List.of(), read.whole(), read.evidence()),
        "not even those that Android itself writes in each process that it starts");
  }

  @Test
  void a_log_that_cannot_be_read_proves_nothing() {
    unread(
        read -> {
          throw new UnreadableAnswer(Told.told("a new form"));
        },
        "The phone’s log could not be read: a new form");
  }

  @Test
  void nor_does_one_of_which_lines_are_gone() {
    unread(
        read -> new LoggedLines(read.messages(), false, read.evidence()),
        "something in it was overwritten");
  }

  @Test
  void nor_does_a_phone_without_a_log() {
    assertUnread(phone -> Instead.without(phone, AppLog.class), "log could not be watched");
  }

  private void unread(UnaryOperator<LoggedLines> change, String words) {
    assertUnread(phone -> Instead.of(phone, AppLog.class, log -> changed(log, change)), words);
  }

  private void assertUnread(UnaryOperator<Session> phones, String words) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "LG-03",
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false),
            (phone, shelf) -> phones.apply(phone));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }

  private static AppLog changed(AppLog log, UnaryOperator<LoggedLines> change) {
    return new AppLog() {
      @Override
      public void mark(String token) {
        log.mark(token);
      }

      @Override
      public LoggedLines between(String from, String to, String packageName) {
        return change.apply(log.between(from, to, packageName));
      }
    };
  }

  @Test
  void the_lines_of_others_are_not_the_apps() {
    rehearsal.gives(
        Verdict.PASS,
        "LG-03",
        logging(bank -> bank.phone().log("Bank", "picture taken: 48213 bytes")).bank(),
        "2 lines of the app stood in the phone’s log");
  }

  private static Violator logging(java.util.function.Consumer<FakeBank> logged) {
    return Violator.of(
        FakeBank.english()
            .on(
                Turn.CAMERA_ALLOWED,
                bank -> {
                  logged.accept(bank);
                  bank.rightly(Turn.CAMERA_ALLOWED);
                }));
  }
}
