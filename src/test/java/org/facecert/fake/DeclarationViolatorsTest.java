package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Requirement;
import org.facecert.evidence.Digest;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Banks that are not what their statement says, and statements that lie about a bank. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeclarationViolatorsTest {

  private static final String CONTACTS = "android.permission.READ_CONTACTS";

  private final Rehearsal rehearsal;

  private final Path folder;

  DeclarationViolatorsTest(@TempDir Path folder) {
    this.folder = folder;
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void every_scenario_makes_sure_of_the_build_before_it_looks() {
    assertThat(FeatureFiles.read(Rehearsal.FEATURES).requirements())
        .flatMap(Requirement::scenarios)
        .filteredOn(scenario -> scenario.waiting().isEmpty())
        .extracting(scenario -> scenario.steps().get(0))
        .isSubsetOf(
            "Given a fresh install on which nothing has been agreed to",
            "Given an album with pictures of faces on the phone",
            "Given the package of the app",
            "Given the build that is on the phone",
            // the fresh install of the build under test first, then the older one in its place
            "Given the older version of the app, in which the camera was allowed",
            "Given the older version of the app, in which the camera was denied",
            "Given the older version of the app, in which the face was agreed to",
            "Given the older version of the app, in which the face was refused",
            "Given a proxy with a certificate of its own making",
            "Given a proxy that holds back the requests with a face",
            // no phone is looked at
            "Given the dossier of the applicant");
  }

  // the statement lies

  @Test
  void a_statement_that_conceals_the_payment_by_face_is_found_out() {
    rehearsal.fails("MP-01", payingByFace(), "that the app statement does not declare");
  }

  @Test
  void a_statement_that_invents_an_alternative_is_found_out() {
    rehearsal.gives(
        Verdict.FAIL,
        "AL-01",
        FakeBank.english(),
        text ->
            text.replace(
                "alternatives:\n",
                "alternatives:\n      - {id: finger, label: \"Fingerprint login\","
                    + " route: [open app, tap \"Fingerprint login\"]}\n"),
        "“Fingerprint login” that the app statement declares");
  }

  @Test
  void a_statement_of_another_version_is_found_out_and_voids_the_rest() {
    UnaryOperator<String> lie = BankStatement.replacing("version: 3.1.0", "version: 3.2.0");

    rehearsal.gives(
        Verdict.FAIL,
        "SU-05",
        FakeBank.english(),
        lie,
        "declares version 3.2.0 of org.example.harbour, but version 3.1.0");
    for (String other : new String[] {"SC-01", "FC-02", "WD-03", "IN-05", "PM-04", "MP-01"}) {
      rehearsal.gives(
          Verdict.INCONCLUSIVE, other, FakeBank.english(), lie, "says nothing of the declared one");
    }
  }

  @Test
  void a_statement_in_another_language_is_found_out() {
    rehearsal.gives(
        Verdict.FAIL,
        "SU-05",
        FakeBank.chinese(),
        BankStatement.replacing("language: zh-CN", "language: en"),
        "declares the language en, but all of the");
  }

  @Test
  void a_statement_that_keeps_a_permission_to_itself_is_found_out() {
    rehearsal.fails(
        "PM-04", FakeBank.english().built("3.1.0", CONTACTS), "explains: READ_CONTACTS");
  }

  // SU-05

  @Test
  void su05_a_statement_that_names_no_build_is_a_question() {
    rehearsal.gives(
        Verdict.REVIEW,
        "SU-05",
        FakeBank.english(),
        BankStatement.replacing("version: 3.1.0, ", ""),
        "Is that the build meant?");
  }

  @Test
  void su05_a_hash_without_a_file_is_not_compared() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SU-05",
        FakeBank.english(),
        BankStatement.replacing(
            "version: 3.1.0, file: bank.apk", "sha256: \"" + "ab".repeat(32) + "\""),
        "without a file to compare");
  }

  @Test
  void su05_the_hash_of_the_installed_file_is_compared() throws IOException {
    byte[] build = Files.readAllBytes(folder.resolve("bank.apk"));

    rehearsal.gives(
        Verdict.PASS,
        "SU-05",
        FakeBank.english(),
        BankStatement.replacing(
            "file: bank.apk", "file: bank.apk, sha256: \"" + Digest.of(build).hex() + "\""),
        "is the declared one");
    rehearsal.gives(
        Verdict.FAIL,
        "SU-05",
        FakeBank.english(),
        BankStatement.replacing(
            "file: bank.apk", "file: bank.apk, sha256: \"" + "ab".repeat(32) + "\""),
        "but the file installed has the hash " + Digest.of(build).hex());
  }

  @Test
  void su05_a_greeting_in_another_language_is_a_question() {
    FakeBank bank =
        FakeBank.english()
            .changing(
                "greeting",
                page ->
                    Page.dialog(
                        View.title("隐私政策提示"),
                        View.text("请您阅读《隐私政策》和《用户协议》。我们会使用您的手机号为您开立账户。"),
                        page.views().get(2),
                        page.views().get(3)));

    rehearsal.gives(Verdict.REVIEW, "SU-05", bank, "Is the app in the declared language?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SU-05", "PM-04", "SC-01"})
  void a_phone_that_knows_no_packages_proves_no_build(String requirement) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement,
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).withoutPackages());

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(s -> assertThat(s).contains("cannot say which"));
  }

  // PM-04

  @Test
  void pm04_a_phone_that_knows_no_packages_knows_no_permissions() {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "PM-04",
            FakeBank.english(),
            BankStatement.replacing("version: 3.1.0, ", ""),
            Traits.sound(false).withoutPackages());

    assertThat(verdicts.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said())
        .containsExactly("The phone cannot say which permissions the package has.");
  }

  @Test
  void pm04_the_list_of_apps_is_found_though_nobody_is_asked_for_it() {
    rehearsal.fails(
        "PM-04",
        FakeBank.chinese().built("3.1.0", "android.permission.QUERY_ALL_PACKAGES"),
        "explains: QUERY_ALL_PACKAGES");
  }

  @Test
  void pm04_a_known_purpose_explains_a_permission() {
    rehearsal.gives(
        Verdict.PASS,
        "PM-04",
        FakeBank.english().built("3.1.0", CONTACTS),
        text -> "permissions: {READ_CONTACTS: pick-recipient}\n" + text,
        "All 2 permissions");
  }

  @Test
  void pm04_another_purpose_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PM-04",
        FakeBank.english().built("3.1.0", CONTACTS),
        text -> "permissions: {READ_CONTACTS: know our customers}\n" + text,
        "“know our customers”");
  }

  @Test
  void pm04_what_many_apps_have_a_use_for_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PM-04",
        FakeBank.english().built("3.1.0", "android.permission.ACCESS_FINE_LOCATION"),
        "Does a function of the app need them?");
  }

  @Test
  void pm04_a_permission_that_nobody_has_listed_is_not_passed_over() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PM-04",
        FakeBank.english().built("3.1.0", "android.permission.READ_THOUGHTS"),
        "READ_THOUGHTS");
  }

  // MP-01

  @Test
  void mp01_a_way_to_pay_by_face_that_can_be_chosen_is_a_function() {
    FakeBank bank =
        FakeBank.english()
            .altering("home", b -> Page.with(b.go("Payment settings", "支付设置", "pay")))
            .having(
                "pay",
                b ->
                    Page.full(
                        View.title("How do you want to pay?"),
                        View.radio(
                            "Payment password", !choseFace(b), () -> b.phone().passing().clear()),
                        View.radio(
                            "Face payment", choseFace(b), () -> b.phone().passing().add("face")),
                        View.button("Pay now", () -> {})));

    rehearsal.fails("MP-01", bank, "and it can be chosen: “Face payment”");
  }

  /** A tab whose page comes late looks until then as if nothing had been pressed. */
  @ParameterizedTest
  @ValueSource(ints = {500, 2500})
  void mp01_a_tab_that_loads_late_is_read_when_it_has_loaded(int late) {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "home",
                b ->
                    Page.with(
                        View.button(
                            "Payment settings",
                            () -> {
                              b.phone().passing().remove("loaded");
                              b.phone().show("pay");
                              b.phone()
                                  .after(
                                      Duration.ofMillis(late),
                                      () -> b.phone().passing().add("loaded"));
                            }),
                        View.text("Offers of the month").high(1400)))
            .having(
                "pay",
                b ->
                    b.phone().passing().contains("loaded")
                        ? Page.full(
                            View.title("How do you want to pay?"),
                            View.text("Offers of the month").high(1400),
                            View.button("Face payment", () -> b.turn(Turn.FACE_STARTED)))
                        : b.page("home"));

    rehearsal.fails("MP-01", bank, "that the app statement does not declare");
  }

  private static boolean choseFace(FakeBank bank) {
    return bank.phone().passing().contains("face");
  }

  @Test
  void mp01_words_that_name_a_function_and_lead_nowhere_are_for_an_assessor() {
    FakeBank bank =
        FakeBank.english()
            .altering("home", b -> Page.with(b.go("Payment settings", "支付设置", "pay")))
            .having(
                "pay",
                b ->
                    Page.full(
                        View.title("How do you want to pay?"),
                        View.button("Face payment", () -> b.phone().toast("Soon")),
                        View.button("Pay now", () -> {})));

    rehearsal.gives(Verdict.REVIEW, "MP-01", bank, "The app offers “Face payment”");
  }

  @Test
  void mp01_the_bill_scans_the_face() {
    FakeBank bank = FakeBank.english();
    bank.having(
        "bill",
        b -> {
          b.phone().openCamera();
          return Page.full(
              View.title("Face scan"),
              View.preview(),
              View.text("Look at the screen and hold still"));
        });

    rehearsal.fails("MP-01", bank, "led to a scan of the face");
  }

  @Test
  void mp01_the_camera_opens_without_a_word() {
    FakeBank bank = FakeBank.english();
    bank.having(
        "bill",
        b -> {
          b.phone().openCamera();
          return Page.full(View.title("Your bill"), View.text("Total spent"));
        });

    rehearsal.gives(Verdict.REVIEW, "MP-01", bank, "Was it for the face?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who is who | We compared the faces in your pictures.",
        "Skin age test | We read your age from your face.",
        "Find my famous twin | We compared your face with ten thousand stars.",
        "Guess my age | Your face was scanned.",
        "Mood check | Your face was analysed.",
        "AI 面诊 | 已分析您的面部。",
        "人物相册 | 已按人脸归类。",
        "测肤龄 | 已扫描您的脸。",
      })
  void mp01_a_tile_that_names_no_face_and_reads_faces_is_a_function(String tile, String text) {
    rehearsal.fails("MP-01", offering(tile, text), "that the app statement does not declare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who is who | The club's board and its members.",
        "Skin test | Twelve questions about creams.",
        "AI 面诊 | 请描述您的症状。",
      })
  void mp01_one_that_shows_no_face_is_a_question(String tile, String text) {
    rehearsal.gives(
        Verdict.REVIEW, "MP-01", offering(tile, text), "may be a face function that is not");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每日签到 | 看向镜头，露个笑 | 系统认出是您本人后，为您记一次出勤。 | 马上开始",
        "运动打卡 | 面对摄像头点点头 | 我们核实是不是您，再发放今日积分。 | 开始打卡",
        "今日心情 | 请对着手机屏幕微笑 | 确认您的笑容后即完成。 | 我准备好了",
        "自助取餐 | 站在取餐柜，注视相机两秒 | 柜子知道是谁，便会打开。 | 果酱",
        "每日簽到 | 請望向鏡頭 | 系統會確認是您本人。 | 開始",
        "Daily check-in | Look into the lens and smile | We confirm it is you and count the day. |"
            + " Begin",
        "Morning round | Smile at your phone | The app recognises your smile and signs you off. |"
            + " Start",
        "Pick up a meal | Glance at the camera | The locker knows who you are and opens. |"
            + " Marmalade",
        "Stamp card | Stand in front of the tablet's camera | It checks that it's you. | Next",
        "Good mood | Wink at the screen | It sees who it is and writes you down. | I'm ready",
      })
  void a_look_into_the_lens_that_tells_who_it_is_is_a_question(
      String tile, String look, String tells, String begin) {
    FakeBank bank = lens(look, tells, begin);

    rehearsal.gives(Verdict.REVIEW, "MP-01", bank, "has somebody look into the lens");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "付款码 | 将二维码对准镜头 | 我们确认是您的订单。 | 开始",
        "合影 | 请看镜头，笑一笑 | 照片稍后寄给您。 | 开始",
        "短信 | 输入验证码 | 用来确认是您本人。 | 下一步",
        "Pay code | Hold the QR code to the camera | We check that it is yours. | Start",
        "Group photo | Smile into the camera | The picture is printed. | Start",
        "Text message | Type in the code | It confirms it is you. | Next",
      })
  void one_half_of_it_is_none(String tile, String look, String tells, String begin) {
    rehearsal.gives(Verdict.PASS, "MP-01", lens(look, tells, begin), "but those declared");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | 请看向镜头 | 系统认出是您本人后记一次出勤。 | 开始打卡",
        "x | 面对摄像头点点头 | 我们核实是不是您，再发放积分。 | 马上开始",
        "x | 请望着镜头微笑 | 确认是您本人后开门。 | 我准备好了",
        "x | 注视相机两秒 | 柜子知道是谁，便会打开。 | 果酱",
        "x | 站在镜头前眨眨眼 | 系统会确认是您本人。 | 开始",
        "x | Look into the lens and smile | We confirm it is you and count the day. | Begin",
        "x | Smile at your phone | The app recognises your smile and signs you off. | Start",
        "x | Glance at the camera | The locker knows who you are and opens. | Marmalade",
        "x | Stand in front of the tablet's camera | It checks that it's you. | Next",
        "x | Wink at the screen | It sees who it is and writes you down. | I'm ready",
      })
  void a_page_of_many_sentences_is_looked_at_too(
      String tile, String look, String tells, String begin) {
    rehearsal.gives(
        Verdict.REVIEW, "MP-01", lens(look, tells, begin, 16), "has somebody look into the lens");
  }

  @Test
  void a_declared_start_elsewhere_on_the_page_answers_for_itself_alone() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sign-in",
                b ->
                    Page.with(
                        View.text("Look into the lens and smile."),
                        View.text("We confirm it is you and count the day."),
                        View.button("Begin", () -> {})));

    rehearsal.gives(Verdict.REVIEW, "MP-01", bank, "has somebody look into the lens");
  }

  @Test
  void the_start_of_a_declared_function_below_the_words_begins_what_they_tell() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sign-in",
                b ->
                    views -> {
                      List<View> all = new ArrayList<>(views);
                      all.add(1, View.text("Look into the lens and smile. We check it is you."));
                      return all;
                    });

    rehearsal.gives(Verdict.PASS, "MP-01", bank, "but those declared");
  }

  /** The page behind the bill's tile. */
  private static FakeBank lens(String look, String tells, String begin) {
    return lens(look, tells, begin, 0);
  }

  private static FakeBank lens(String look, String tells, String begin, int more) {
    FakeBank bank = look.codePointAt(0) > 0x2e80 ? FakeBank.chinese() : FakeBank.english();
    return bank.changing(
        "bill",
        page ->
            Page.full(
                View.title(bank.say("Your bill", "账单")),
                View.text(bank.say("Total spent", "支出合计")),
                View.text("1,284.50"),
                View.text(look),
                View.text(tells),
                View.button(begin, () -> {}),
                View.text(bank.say("The month was short. ", "本月较短。").repeat(more))));
  }

  private static FakeBank offering(String tile, String text) {
    FakeBank bank =
        tile.codePoints().anyMatch(c -> c > 0x2e80) ? FakeBank.chinese() : FakeBank.english();
    return bank.having("opened", b -> Page.full(View.title(tile), View.text(text)))
        .altering("home", b -> Page.with(View.button(tile, () -> b.phone().show("opened"))));
  }

  @Test
  void mp01_another_door_to_a_declared_function_is_for_an_assessor() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "me",
                b ->
                    Page.with(
                        View.button("Sign in with your face", () -> b.turn(Turn.FACE_STARTED))));

    rehearsal.gives(Verdict.REVIEW, "MP-01", bank, "Is it one of them?");
  }

  @Test
  void mp01_what_was_not_pressed_on_the_main_screen_is_for_an_assessor() {
    View twin = View.button("More", () -> {});
    FakeBank twins = FakeBank.english().altering("home", b -> Page.with(twin, twin));
    View[] many = new View[30];
    for (int i = 0; i < many.length; i++) {
      many[i] = View.button("Tile number " + (i + 1), () -> {});
    }
    FakeBank crowded = FakeBank.english().altering("home", b -> Page.with(many));

    rehearsal.gives(Verdict.REVIEW, "MP-01", twins, "1 control of the main screen was not");
    rehearsal.gives(Verdict.REVIEW, "MP-01", crowded, "of the main screen were not pressed (Tile");
  }

  /** Labels, and whether somebody who only looks around would press them: never. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delete account",
        "Close my account",
        "Pay",
        "Pay 120.00 with your face",
        "Call us",
        "Emergency",
        "Send money",
        "Publish",
        "Install update",
        "Sign out",
        "Buy now",
        "Delete my face",
        "Confirm",
        "Something new"
      })
  void mp01_never_presses_what_can_do_harm(String label) {
    View trap =
        View.button(
            label,
            () -> {
              throw new AssertionError("the suite pressed “" + label + "”");
            });
    FakeBank bank =
        FakeBank.english()
            .altering("home", b -> Page.with(trap))
            .altering("me", b -> Page.with(trap))
            .altering("bill", b -> Page.with(trap));

    Rehearsal.Verdicts verdicts = rehearsal.of("MP-01", bank);

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.REVIEW);
    assertThat(verdicts.said()).anySatisfy(s -> assertThat(s).contains(label));
  }

  @Test
  void mp01_a_way_that_cannot_be_walked_is_no_proof() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "MP-01",
        FakeBank.english(),
        BankStatement.replacing("tap \"Monthly bill\"", "tap \"Yearly bill\""),
        "Yearly bill");
  }

  /** Not declared by the statement: its page is one tap from the main screen. */
  private static FakeBank payingByFace() {
    return FakeBank.english()
        .altering("home", b -> Page.with(b.go("Payment settings", "支付设置", "pay")))
        .having(
            "pay",
            b ->
                Page.full(
                    View.title("How do you want to pay?"),
                    View.button("Face payment", () -> b.turn(Turn.FACE_STARTED)),
                    View.button("Payment password", () -> {})));
  }
}
