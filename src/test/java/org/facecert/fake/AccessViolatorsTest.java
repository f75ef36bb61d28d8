package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.device.SpokenScreen;
import org.facecert.device.TextSize;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AC-01: banks whose choice cannot be heard, or not be reached with large letters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessViolatorsTest {

  private final Rehearsal rehearsal;

  AccessViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  /** Bare: the refusal is drawn, and kept from screen readers. */
  @Violates("AC-01")
  static Violator keepsTheRefusalFromScreenReaders() {
    return Violator.of(unheard(FakeBank.english(), "Decline"));
  }

  /** Sly: what is read out is the opposite of what is seen. */
  @Violates("AC-01")
  static Violator readsTheRefusalOutAsConsent() {
    return Violator.of(refusalRead(FakeBank.english(), "Agree and continue"));
  }

  private static FakeBank unheard(FakeBank bank, String label) {
    return bank.altering(
        "consent",
        b ->
            views -> {
              views.stream().filter(v -> v.words().equals(label)).forEach(View::unheard);
              return views;
            });
  }

  private static FakeBank refusalRead(FakeBank bank, String words) {
    return read(bank, "consent", bank.isChinese() ? "不同意" : "Decline", words);
  }

  private static FakeBank read(FakeBank bank, String page, String label, String words) {
    return bank.altering(
        page,
        b ->
            views -> {
              views.stream().filter(v -> v.words().equals(label)).forEach(v -> v.described(words));
              return views;
            });
  }

  @ParameterizedTest
  @EnumSource(Asking.class)
  void a_bank_that_says_what_it_shows_passes_in_both_languages(Asking asking) {
    rehearsal.gives(Verdict.PASS, "AC-01", FakeBank.english().asking(asking), "a screen reader");
    assertThat(rehearsal.of("AC-01", FakeBank.chinese().asking(asking)).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @EnumSource(Asking.class)
  void a_refusal_that_is_kept_from_screen_readers_fails(Asking asking) {
    rehearsal.fails(
        "AC-01",
        unheard(FakeBank.english().asking(asking), "Decline"),
        "who hears the screen can agree and not refuse");
    assertThat(rehearsal.of("AC-01", unheard(FakeBank.chinese().asking(asking), "不同意")).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void what_is_said_of_the_face_and_kept_from_screen_readers_fails() {
    String kept =
        "Your face data are kept until you withdraw, at most 3 years. If you decline, the"
            + " other ways to sign in stay.";

    rehearsal.fails("AC-01", unheard(FakeBank.english(), kept), "not given to a screen reader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Agree and continue", "I agree", "Accept"})
  void a_refusal_that_is_read_out_as_consent_fails(String words) {
    rehearsal.fails("AC-01", refusalRead(FakeBank.english(), words), "the opposite of what is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"同意", "同意并继续", "我同意"})
  void a_chinese_refusal_that_is_read_out_as_consent_fails(String words) {
    assertThat(rehearsal.of("AC-01", refusalRead(FakeBank.chinese(), words)).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void an_agreement_that_is_read_out_as_a_refusal_fails() {
    FakeBank bank = read(FakeBank.english(), "consent", "Agree", "Do not agree");

    rehearsal.fails("AC-01", bank, "“Agree” of the consent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"btn_02", "image", "Button", "Continue to the branch"})
  void words_that_nobody_can_compare_are_a_question(String words) {
    rehearsal.gives(
        Verdict.REVIEW,
        "AC-01",
        refusalRead(FakeBank.english(), words),
        "is read out as “" + words + "”. Does that say the same?");
  }

  @ParameterizedTest
  @CsvSource({
    "Decline, Decline. Your other ways to sign in stay.",
    "Decline, No thanks",
    "Decline, Do not agree",
    "Agree, I agree that my face is processed"
  })
  void the_same_in_other_words_passes(String seen, String heard) {
    FakeBank bank = read(FakeBank.english(), "consent", seen, heard);

    rehearsal.gives(Verdict.PASS, "AC-01", bank, "by names that mean what is seen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"不同意", "暂不同意", "拒绝", "不同意,使用其他方式登录"})
  void the_same_in_other_chinese_words_passes(String heard) {
    assertThat(rehearsal.of("AC-01", refusalRead(FakeBank.chinese(), heard)).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void a_cross_without_a_name_as_the_only_refusal_fails() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "consent",
                b -> Page.instead("Decline", View.icon("close", "", () -> b.turn(Turn.REFUSED))));

    rehearsal.fails("AC-01", bank, "has no name that a screen reader could say");
  }

  @Test
  void an_agreement_that_is_heard_before_the_notice_is_a_question() {
    FakeBank bank =
        FakeBank.english()
            .asking(Asking.DIALOG)
            .altering(
                "consent",
                b ->
                    views -> {
                      View agree =
                          views.stream()
                              .filter(v -> v.words().equals("Agree"))
                              .findFirst()
                              .orElseThrow();
                      views.remove(agree);
                      views.add(0, agree);
                      return views;
                    });

    rehearsal.gives(Verdict.REVIEW, "AC-01", bank, "comes to “Agree” before the first sentence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Senior mode", "Large-text mode", "长辈模式", "关怀版"})
  void a_mode_for_the_elderly_is_walked_by_an_assessor(String name) {
    FakeBank bank =
        FakeBank.english().altering("home", b -> Page.with(View.button(name, () -> {})));

    rehearsal.gives(Verdict.REVIEW, "AC-01", bank, "“" + name + "” (screen");
  }

  @Test
  void a_scan_whose_controls_have_no_names_fails_and_beside_named_ones_asks() {
    View cross = View.icon("leave", "", () -> {});
    View named = View.button("Cancel", () -> {});

    rehearsal.fails(
        "AC-01",
        FakeBank.english().altering("scan", b -> Page.with(cross)),
        "no control of the scan");
    rehearsal.gives(
        Verdict.REVIEW,
        "AC-01",
        FakeBank.english().altering("scan", b -> Page.with(cross, named)),
        "Is anything lost by that?");
  }

  @Test
  void another_way_that_is_kept_from_screen_readers_or_read_out_as_the_face_fails() {
    FakeBank kept =
        FakeBank.english()
            .altering(
                "sign-in",
                b ->
                    views -> {
                      views.stream()
                          .filter(v -> v.words().equals("Password login"))
                          .forEach(View::unheard);
                      return views;
                    });

    rehearsal.fails("AC-01", kept, "the other method “Password login”");
    rehearsal.fails(
        "AC-01",
        read(FakeBank.english(), "sign-in", "Password login", "Face login"),
        "which is the face");
    rehearsal.fails(
        "AC-01", read(FakeBank.chinese(), "sign-in", "密码登录", "刷脸登录"), "which is the face");
  }

  @ParameterizedTest
  @EnumSource(Asking.class)
  void a_refusal_that_large_letters_push_out_of_reach_fails(Asking asking) {
    FakeBank bank =
        FakeBank.english()
            .asking(asking)
            .altering("consent", b -> b.phone().letters() > 1 ? Page.without("Decline") : same());

    rehearsal.fails("AC-01", bank, "“Decline” is out of reach with letters twice as large");
  }

  private static UnaryOperator<List<View>> same() {
    return UnaryOperator.identity();
  }

  @Test
  void another_way_that_large_letters_push_out_of_reach_fails() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sign-in", b -> b.phone().letters() > 1 ? Page.without("SMS code login") : same());

    rehearsal.fails("AC-01", bank, "“SMS code login” is out of reach");
  }

  @Test
  void a_phone_that_tells_neither_is_inconclusive() {
    Rehearsal.Verdicts silent =
        rehearsal.of(
            "AC-01",
            FakeBank.english(),
            UnaryOperator.identity(),
            FakePhone.Traits.sound(false),
            (phone, shelf) ->
                Instead.without(Instead.without(phone, SpokenScreen.class), TextSize.class));

    assertThat(silent.each()).containsExactly(Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(String.join("\n", silent.said()))
        .contains("the phone did not tell it", "nobody can set on this phone");
  }
}
