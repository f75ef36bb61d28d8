package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.facecert.Told;
import org.facecert.device.Clipboard;
import org.facecert.device.CrashRecords;
import org.facecert.device.CrashRecords.CrashRecord;
import org.facecert.device.CrashRecords.KeptRecords;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SD-04: no face in the log, on the clipboard and in crash records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SideChannelViolatorsTest {

  private final Rehearsal rehearsal;

  SideChannelViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("SD-04")
  static Violator copiesThePicture() {
    return Violator.of(scanning(bank -> bank.phone().copy("trace " + NoisePicture.base64())));
  }

  @Test
  void a_face_on_the_clipboard_fails() {
    rehearsal.fails(
        "SD-04",
        copiesThePicture().bank(),
        "face data were put onto the phone’s clipboard: png in the clipboard");
  }

  @Test
  void a_face_in_the_log_fails() {
    rehearsal.fails(
        "SD-04",
        scanning(bank -> bank.phone().log("Bank", NoisePicture.base64())),
        "wrote face data into the phone’s log: png");
  }

  @Test
  void a_face_in_a_crash_record_of_the_app_fails() {
    rehearsal.fails(
        "SD-04",
        scanning(bank -> bank.phone().recordError("data_app_wtf", NoisePicture.base64())),
        "face data in a crash record of the app’s: png in data_app_wtf 1");
  }

  @Test
  void in_a_record_that_does_not_say_whose_it_is_it_is_for_an_assessor() {
    gives(
        Verdict.REVIEW,
        scanning(bank -> bank.phone().recordError("data_app_wtf", NoisePicture.base64())),
        "a crash record came in which there may be face data of the app’s",
        crashes(record -> new CrashRecord(record.id(), "", Optional.empty(), record.text())));
  }

  @Test
  void a_record_that_is_not_shown_is_not_known_to_hold_none() {
    gives(
        Verdict.INCONCLUSIVE,
        scanning(bank -> bank.phone().recordError("data_app_native_crash", "...")),
        "could not be looked into: not shown: data_app_native_crash",
        crashes(
            record ->
                new CrashRecord(record.id(), record.name(), Optional.empty(), Optional.empty())));
  }

  @Test
  void a_record_without_a_face_is_said() {
    rehearsal.gives(
        Verdict.PASS,
        "SD-04",
        scanning(bank -> bank.phone().recordError("data_app_wtf", "java.io.IOException: late")),
        "in the 1 crash record that came up to the end of the scan");
  }

  @Test
  void a_phone_that_shows_no_record_at_all_may_hide_the_apps() {
    gives(
        Verdict.INCONCLUSIVE,
        FakeBank.english(),
        "it shows not one record, not even of its own start",
        records(kept -> new KeptRecords(List.of(), false, kept.evidence())));
  }

  @Test
  void without_crash_records_that_can_be_read_nothing_is_known_of_them() {
    gives(
        Verdict.INCONCLUSIVE,
        FakeBank.english(),
        "What the phone keeps of crashes could not be read: denied",
        records(
            kept -> {
              throw new UnreadableAnswer(Told.told("denied"));
            }));
    gives(
        Verdict.INCONCLUSIVE,
        FakeBank.english(),
        "What the phone keeps of crashes could not be watched",
        phone -> Instead.without(phone, CrashRecords.class));
  }

  @Test
  void a_clipboard_that_the_app_used_for_something_else_is_not_known_to_hold_no_picture() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SD-04",
        scanning(bank -> bank.phone().copy("Harbour2026")),
        "was replaced by another, 11 letters long. It holds no face data; of what else that clip");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SD-04",
        scanning(bank -> bank.phone().copy("")),
        "Where the suite’s own text lay on the clipboard, nothing is read any more");
  }

  @Test
  void a_clipboard_that_hides_what_was_put_there_is_not_read() {
    gives(
        Verdict.INCONCLUSIVE,
        FakeBank.english(),
        "The phone’s clipboard could not be read: a text that was put onto the clipboard was not",
        clips(clip -> new Clipboard.ClipText("", clip.evidence())));
    gives(
        Verdict.INCONCLUSIVE,
        FakeBank.english(),
        "The phone’s clipboard could not be watched",
        phone -> Instead.without(phone, Clipboard.class));
  }

  @Test
  void a_clipboard_that_is_hidden_later_is_not_read_either() {
    int[] reads = {0};
    gives(
        Verdict.INCONCLUSIVE,
        FakeBank.english(),
        "it was emptied, or the phone hides what lies there now",
        clips(clip -> reads[0]++ == 0 ? clip : new Clipboard.ClipText("", clip.evidence())));
  }

  @Test
  void what_cannot_be_looked_into_on_the_clipboard_is_no_absence() {
    byte[] random = new byte[6000];
    new Random(1).nextBytes(random);
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SD-04",
        scanning(bank -> bank.phone().copy(Base64.getEncoder().encodeToString(random))),
        "put onto the phone’s clipboard could not be looked into: high-entropy");
  }

  @Test
  void a_clean_bank_passes_and_says_what_was_looked_at() {
    rehearsal.gives(
        Verdict.PASS,
        "SD-04",
        FakeBank.english(),
        "in the app’s 1 line in the phone’s log and in the 0 crash records that came");
  }

  private void gives(Verdict verdict, FakeBank bank, String words, UnaryOperator<Session> instead) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "SD-04",
            bank,
            UnaryOperator.identity(),
            Traits.sound(false),
            (phone, shelf) -> instead.apply(phone));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(verdict);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }

  private static UnaryOperator<Session> crashes(UnaryOperator<CrashRecord> change) {
    return records(
        kept ->
            new KeptRecords(
                kept.fresh().stream().map(change).toList(), kept.shown(), kept.evidence()));
  }

  private static UnaryOperator<Session> records(UnaryOperator<KeptRecords> change) {
    return phone ->
        Instead.of(
            phone,
            CrashRecords.class,
            own ->
                new CrashRecords() {
                  @Override
                  public Set<String> ids() {
                    return own.ids();
                  }

                  @Override
                  public KeptRecords since(Set<String> known) {
                    return change.apply(own.since(known));
                  }
                });
  }

  private static UnaryOperator<Session> clips(UnaryOperator<Clipboard.ClipText> change) {
    return phone ->
        Instead.of(
            phone,
            Clipboard.class,
            own ->
                new Clipboard() {
                  @Override
                  public void put(String text) {
                    own.put(text);
                  }

                  @Override
                  public ClipText read() {
                    return change.apply(own.read());
                  }
                });
  }

  private static FakeBank scanning(Consumer<FakeBank> deed) {
    return FakeBank.english()
        .on(
            Turn.CAMERA_ALLOWED,
            bank -> {
              deed.accept(bank);
              bank.rightly(Turn.CAMERA_ALLOWED);
            });
  }
}
