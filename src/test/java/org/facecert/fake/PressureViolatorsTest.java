package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FC-09: banks that press a person to agree, and banks that only look so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PressureViolatorsTest {

  private final Rehearsal rehearsal;

  PressureViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("FC-09")
  static Violator rewards() {
    return Violator.of(saying(FakeBank.english(), "Agree today and get a £5 voucher."));
  }

  private static FakeBank saying(FakeBank bank, String words) {
    return bank.altering("consent", b -> Page.with(View.text(words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agree today and get a £5 voucher. | gives something for agreeing",
        "Earn 200 bonus points | gives something for agreeing",
        "Limited time: this offer ends at midnight. | urges: “",
        "1,204,000 people have already switched to face login. | presses by how many others"
      })
  void words_on_the_consent_fail(String words, String said) {
    for (Asking asking : Asking.values()) {
      rehearsal.fails("FC-09", saying(FakeBank.english().asking(asking), words), said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"同意即送20元红包", "限时三天,名额有限", "已有1200万用户开通刷脸登录"})
  void chinese_words_on_the_consent_fail(String words) {
    assertThat(rehearsal.of("FC-09", saying(FakeBank.chinese(), words)).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void a_promise_on_what_starts_the_function_fails() {
    FakeBank bank =
        FakeBank.chinese()
            .altering(
                "consent",
                b -> Page.instead("同意", View.button("同意并领红包", () -> b.turn(Turn.AGREED))));

    rehearsal.fails("FC-09", bank, "“同意并领红包”");
  }

  @Test
  void a_loss_that_is_held_against_the_refusal_fails() {
    FakeBank asked =
        FakeBank.english()
            .asking(Asking.DIALOG)
            .on(
                Turn.REFUSED,
                b -> {
                  b.rightly(Turn.REFUSED);
                  b.phone()
                      .cover(
                          () ->
                              Page.dialog(
                                  View.title("Are you sure?"),
                                  View.text("You will miss out on your 10% discount."),
                                  View.button("Decline anyway", () -> b.phone().uncover()),
                                  View.button("Think again", () -> b.phone().uncover())));
                });
    FakeBank told =
        FakeBank.chinese()
            .on(
                Turn.REFUSED,
                b -> {
                  b.rightly(Turn.REFUSED);
                  b.phone().toast("您已失去20元红包");
                });

    rehearsal.fails("FC-09", asked, "You will miss out on your 10% discount");
    rehearsal.fails("FC-09", told, "您已失去20元红包");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "Only # left", "还有 #"})
  void a_time_that_runs_down_on_the_consent_fails(String words) {
    rehearsal.fails(
        "FC-09", counting(words, "%02d:%02d", 300), "a time runs down on a screen that asks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You can agree in # s",
        "Please read, # s",
        "阅读 # 秒后可同意",
        "Resend the code in # s",
        "会话将在 # 秒后超时,请重新获取验证码"
      })
  void a_time_to_read_and_that_of_a_code_are_none(String words) {
    rehearsal.gives(Verdict.PASS, "FC-09", counting(words, "%2$02d", 50), "no countdown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No discount or gift is tied to this.",
        "Your points stay as they are if you decline.",
        "The price is the same either way: £9.90 a month.",
        "The code is valid for 5 minutes.",
        "Refusing costs you nothing.",
        "无论是否同意,均可享受同等优惠",
        "Step 2 of 3",
        "Room 5",
        "验证码5分钟内有效"
      })
  void relatives_pass(String words) {
    rehearsal.gives(
        Verdict.PASS,
        "FC-09",
        saying(FakeBank.english(), words).altering("consent", b -> Page.with(View.text("Room 3"))),
        "no countdown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verify your face for a higher transfer limit.",
        "完成人脸认证可提升转账额度",
        "10 minutes left"
      })
  void what_may_be_something_else_is_for_an_assessor(String words) {
    rehearsal.gives(Verdict.REVIEW, "FC-09", saying(FakeBank.english(), words), "“");
  }

  @Test
  void an_advert_on_the_home_page_is_no_pressure() {
    FakeBank bank =
        FakeBank.english()
            .altering("home", b -> Page.with(View.text("Spring sale: get 20% off today only!")));

    rehearsal.gives(Verdict.PASS, "FC-09", bank, "no countdown");
  }

  @Test
  void words_in_other_letters_are_for_an_assessor() {
    FakeBank bank = saying(FakeBank.english(), "今すぐ同意するとクーポンをプレゼントします");
    FakeBank korean = saying(FakeBank.english(), "지금 동의하면 쿠폰을 드립니다 감사합니다");

    assertThat(rehearsal.of("FC-09", bank).verdict()).isNotEqualTo(Verdict.PASS);
    rehearsal.gives(Verdict.REVIEW, "FC-09", korean, "were not read");
  }

  private static FakeBank counting(String words, String form, int from) {
    AtomicInteger left = new AtomicInteger(from);
    return FakeBank.english()
        .altering(
            "consent",
            b ->
                Page.with(
                    View.text(
                        words.replace("#", String.format(form, left.get() / 60, left.get() % 60)))))
        .asking(Asking.DIALOG)
        .on(
            Turn.FACE_STARTED,
            b -> {
              left.set(from);
              b.askAboutFace();
              tick(b, left);
            });
  }

  private static void tick(FakeBank bank, AtomicInteger left) {
    bank.phone()
        .after(
            Duration.ofSeconds(1),
            () -> {
              if (left.decrementAndGet() > 0) {
                tick(bank, left);
              }
            });
  }
}
