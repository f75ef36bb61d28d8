package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.inspection.SigningKey;
import org.facecert.inspection.WrittenApk;
import org.facecert.inspection.WrittenCode;
import org.facecert.inspection.WrittenXml;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Banks that break something by what is in their package, and packages that nobody can read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PackageViolatorsTest {

  private final Path folder;
  private final Rehearsal rehearsal;

  PackageViolatorsTest(@TempDir Path folder) {
    this.folder = folder;
    this.rehearsal = new Rehearsal(folder);
  }

  @Violates("SU-02")
  static Violator canBeDebugged() {
    return built("debuggable.apk");
  }

  @Violates("SU-01")
  static Violator concealsASdk() {
    return built("with-face-sdk.apk");
  }

  @Violates("SU-04")
  static Violator concealsWhoCounts() {
    return built("with-statistics.apk");
  }

  @Violates("LV-12")
  static Violator believesAnAnswer() {
    return built("with-fingerprint.apk");
  }

  @Violates("SD-05")
  static Violator isBackedUp() {
    return built("backed-up.apk");
  }

  private static Violator built(String file) {
    return new Violator(FakeBank.english(), packaged(file));
  }

  private static UnaryOperator<String> packaged(String file) {
    return BankStatement.replacing("file: bank.apk", "file: " + file);
  }

  private static UnaryOperator<String> without(String words) {
    return BankStatement.replacing(words, "");
  }

  private void gives(
      Verdict verdict, String requirement, UnaryOperator<String> statement, String words) {
    rehearsal.gives(verdict, requirement, FakeBank.english(), statement, words);
  }

  private UnaryOperator<String> made(String name, WrittenApk apk) {
    apk.signed(folder.resolve(name), SigningKey.of("Harbour Bank"));
    return packaged(name);
  }

  // no package, or none that can be read

  @Test
  void without_a_file_nothing_is_known_of_a_package() {
    UnaryOperator<String> statement = without("file: bank.apk,");

    for (String requirement :
        new String[] {
          "SU-01", "SU-02", "SU-04", "SU-05", "SD-05", "TP-01", "LV-12", "PM-05", "IN-17"
        }) {
      gives(Verdict.INCONCLUSIVE, requirement, statement, "found installed, without a file");
    }
  }

  @Test
  void a_file_that_is_no_package_is_no_violation() throws Exception {
    Files.writeString(folder.resolve("text.apk"), "no archive at all");

    for (String requirement :
        new String[] {
          "SU-01", "SU-02", "SU-04", "SU-05", "SD-05", "TP-01", "LV-12", "PM-05", "IN-17"
        }) {
      gives(Verdict.INCONCLUSIVE, requirement, packaged("text.apk"), "it is no archive");
    }
  }

  @Test
  void code_that_nobody_can_read_is_neither_listed_nor_sound() {
    byte[] noise = new byte[9_000];
    new Random(5).nextBytes(noise);
    UnaryOperator<String> hidden =
        made("hidden.apk", WrittenApk.bank().entry("classes2.dex", noise));

    for (String requirement : new String[] {"SU-01", "SU-02", "SU-04", "TP-01", "LV-12", "IN-17"}) {
      gives(Verdict.INCONCLUSIVE, requirement, hidden, "1 place of the package could not be read");
    }
    gives(Verdict.PASS, "SD-05", hidden, "keeps all of the app’s data out");
  }

  @Test
  void a_manifest_that_nobody_can_read_is_not_sound() {
    UnaryOperator<String> odd =
        made("odd.apk", WrittenApk.bank().with(0x01010280, "allowBackup", "perhaps"));

    gives(Verdict.INCONCLUSIVE, "SD-05", odd, "allowBackup");
  }

  @Test
  void an_app_without_code_has_it_somewhere_else() {
    UnaryOperator<String> empty =
        made("empty.apk", WrittenApk.bank().entry("classes.dex", WrittenCode.dex()));

    for (String requirement : new String[] {"SU-01", "SU-02", "SU-04", "TP-01", "LV-12", "IN-17"}) {
      gives(Verdict.INCONCLUSIVE, requirement, empty, "has no byte code");
    }
  }

  // SU-01

  @Test
  void su01_what_is_in_the_package_and_not_on_the_list_fails() {
    gives(
        Verdict.FAIL,
        "SU-01",
        packaged("with-face-sdk.apk"),
        "Face++ / FaceID (classes com.megvii)");
  }

  @Test
  void su01_what_is_on_the_list_may_be_in_the_package() {
    UnaryOperator<String> listed =
        packaged("with-face-sdk.apk")
                .andThen(
                    BankStatement.replacing("components: {}", "components: {FaceID: [com.megvii]}"))
            ::apply;

    gives(Verdict.PASS, "SU-01", listed, "1 component");
  }

  @Test
  void su01_a_library_that_is_known_is_found_without_its_classes() {
    UnaryOperator<String> library =
        made("lib.apk", WrittenApk.bank().entry("lib/arm64-v8a/libncnn.so", WrittenCode.elf()));

    gives(Verdict.FAIL, "SU-01", library, "ncnn (library libncnn.so)");
  }

  @Test
  void su01_names_that_nobody_knows_are_a_question() {
    gives(
        Verdict.REVIEW,
        "SU-01",
        made("strange.apk", WrittenApk.bank().code("a.b.c", "net.strange.Kit")),
        "neither the app’s own nor on the applicant’s list: a.b, net.strange");
  }

  /** D8 adds such a class to an app that has records, and leaves nobody the choice. */
  @Test
  void what_the_compiler_adds_of_itself_is_nobodys_component() {
    UnaryOperator<String> compiled =
        made("compiled.apk", WrittenApk.bank().code("com.android.tools.r8.RecordTag"));

    gives(Verdict.PASS, "SU-01", compiled, "what the applicant lists");
    gives(Verdict.PASS, "SU-02", compiled, "signed release");
    gives(Verdict.NOT_APPLICABLE, "SU-04", compiled, "No code of others");
    gives(
        Verdict.REVIEW,
        "SU-01",
        made("tools.apk", WrittenApk.bank().code("com.android.tools.Others")),
        "com.android.tools");
  }

  @Test
  void su01_an_app_that_begins_alike_is_not_the_app_itself() {
    gives(
        Verdict.REVIEW,
        "SU-01",
        made("alike.apk", WrittenApk.bank().code("org.example.harbourmaster.Kit")),
        "org.example.harbourmaster");
  }

  @Test
  void su01_what_is_listed_and_not_there_is_a_question_as_is_no_list() {
    gives(
        Verdict.REVIEW,
        "SU-01",
        BankStatement.replacing("components: {}", "components: {OkHttp: [okhttp3]}"),
        "was not found in the package: OkHttp");
    gives(Verdict.REVIEW, "SU-01", without("components: {}\n"), "Is there really none?");
  }

  @Test
  void su01_code_that_a_packer_hides_is_not_known() {
    UnaryOperator<String> packed =
        made("packed.apk", WrittenApk.bank().entry("lib/arm64-v8a/libjiagu.so", WrittenCode.elf()));
    UnaryOperator<String> listed =
        packed.andThen(
                BankStatement.replacing("components: {}", "components: {Packer: [libjiagu.so]}"))
            ::apply;

    gives(Verdict.FAIL, "SU-01", packed, "360");
    gives(Verdict.INCONCLUSIVE, "SU-01", listed, "hidden until the app runs");
    gives(Verdict.INCONCLUSIVE, "SU-02", listed, "hidden until the app runs");
    gives(Verdict.INCONCLUSIVE, "SU-04", listed, "hidden until the app runs");
    gives(Verdict.INCONCLUSIVE, "LV-12", listed, "hidden until the app runs");
    gives(Verdict.INCONCLUSIVE, "TP-01", listed, "hidden until the app runs");
  }

  // SU-02

  @Test
  void su02_what_can_be_debugged_is_no_release() {
    gives(Verdict.FAIL, "SU-02", packaged("debuggable.apk"), "can be debugged");
  }

  @Test
  void su02_nor_is_what_development_tools_signed() {
    WrittenApk.bank().signed(folder.resolve("debug.apk"), SigningKey.of("Android Debug"));

    gives(Verdict.FAIL, "SU-02", packaged("debug.apk"), "CN=Android Debug");
  }

  @Test
  void su02_nor_what_nobody_signed() {
    WrittenApk.bank().unsigned(folder.resolve("unsigned.apk"));

    gives(Verdict.FAIL, "SU-02", packaged("unsigned.apk"), "does not verify");
    gives(Verdict.FAIL, "SU-05", packaged("unsigned.apk"), "nobody knows who made it");
  }

  @Test
  void su02_a_component_with_a_known_vulnerability_fails_and_its_mended_version_does_not() {
    gives(
        Verdict.FAIL,
        "SU-02",
        packaged("old-library.apk"),
        "org.example.imaging:imaging 2.3.9 (TEST-2026-1)");
    gives(
        Verdict.PASS,
        "SU-02",
        made(
            "mended.apk",
            WrittenApk.bank()
                .entry(
                    "META-INF/maven/org.example.imaging/imaging/pom.properties",
                    "groupId=org.example.imaging\nartifactId=imaging\nversion=2.4.0\n")),
        "1 component");
  }

  @Test
  void su02_without_a_list_that_can_be_read_nothing_is_known_of_vulnerabilities() throws Exception {
    Files.writeString(folder.resolve("broken.json"), "{\"id\": ");

    gives(
        Verdict.INCONCLUSIVE,
        "SU-02",
        without(", vulnerabilities: osv.json"),
        "No list of known vulnerabilities was given");
    gives(
        Verdict.INCONCLUSIVE,
        "SU-02",
        BankStatement.replacing("osv.json", "broken.json"),
        "The laboratory’s file broken.json cannot be read");
  }

  @Test
  void su02_a_component_without_a_version_is_a_question() {
    gives(Verdict.REVIEW, "SU-02", packaged("with-face-sdk.apk"), "does not tell the version");
  }

  // SU-04

  @Test
  void su04_an_sdk_that_its_maker_wants_named_and_no_notice_names_fails() {
    gives(
        Verdict.FAIL,
        "SU-04",
        packaged("with-statistics.apk"),
        "no notice does: 友盟+ (Umeng) (classes com.umeng; https://developer.umeng.com/");
  }

  @Test
  void su04_that_a_guide_is_followed_only_a_person_can_say() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sharing-list",
                b -> Page.with(View.text("Umeng counts visits, see https://u.example.")));

    rehearsal.gives(
        Verdict.REVIEW, "SU-04", bank, packaged("with-statistics.apk"), "Are the guides followed?");
  }

  @Test
  void su04_in_notices_that_did_not_open_the_name_may_stand() {
    FakeBank bank = FakeBank.english().altering("me", b -> Page.without("Privacy policy"));

    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SU-04",
        bank,
        packaged("with-statistics.apk"),
        "could not be followed");
  }

  @Test
  void su04_code_of_which_no_guide_is_known_is_a_question() {
    gives(
        Verdict.REVIEW,
        "SU-04",
        made(
            "unguided.apk",
            WrittenApk.bank()
                .code("okhttp3.Call", "net.strange.Kit")
                .entry("lib/arm64-v8a/libstrange.so", WrittenCode.elf())),
        "3 parts of the package, not the app’s own, of which no guide of its maker’s is known here:"
            + " OkHttp and Okio, net.strange, libstrange.so");
  }

  @Test
  void su04_without_code_of_others_there_is_no_guide_to_follow() {
    gives(Verdict.NOT_APPLICABLE, "SU-04", packaged("bank.apk"), "there is no SDK whose guide");
    byte[] noise = new byte[9_000];
    new Random(5).nextBytes(noise);
    gives(
        Verdict.REVIEW,
        "SU-04",
        made("opaque.apk", WrittenApk.bank().entry("assets/x", noise)),
        "Is there code in them?");
  }

  @Test
  void su04_a_framework_that_apple_is_said_to_list_is_a_question_and_others_prove_nothing()
      throws Exception {
    String listed = "Payload/Harbour.app/Frameworks/Alamofire.framework/";
    String info = "Payload/Harbour.app/Info.plist";
    ipa("bare.ipa", info, listed + "Info.plist");
    ipa("whole.ipa", info, listed + "Info.plist", listed + "PrivacyInfo.xcprivacy");

    gives(
        Verdict.REVIEW,
        "SU-04",
        packaged("bare.ipa"),
        "The list was not compared with Apple’s page: does Apple list it");
    gives(
        Verdict.INCONCLUSIVE,
        "SU-04",
        packaged("whole.ipa"),
        "the code of an IPA is not looked into");
  }

  private void ipa(String name, String... lists) throws Exception {
    String list =
        "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>CFBundleIdentifier</key>"
            + "<string>org.example.harbour</string></dict></plist>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (String entry : lists) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(list.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  // SU-05

  @Test
  void su05_another_build_than_the_stores_fails() {
    gives(Verdict.FAIL, "SU-05", packaged("changed.apk"), "their contents differ");
    gives(
        Verdict.FAIL,
        "SU-05",
        made("newer.apk", WrittenApk.bank().version("3.1.1")),
        "version 3.1.1 (7)");
  }

  @Test
  void su05_another_signer_of_the_same_contents_is_a_question() {
    WrittenApk.bank().signed(folder.resolve("resigned.apk"), SigningKey.of("Somebody else"));

    gives(Verdict.REVIEW, "SU-05", packaged("resigned.apk"), "sign anew");
  }

  @Test
  void su05_without_the_stores_build_it_is_a_question_and_an_unreadable_one_proves_nothing()
      throws Exception {
    Files.writeString(folder.resolve("text.apk"), "no archive at all");

    gives(Verdict.REVIEW, "SU-05", without("store-build: store.apk, "), "No build from the store");
    gives(
        Verdict.INCONCLUSIVE,
        "SU-05",
        BankStatement.replacing("store.apk", "text.apk"),
        "text.apk cannot be read");
  }

  @Test
  void su05_a_package_of_another_app_fails() {
    gives(
        Verdict.FAIL,
        "SU-05",
        made("other.apk", WrittenApk.bank().packaged("org.example.other")),
        "says that it is org.example.other");
  }

  // SD-05

  @Test
  void sd05_a_backup_without_rules_fails() {
    gives(Verdict.FAIL, "SD-05", packaged("backed-up.apk"), "up to Android 11");
  }

  @Test
  void sd05_rules_for_older_phones_alone_fail() {
    UnaryOperator<String> half =
        made("half.apk", WrittenApk.bank().backedUp().with(0x010104eb, "fullBackupContent", false));

    gives(Verdict.FAIL, "SD-05", half, "from Android 12 on");
  }

  @Test
  void sd05_a_backup_forbidden_as_a_whole_passes_and_says_what_was_not_judged() {
    UnaryOperator<String> forbidden =
        made("forbidden.apk", WrittenApk.bank().with(0x01010280, "allowBackup", false));

    gives(Verdict.PASS, "SD-05", forbidden, "was not judged");
  }

  @Test
  void sd05_rules_that_forget_another_phone_are_a_question() {
    WrittenApk cloudAlone =
        WrittenApk.bank()
            .entry(
                "res/xml/extraction.xml",
                WrittenXml.of(
                    WrittenXml.tag("data-extraction-rules")
                        .with(WrittenApk.keepingAll("cloud-backup"))));

    gives(Verdict.REVIEW, "SD-05", made("cloud-alone.apk", cloudAlone), "copied to another phone");
  }

  // LV-12

  private static final String PROMPT = "#Landroid/hardware/biometrics/BiometricPrompt;";

  @Test
  void lv12_an_answer_without_a_key_fails() {
    gives(Verdict.FAIL, "LV-12", packaged("with-fingerprint.apk"), "neither CryptoObject nor");
  }

  @Test
  void lv12_what_becomes_of_a_key_only_a_person_can_say() {
    String crypto = PROMPT.replace(";", "$CryptoObject;");

    gives(
        Verdict.REVIEW,
        "LV-12",
        made("bound.apk", WrittenApk.bank().code(PROMPT, crypto)),
        "Is the answer that key’s");
    gives(
        Verdict.REVIEW,
        "LV-12",
        made("timed.apk", WrittenApk.bank().code(PROMPT, "#setUserAuthenticationRequired")),
        "Is the answer that key’s");
    gives(
        Verdict.REVIEW,
        "LV-12",
        made(
            "lives.apk",
            WrittenApk.bank().code(PROMPT, crypto, "#setInvalidatedByBiometricEnrollment")),
        "says itself whether its key outlives");
  }

  @Test
  void lv12_without_the_phones_recognition_there_is_no_key_to_die() {
    gives(Verdict.NOT_APPLICABLE, "LV-12", packaged("bank.apk"), "No code that uses the phone’s");
    gives(
        Verdict.REVIEW,
        "LV-12",
        made("asks.apk", WrittenApk.bank().asksFor("android.permission.USE_BIOMETRIC")),
        "code that is loaded later");
  }

  @Test
  void lv12_where_there_may_be_code_that_nobody_read_no_key_is_missing() {
    byte[] noise = new byte[9_000];
    new Random(5).nextBytes(noise);

    gives(
        Verdict.REVIEW,
        "LV-12",
        made("noise.apk", WrittenApk.bank().code(PROMPT).entry("assets/x", noise)),
        "Is there code in them?");
  }

  // TP-01

  @Test
  void tp01_a_face_sdk_that_no_notice_names_fails() {
    gives(Verdict.FAIL, "TP-01", packaged("with-face-sdk.apk"), "that no notice names: Face++");
  }

  @Test
  void tp01_a_face_sdk_that_a_notice_names_is_a_question() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sharing-list",
                b ->
                    Page.with(
                        View.text(
                            "Megvii FaceID compares the face image, see https://m.example.")));

    rehearsal.gives(
        Verdict.REVIEW,
        "TP-01",
        bank,
        packaged("with-face-sdk.apk"),
        "may name the face SDK of the package");
  }

  @Test
  void tp01_nothing_is_unnamed_in_notices_that_did_not_open() {
    FakeBank bank = FakeBank.english().altering("me", b -> Page.without("Privacy policy"));

    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TP-01",
        bank,
        packaged("with-face-sdk.apk"),
        "could not be followed");
  }
}
