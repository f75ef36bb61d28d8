package org.facecert.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DA-03: what is asked of whoever closes an account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClosureViolatorsTest {

  private static final UnaryOperator<String> NOT_THROWN_AWAY =
      BankStatement.replacing(", throw-away: true", "");

  private final Rehearsal rehearsal;

  ClosureViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("DA-03")
  static Violator scansWhoCloses() {
    return Violator.of(confirming(FakeBank.english(), FakeBank::askForCamera));
  }

  /** The last press of the way does this in place of closing the account. */
  private static FakeBank confirming(FakeBank bank, Consumer<FakeBank> instead) {
    return bank.changing(
        "closing",
        page ->
            Page.dialog(
                View.title(bank.say("Close your account?", "确定注销账户吗?")),
                View.text(bank.say("What we know of you is deleted.", "您的信息将被删除。")),
                View.button(
                    bank.say("Close it now", "确认注销"),
                    () -> {
                      bank.phone().uncover();
                      instead.accept(bank);
                    }),
                View.button(bank.say("Cancel", "取消"), () -> bank.phone().uncover())));
  }

  /** Between the dialog and the end lies this page. */
  private static FakeBank asking(FakeBank bank, View... views) {
    return confirming(bank.having("check", b -> Page.full(views)), b -> b.phone().show("check"));
  }

  private static FakeBank bank(boolean chinese) {
    return chinese ? FakeBank.chinese() : FakeBank.english();
  }

  private static View field(String hint) {
    return View.field(hint, "", text -> {});
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closing_with_nothing_but_a_confirmation_passes(boolean chinese) {
    rehearsal.gives(Verdict.PASS, "DA-03", bank(chinese), "on an account to be thrown away");
  }

  /** The page below the question comes back, and the account is closed some seconds later. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_bank_that_takes_its_time_is_waited_for(boolean chinese) {
    rehearsal.gives(
        Verdict.PASS,
        "DA-03",
        confirming(
            bank(chinese)
                .having(
                    "closed",
                    b -> Page.full(View.title(b.say("Your account has been closed.", "您的账户已注销。")))),
            bank -> bank.phone().after(Duration.ofSeconds(4), () -> bank.phone().show("closed"))),
        "on an account to be thrown away");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_scan_after_the_confirmation_fails(boolean chinese) {
    rehearsal.fails(
        "DA-03",
        confirming(bank(chinese), FakeBank::askForCamera),
        "To close the account the face was to be scanned");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void so_does_a_consent_to_one(boolean chinese) {
    rehearsal.fails(
        "DA-03",
        confirming(bank(chinese), FakeBank::askAboutFace),
        "a picture of the person’s face");
  }

  @Test
  void an_account_that_is_not_to_be_thrown_away_is_not_closed() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-03",
        confirming(
            FakeBank.english(),
            bank -> {
              throw new IllegalStateException("closed");
            }),
        NOT_THROWN_AWAY,
        "The last step was not made");
  }

  @Test
  void neither_is_one_of_two_of_which_only_one_is() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-03",
        confirming(
            FakeBank.english(),
            bank -> {
              throw new IllegalStateException("closed");
            }),
        BankStatement.replacing("type account.spare.password", "type account.main.password"),
        "The last step was not made");
  }

  @Test
  void without_a_declared_way_nothing_is_known() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-03",
        FakeBank.english(),
        text -> text.replaceAll("(?m)^ *close-account: .*\n", ""),
        "is not declared");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Verify it is you|Please upload a photo of yourself holding your ID card.|Choose photo",
        "false|One more step|Hand-held passport picture is required.|Upload",
        "false|Face verification|You need to verify your face before we can close it.|OK",
        "true|安全验证|请上传手持身份证照片，审核通过后为您注销。|选择照片",
        "true|实名核验|注销前须完成人脸识别验证。|我知道了",
        "true|注銷驗證|請拍攝本人手持證件照片。|確定",
      })
  void a_new_picture_of_the_face_fails(boolean chinese, String title, String text, String button) {
    rehearsal.fails(
        "DA-03",
        asking(bank(chinese), View.title(title), View.text(text), View.button(button, () -> {})),
        "a picture of the person’s face was asked for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Your account has been closed.|No face scan was needed.",
        "false|Account deleted|You can register again with your face or a password at any time.",
        "true|账号已注销|本次注销无需刷脸。",
        "true|注销申请已提交|我们将删除您的人脸信息和银行卡信息，请您知悉。",
      })
  void words_about_a_face_that_is_not_asked_for_pass(boolean chinese, String title, String text) {
    rehearsal.gives(
        Verdict.PASS,
        "DA-03",
        asking(bank(chinese), View.title(title), View.text(text)),
        "asked for no face scan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Bank card number|Next",
        "false|ID number|Next",
        "true|银行卡号|下一步",
        "true|身份证号码|下一步"
      })
  void more_data_are_a_question_until_the_registration_is_known(
      boolean chinese, String field, String button) {
    FakeBank bank =
        asking(bank(chinese), View.title("?"), field(field), View.button(button, () -> {}));
    rehearsal.gives(Verdict.REVIEW, "DA-03", bank, "Did the registration ask for it?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Bank card number|Phone number|FAIL|the registration had not asked for",
        "false|Bank card number|Debit card number|REVIEW|nothing said that it is closed",
        "true|身份证号码|手机号|FAIL|the registration had not asked for",
        "true|身份证号码|身份证号|REVIEW|nothing said that it is closed",
      })
  void what_the_registration_asks_for_may_be_asked_for_again(
      boolean chinese, String asked, String registered, Verdict expected, String said) {
    String register = chinese ? "注册" : "Create account";
    String open = chinese ? "新用户" : "New here";
    FakeBank bank =
        asking(bank(chinese), field(asked), View.button(chinese ? "下一步" : "Next", () -> {}))
            .having("register", b -> Page.full(field(registered), View.button(register, () -> {})))
            .altering("home", b -> Page.with(View.button(open, () -> b.phone().show("register"))));
    rehearsal.gives(
        expected,
        "DA-03",
        bank,
        BankStatement.replacing(
            "routes:\n",
            "routes:\n  register: [open app, tap \"" + open + "\", tap \"" + register + "\"]\n"),
        said);
  }

  /**
   * That the statement types it makes it nobody's proof of the account; a bank's card is a bank's.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Card number|REVIEW|Did the registration ask for it?",
        "Bank card number|FAIL|the registration had not asked for",
        "Passport number|FAIL|the registration had not asked for",
      })
  void what_the_way_types_is_not_known_by_that(String asked, Verdict expected, String said) {
    FakeBank bank =
        asking(FakeBank.english(), field(asked), View.button("Next", () -> {}))
            .having(
                "register",
                b -> Page.full(field("Phone number"), View.button("Create account", () -> {})))
            .altering(
                "home", b -> Page.with(View.button("New here", () -> b.phone().show("register"))));
    rehearsal.gives(
        expected,
        "DA-03",
        bank,
        text ->
            BankStatement.replacing(
                    "routes:\n",
                    "routes:\n  register: [open app, tap \"New here\", tap \"Create account\"]\n")
                .apply(
                    BankStatement.replacing(
                            "tap \"Close account\", tap \"Close it now\"]",
                            "tap \"Close account\", tap \"Close it now\", type \"20417\" into \""
                                + asked
                                + "\", tap \"Next\"]")
                        .apply(text)),
        said);
  }

  @Test
  void a_face_beside_a_code_that_is_gone_by_is_no_demand() {
    rehearsal.gives(
        Verdict.PASS,
        "DA-03",
        choosing(FakeBank.english()),
        BankStatement.replacing(
            "tap \"Close account\", tap \"Close it now\"]",
            "tap \"Close account\", tap \"Close it now\", tap \"SMS code\", type \"246810\" into"
                + " \"Code\", tap \"Confirm\"]"),
        "asked for no face scan");
  }

  @Test
  void a_code_that_leads_to_a_scan_all_the_same_fails() {
    FakeBank bank =
        choosing(FakeBank.english())
            .having(
                "code",
                b ->
                    Page.full(
                        View.title("SMS code"),
                        field("Code"),
                        View.button("Confirm", b::askForCamera)));
    rehearsal.gives(
        Verdict.FAIL,
        "DA-03",
        bank,
        BankStatement.replacing(
            "tap \"Close account\", tap \"Close it now\"]",
            "tap \"Close account\", tap \"Close it now\", tap \"SMS code\", type \"246810\" into"
                + " \"Code\", tap \"Confirm\"]"),
        "the face was to be scanned");
  }

  @Test
  void a_scan_chosen_beside_a_code_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-03",
        choosing(FakeBank.english()),
        BankStatement.replacing(
            "tap \"Close account\", tap \"Close it now\"]",
            "tap \"Close account\", tap \"Close it now\", tap \"Face verification\"]"),
        "another way was offered beside it");
  }

  private static FakeBank choosing(FakeBank bank) {
    return asking(
            bank,
            View.title("How do you want to confirm?"),
            View.button("Face verification", bank::askForCamera),
            View.button("SMS code", () -> bank.phone().show("code")))
        .having(
            "code",
            b ->
                Page.full(
                    View.title("SMS code"),
                    field("Code"),
                    View.button(
                        "Confirm",
                        () -> {
                          b.phone().toFirstPage();
                          b.phone().toast("Your account has been closed.");
                        })));
  }

  @Test
  void a_way_that_breaks_off_is_the_statements_fault_first() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-03",
        FakeBank.english().altering("home", b -> Page.without("Me")),
        "tap \"Me\"");
  }
}
