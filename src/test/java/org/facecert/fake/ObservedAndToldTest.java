package org.facecert.fake;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IN-17: what was observed of a bank against what its texts tell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ObservedAndToldTest {

  private final Rehearsal rehearsal;

  ObservedAndToldTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  // ---- who got the face -----------------------------------------------------------------------

  @Test
  void a_party_that_got_the_face_and_that_no_text_names_fails_with_both_sides() {
    FakeBank bank = alsoTo("api.facekit.example");

    rehearsal.fails("IN-17", bank, "FaceKit Ltd. got the face (#");
    rehearsal.fails("IN-17", bank, "“We do not share your face data with third parties.”");
  }

  @Test
  void a_party_that_a_text_names_is_told_and_one_that_it_denies_is_not() {
    rehearsal.gives(
        Verdict.PASS,
        "IN-17",
        telling(
            alsoTo("api.facekit.example"),
            "face-rules",
            "FaceKit compares the photo of your face for us, on servers in mainland China."),
        "is told: api.harbour.example");
    rehearsal.fails(
        "IN-17",
        telling(
            alsoTo("api.facekit.example"),
            "privacy-policy",
            "We never send a photo of your face to FaceKit Ltd."),
        "no text names it: “We never send");
  }

  @Test
  void others_without_a_name_are_a_question() {
    rehearsal.gives(
        Verdict.REVIEW,
        "IN-17",
        telling(
            alsoTo("api.facekit.example"),
            "privacy-policy",
            "The photo of your face is shared with our partners."),
        "Is it meant?");
  }

  @Test
  void the_maker_of_a_known_kit_has_to_be_named_and_a_host_of_anybodys_is_a_question() {
    rehearsal.fails("IN-17", alsoTo("ulogs.umeng.com"), "got the face (#");
    rehearsal.gives(Verdict.REVIEW, "IN-17", alsoTo("x.example"), "not known whose it is");
  }

  @Test
  void a_country_that_no_text_tells_fails() {
    rehearsal.fails("IN-17", alsoTo("cloud.harbour.example"), "stands in US by the app statement");
  }

  @Test
  void a_host_of_which_no_country_is_declared_is_a_question() {
    gives(
        Verdict.REVIEW,
        FakeBank.english(),
        BankStatement.replacing(
            "{host: api.harbour.example, country: CN}", "{host: api.harbour.example}"),
        "gives no country");
  }

  // ---- what is kept ---------------------------------------------------------------------------

  @Test
  void a_face_that_is_kept_on_the_phone_has_to_be_told() {
    FakeBank keeping = StorageViolatorsTest.leavesThePictureInItsCache().bank();

    rehearsal.fails("IN-17", keeping, "no text tells that it is kept there");
  }

  // ---- code of others -------------------------------------------------------------------------

  @Test
  void an_sdk_that_no_text_names_fails_with_both_sides() {
    gives(
        Verdict.FAIL,
        FakeBank.english(),
        packaged("with-statistics.apk"),
        "named by no text: 友盟+ (Umeng)");
    gives(
        Verdict.FAIL,
        FakeBank.english(),
        packaged("with-statistics.apk"),
        "“No software of others in this app collects any.”");
  }

  @Test
  void an_sdk_that_a_text_only_denies_is_not_told() {
    gives(
        Verdict.FAIL,
        telling(FakeBank.english(), "privacy-policy", "We do not use Umeng."),
        packaged("with-statistics.apk"),
        "“We do not use Umeng.”");
  }

  @Test
  void an_sdk_that_a_list_names_is_told_and_code_of_others_in_general_is_a_question() {
    gives(
        Verdict.PASS,
        telling(FakeBank.english(), "sharing-list", "Umeng: counts how often pages are opened."),
        packaged("with-statistics.apk"),
        "The 1 known SDK of the package that takes something of a person is named");
    gives(
        Verdict.REVIEW,
        telling(FakeBank.english(), "privacy-policy", "The app uses third-party analytics."),
        packaged("with-statistics.apk"),
        "The texts speak of code of others in general");
  }

  @Test
  void what_goes_to_the_host_of_a_kit_that_is_not_in_the_package_is_a_question() {
    FakeBank bank =
        FakeBank.english()
            .sending(Exchange.upload(), Exchange.with("ulogs.umeng.com", "/count", Said.nothing()));

    rehearsal.gives(Verdict.REVIEW, "IN-17", bank, "which was not found in the package");
  }

  // ---- permissions ----------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FAIL | access to what no text speaks of: READ_CONTACTS | The weather is fine.",
        "PASS | each of the 2 permissions | We read your contacts when you choose whom to pay.",
        "REVIEW | access to what the texts deny: READ_CONTACTS | We never read your contacts.",
      })
  void a_permission_gives_access_to_what_a_text_tells(Verdict verdict, String said, String words) {
    FakeBank bank = FakeBank.english().built("3.1.0", "android.permission.READ_CONTACTS");

    rehearsal.gives(verdict, "IN-17", telling(bank, "privacy-policy", words), said);
  }

  @Test
  void a_phone_that_knows_no_permissions_proves_nothing() {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "IN-17",
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).withoutPackages());

    org.assertj.core.api.Assertions.assertThat(verdicts.verdict())
        .as(verdicts.toString())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  private static FakeBank alsoTo(String host) {
    return FakeBank.english()
        .sending(Exchange.upload(), Exchange.with(host, "/faces", Said.picture("pixels")));
  }

  private static FakeBank telling(FakeBank bank, String page, String words) {
    return bank.altering(page, b -> Page.with(View.text(words)));
  }

  private static UnaryOperator<String> packaged(String file) {
    return BankStatement.replacing("file: bank.apk", "file: " + file);
  }

  private void gives(
      Verdict verdict, FakeBank bank, UnaryOperator<String> statement, String words) {
    rehearsal.gives(verdict, "IN-17", bank, statement, words);
  }
}
