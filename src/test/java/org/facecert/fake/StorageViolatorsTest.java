package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.facecert.Told;
import org.facecert.device.AppFiles;
import org.facecert.device.AppFiles.AreaAccess;
import org.facecert.device.AppFiles.ListedArea;
import org.facecert.device.AppFiles.Snapshot;
import org.facecert.device.AppFiles.StoredFile;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SD-01 and its like. That faces are found in files is tested in the room face. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StorageViolatorsTest {

  private static final String GALLERY = "/sdcard/Pictures/scan.png";

  private final Rehearsal rehearsal;

  StorageViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("SD-01")
  static Violator leavesThePictureInTheGallery() {
    return storing(bank -> bank.phone().store(GALLERY, NoisePicture.png()));
  }

  @Violates("SD-02")
  static Violator leavesThePictureInItsCache() {
    return storing(bank -> bank.phone().store(own(bank, "cache/a"), NoisePicture.png()));
  }

  @Violates("SD-03")
  static Violator keepsTheFaceInClear() {
    return leavesThePictureInItsCache();
  }

  @Violates("DA-08")
  static Violator keepsWhatWasMatched() {
    return storing(bank -> bank.phone().store(own(bank, "files/last"), NoisePicture.png()));
  }

  @Violates("DA-05")
  static Violator keepsWhatWasDeleted() {
    return keepsWhatWasMatched();
  }

  @Test
  void what_is_removed_with_the_deletion_is_gone_after_it() {
    rehearsal.gives(
        Verdict.PASS,
        "DA-05",
        keepsWhatWasMatched()
            .bank()
            .on(
                Turn.DELETED,
                bank -> {
                  bank.phone().delete(own(bank, "files/last"));
                  bank.rightly(Turn.DELETED);
                }),
        "when the face data had been deleted; no face data are in them");
  }

  @Test
  void without_a_way_to_delete_nothing_is_known_of_afterwards() {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "DA-05",
            DeletionViolatorsTest.cannotDeleteTheFace().bank(),
            text -> text.replaceAll("(?m)^ *delete-face-data: .*\n", ""));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said())
        .anySatisfy(said -> assertThat(said).contains("look for a way to delete the face"));
  }

  @Violates("TM-04")
  static Violator keepsTheTemplate() {
    return storing(bank -> bank.phone().store(own(bank, "files/x.json"), template()));
  }

  private static String own(FakeBank bank, String path) {
    return "/data/user/0/" + bank.packageName() + "/" + path;
  }

  private static byte[] template() {
    Random random = new Random(5);
    double[] vector = random.doubles(256).map(any -> random.nextGaussian()).toArray();
    double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
    double[] unit = Arrays.stream(vector).map(v -> v / length).toArray();
    return ("{\"face\": " + Arrays.toString(unit) + "}").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_an_app_removes_only_after_success_is_left_by_a_scan_that_was_given_up() {
    rehearsal.fails(
        "SD-02",
        FakeBank.english()
            .on(
                Turn.CAMERA_ALLOWED,
                bank -> {
                  String frame = own(bank, "cache/frame");
                  bank.phone().store(frame, NoisePicture.png());
                  bank.phone().after(Duration.ofSeconds(1), () -> bank.phone().delete(frame));
                  bank.rightly(Turn.CAMERA_ALLOWED);
                }),
        "png in /data/user/0/");
  }

  @Test
  void a_picture_is_no_template_and_a_template_no_picture() {
    assertThat(rehearsal.of("TM-04", keepsWhatWasMatched().bank()).each())
        .containsExactly(Verdict.PASS);
    assertThat(rehearsal.of("DA-08", keepsTheTemplate().bank()).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void a_vector_that_nothing_calls_a_face_is_for_an_assessor() {
    String text = new String(template(), StandardCharsets.UTF_8).replace("face", "w");
    rehearsal.gives(
        Verdict.REVIEW,
        "TM-04",
        storing(
                bank ->
                    bank.phone().store(own(bank, "files/w"), text.getBytes(StandardCharsets.UTF_8)))
            .bank(),
        "what may be face data lay in the phone’s storage");
  }

  @Test
  void the_apps_own_folders_are_no_shared_storage() {
    rehearsal.gives(
        Verdict.PASS, "SD-01", leavesThePictureInItsCache().bank(), "0 files came or changed");
  }

  @Test
  void a_picture_as_text_in_the_media_folder_fails() {
    byte[] text =
        ("{\"face\": \"" + Base64.getEncoder().encodeToString(NoisePicture.png()) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    rehearsal.fails(
        "SD-01",
        storing(
                bank ->
                    bank.phone()
                        .store("/sdcard/Android/media/" + bank.packageName() + "/a.json", text))
            .bank(),
        "face data lay in the phone’s storage after the scan: png in /sdcard/Android/media/");
  }

  @Test
  void what_is_removed_soon_is_not_left() {
    rehearsal.gives(
        Verdict.PASS, "SD-01", removing(Duration.ofSeconds(3)), "0 files came or changed");
  }

  @Test
  void what_is_removed_late_was_left() {
    rehearsal.fails("SD-01", removing(Duration.ofSeconds(40)), "png in " + GALLERY);
  }

  private static FakeBank removing(Duration after) {
    return storing(
            bank -> {
              bank.phone().store(GALLERY, NoisePicture.png());
              bank.phone().after(after, () -> bank.phone().delete(GALLERY));
            })
        .bank();
  }

  @Test
  void what_cannot_be_looked_into_is_not_known_to_be_none() {
    byte[] random = new byte[6000];
    new Random(1).nextBytes(random);

    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SD-01",
        storing(bank -> bank.phone().store("/sdcard/Download/a.bin", random)).bank(),
        "that could not be looked into: high-entropy");
  }

  @Test
  void what_may_be_encrypted_is_for_an_assessor_and_where_nothing_is_kept_nothing_applies() {
    byte[] random = new byte[6000];
    new Random(1).nextBytes(random);

    rehearsal.gives(
        Verdict.REVIEW,
        "SD-03",
        storing(bank -> bank.phone().store(own(bank, "files/vault"), random)).bank(),
        "is the key in hardware");
    rehearsal.gives(
        Verdict.NOT_APPLICABLE, "SD-03", FakeBank.english(), "nothing is kept of a face");
    assertOpen(
        "SD-03",
        FakeBank.english(),
        phone -> Instead.without(phone, AppFiles.class),
        "storage could not be watched");
  }

  @Test
  void a_file_that_cannot_be_read_is_not_known_to_hold_none() {
    assertOpen(
        leavesThePictureInTheGallery().bank(),
        own -> new Unread(own, GALLERY),
        "could not be looked into: unreadable");
  }

  @Test
  void what_the_phone_does_not_show_is_not_known_to_be_empty() {
    assertOpen(
        FakeBank.english(),
        own ->
            new Listed(
                own,
                all ->
                    new Snapshot(
                        all.areas().stream()
                            .map(
                                area ->
                                    new ListedArea(
                                        area.area(), AreaAccess.REFUSED, "Permission denied"))
                            .toList(),
                        List.of(),
                        all.evidence())),
        "The phone does not show what lies in the app’s media folder: “Permission denied”");
  }

  @Test
  void a_phone_that_does_not_show_the_canary_proves_nothing() {
    assertOpen(
        FakeBank.english(),
        own -> new Listed(own, all -> new Snapshot(all.areas(), List.of(), all.evidence())),
        "A file that was put into shared storage was not found there again");
  }

  @Test
  void nor_does_one_that_shows_something_else_in_it() {
    assertOpen(FakeBank.english(), Blank::new, "or not with what is in it");
  }

  @Test
  void nor_does_one_whose_lists_cannot_be_read() {
    assertOpen(
        FakeBank.english(),
        own ->
            new Listed(
                own,
                all -> {
                  throw new UnreadableAnswer(Told.told("a new form"));
                }),
        "The phone’s storage could not be read: a new form");
  }

  @Test
  void nor_does_one_without_files() {
    assertOpen(
        "SD-01",
        FakeBank.english(),
        phone -> Instead.without(phone, AppFiles.class),
        "storage could not be watched");
  }

  private void assertOpen(FakeBank bank, UnaryOperator<AppFiles> files, String words) {
    assertOpen("SD-01", bank, phone -> Instead.of(phone, AppFiles.class, files), words);
  }

  private void assertOpen(
      String requirement, FakeBank bank, UnaryOperator<Session> phones, String words) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement,
            bank,
            UnaryOperator.identity(),
            Traits.sound(false),
            (phone, shelf) -> phones.apply(phone));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }

  private static Violator storing(Consumer<FakeBank> stored) {
    return Violator.of(
        FakeBank.english()
            .on(
                Turn.CAMERA_ALLOWED,
                bank -> {
                  stored.accept(bank);
                  bank.rightly(Turn.CAMERA_ALLOWED);
                }));
  }

  /** Lists something else. */
  private record Listed(AppFiles own, UnaryOperator<Snapshot> change) implements AppFiles {

    @Override
    public Snapshot list(String packageName, Optional<String> planted) {
      return change.apply(own.list(packageName, planted));
    }

    @Override
    public Map<String, byte[]> read(String packageName, List<StoredFile> files, String planted) {
      return own.read(packageName, files, planted);
    }
  }

  /** Does not give the content of one file. */
  private record Unread(AppFiles own, String path) implements AppFiles {

    @Override
    public Snapshot list(String packageName, Optional<String> planted) {
      return own.list(packageName, planted);
    }

    @Override
    public Map<String, byte[]> read(String packageName, List<StoredFile> files, String planted) {
      Map<String, byte[]> read = own.read(packageName, files, planted);
      read.remove(path);
      return read;
    }
  }

  /** Gives no content of any file. */
  private record Blank(AppFiles own) implements AppFiles {

    @Override
    public Snapshot list(String packageName, Optional<String> planted) {
      return own.list(packageName, planted);
    }

    @Override
    public Map<String, byte[]> read(String packageName, List<StoredFile> files, String planted) {
      Map<String, byte[]> read = own.read(packageName, files, planted);
      read.replaceAll((path, content) -> new byte[0]);
      return read;
    }
  }
}
