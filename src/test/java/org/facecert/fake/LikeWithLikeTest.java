package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusal that is compared, where it is looked at, and what is counted for a tap: FC-02. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LikeWithLikeTest {

  private static final String AS_PROMINENT = "is as prominent as “Agree”";

  private final Rehearsal rehearsal;

  LikeWithLikeTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Refuse", "I do not agree", "No, thanks", "Disagree", "Reject"})
  void a_small_refusal_in_a_corner_does_not_stand_for_the_button(String words) {
    FakeBank bank =
        FakeBank.english()
            .asking(Asking.DIALOG)
            .altering(
                "consent",
                b ->
                    views -> {
                      views.add(0, View.link(words, () -> b.turn(Turn.REFUSED)).size(14).wide(90));
                      return views;
                    });

    rehearsal.gives(Verdict.PASS, "FC-02", bank, "the refusal “Decline” " + AS_PROMINENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"拒绝", "不授权", "暂不同意", "我不同意", "不同意并返回"})
  void nor_in_chinese(String words) {
    FakeBank bank =
        FakeBank.chinese()
            .asking(Asking.SHEET)
            .altering(
                "consent",
                b ->
                    views -> {
                      views.add(0, View.link(words, () -> b.turn(Turn.REFUSED)).size(14).wide(90));
                      return views;
                    });

    rehearsal.gives(Verdict.PASS, "FC-02", bank, "the refusal “不同意” is as prominent as “同意”");
  }

  @Test
  void the_only_refusal_in_a_corner_is_compared_all_the_same() {
    FakeBank bank =
        FakeBank.english()
            .asking(Asking.DIALOG)
            .altering(
                "consent",
                b ->
                    Page.instead(
                        "Decline",
                        View.button("Refuse", () -> b.turn(Turn.REFUSED)).high(60).wide(160)));

    rehearsal.fails("FC-02", bank, "the refusal “Refuse” has only");
  }

  /** The bars of the system are drawn, the app's window is not. */
  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void where_the_controls_were_not_drawn_nothing_is_measured(int bar) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "FC-02",
            FakeBank.english().asking(Asking.DIALOG),
            UnaryOperator.identity(),
            Traits.sound(false),
            (phone, shelf) -> new FaultyPhone(phone, shelf, unlit(bar), 0, Integer.MAX_VALUE));

    assertThat(verdicts.verdict()).as("%s", verdicts.said()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Are you really sure? | Marmalade | Purple",
        "Your queue will be long. | Lovely | Oh well",
        "Think again, friend. | Fine | Fern",
        "Sure? | Hm hm | Mm",
        "您确定吗？ | 果酱 | 紫色",
      })
  void a_second_sheet_that_is_not_understood_is_a_question(String words, String one, String two) {
    FakeBank bank =
        FakeBank.english().asking(Asking.SHEET).on(Turn.REFUSED, b -> again(b, words, one, two));

    rehearsal.gives(Verdict.REVIEW, "FC-02", bank, "brought up a further sheet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Are you sure? | Use face login | No, I like risk",
        "Leave it? | Turn on | Decline",
        "Last chance! | Agree | No, thanks",
      })
  void a_second_sheet_with_a_refusal_is_a_second_tap(String words, String yes, String no) {
    FakeBank bank =
        FakeBank.english().asking(Asking.SHEET).on(Turn.REFUSED, b -> again(b, words, yes, no));

    rehearsal.fails("FC-02", bank, "refusing takes more taps than agreeing: 2 against 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Before you go | Check my face after all | I don't mind if my result is doubted",
        "One moment | Use my face | No, thanks",
        "请再想一想 | 还是刷脸吧 | 我不在乎被怀疑",
        "别急着走 | 刷脸登录 | 还是不了",
      })
  void a_page_of_its_own_that_asks_once_more_is_a_second_tap(String words, String yes, String no) {
    FakeBank bank = showing(b -> page(b, words, yes, no));

    rehearsal.fails("FC-02", bank, "refusing takes more taps than agreeing: 2 against 1");
  }

  @Test
  void a_page_of_its_own_with_the_face_and_something_not_understood_is_a_question() {
    FakeBank bank = showing(b -> page(b, "Wait", "Check my face", "Marmalade, then"));

    rehearsal.gives(Verdict.REVIEW, "FC-02", bank, "brought up a further sheet");
  }

  @Test
  void a_page_of_its_own_that_offers_another_way_asks_nothing_once_more() {
    FakeBank bank =
        showing(
            b ->
                Page.full(
                    View.title("Other ways"),
                    View.button("Use my password", () -> leave(b)),
                    View.button("Check my face after all", () -> {}),
                    View.button("Not now", () -> leave(b))));

    rehearsal.gives(Verdict.PASS, "FC-02", bank, "refusing took 1 tap");
  }

  @Test
  void the_apps_first_page_with_a_banner_to_send_away_asks_nothing_once_more() {
    FakeBank bank =
        showing(
            b ->
                Page.full(
                    View.title("Welcome to the bank"),
                    View.text("Branches near you"),
                    View.button("Pay a bill", () -> {}),
                    View.button("Face sign-in", () -> {}),
                    View.text("Shall we write to you about offers?"),
                    View.button("No, thanks", () -> leave(b))));

    rehearsal.gives(Verdict.REVIEW, "FC-02", bank, "");
  }

  /** A bank that answers the refusal with a page. */
  private static FakeBank showing(Function<FakeBank, Page> page) {
    return FakeBank.english()
        .asking(Asking.SHEET)
        .on(Turn.REFUSED, b -> b.phone().replaceCover(() -> page.apply(b)));
  }

  private static Page page(FakeBank bank, String words, String yes, String no) {
    return Page.full(
        View.title(words),
        View.text("Most people are happy to show who they are."),
        View.button(yes, () -> {}),
        View.button(no, () -> leave(bank)));
  }

  private static void leave(FakeBank bank) {
    bank.phone().kept().add(FakeBank.REFUSED);
    bank.closeConsent();
  }

  @Test
  void one_tap_against_one_passes() {
    rehearsal.gives(
        Verdict.PASS,
        "FC-02",
        FakeBank.english().asking(Asking.SHEET),
        "refusing took 1 tap, agreeing takes 1");
    rehearsal.gives(
        Verdict.PASS,
        "FC-02",
        FakeBank.chinese().asking(Asking.SHEET),
        "refusing took 1 tap, agreeing takes 1");
  }

  private static void again(FakeBank bank, String words, String yes, String no) {
    bank.phone()
        .replaceCover(
            () ->
                Page.dialog(
                    View.text(words),
                    View.button(yes, () -> {}),
                    View.button(
                        no,
                        () -> {
                          bank.phone().kept().add(FakeBank.REFUSED);
                          bank.closeConsent();
                        })));
  }

  private static byte[] withoutApp(byte[] png, int bar) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      Graphics2D paint = image.createGraphics();
      paint.setColor(Color.BLACK);
      paint.fillRect(0, bar, image.getWidth(), image.getHeight());
      paint.setColor(Color.WHITE);
      paint.fillRect(0, 0, image.getWidth(), bar);
      paint.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FaultyPhone.Fault unlit(int bar) {
    return FaultyPhone.picture(png -> withoutApp(png, bar));
  }
}
