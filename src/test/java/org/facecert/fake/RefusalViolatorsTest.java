package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Banks that make refusing hard or costly: FC, FP-01, FP-03, PM-02. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalViolatorsTest {

  private static final String REFUSED_NOW = "refused in this session";

  private final Rehearsal rehearsal;

  RefusalViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void fc01_there_is_no_refusal() {
    FakeBank bank =
        FakeBank.english().asking(Asking.DIALOG).altering("consent", b -> Page.without("Decline"));

    rehearsal.fails("FC-01", bank, "offers no refusal in plain words");
  }

  @Test
  void fc01_the_refusal_cannot_be_pressed() {
    FakeBank bank = declining(b -> View.button("Decline", () -> {}).disabled());

    rehearsal.fails("FC-01", bank, "is shown but cannot be pressed");
  }

  @Test
  void fc01_a_cross_is_no_refusal() {
    FakeBank bank = declining(b -> View.icon("close", "", () -> b.turn(Turn.REFUSED)));

    rehearsal.fails("FC-01", bank, "offers no refusal in plain words");
  }

  @Test
  void fc01_a_refusal_to_be_chosen_and_sent_off_is_for_an_assessor() {
    FakeBank english =
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    Page.instead(
                        "Decline",
                        View.radio("I do not agree", false, () -> {}),
                        View.radio("I do not want that", false, () -> {})));
    FakeBank chinese =
        FakeBank.chinese()
            .altering(
                "consent", b -> Page.instead("不同意", View.radio("不同意处理我的人脸信息", false, () -> {})));

    rehearsal.gives(Verdict.REVIEW, "FC-01", english, "as a choice to be sent off");
    rehearsal.gives(Verdict.REVIEW, "FC-01", chinese, "as a choice to be sent off");
  }

  @Test
  void fc01_cancel_is_no_refusal() {
    FakeBank bank =
        FakeBank.chinese()
            .altering(
                "consent", b -> Page.instead("不同意", View.button("取消", () -> b.turn(Turn.REFUSED))));

    rehearsal.fails("FC-01", bank, "offers no refusal in plain words");
  }

  @Test
  void fc01_later_is_for_an_assessor() {
    FakeBank bank = declining(b -> View.button("Not now", () -> b.turn(Turn.REFUSED)));

    rehearsal.gives(Verdict.REVIEW, "FC-01", bank, "offers only to put it off: “Not now”");
  }

  @Test
  void fc02_the_refusal_is_tiny() {
    FakeBank bank =
        declining(b -> View.button("Decline", () -> b.turn(Turn.REFUSED)).high(60).wide(160));

    rehearsal.fails("FC-02", bank, "of the area of “Agree”");
  }

  @Test
  void fc02_the_refusal_is_pale() {
    FakeBank bank =
        declining(
            b ->
                View.button("Decline", () -> b.turn(Turn.REFUSED))
                    .colours(new Color(0xC8, 0xC8, 0xC8), Color.WHITE));

    rehearsal.fails("FC-02", bank, "has a contrast of only");
  }

  @Test
  void fc02_the_refusal_shames() {
    FakeBank bank = declining(b -> View.button("No, I like risk", () -> b.turn(Turn.REFUSED)));

    rehearsal.fails("FC-02", bank, "shames or threatens");
  }

  @Test
  void fc02_the_refusal_is_asked_twice_more() {
    FakeBank bank =
        FakeBank.english().asking(Asking.DIALOG).on(Turn.REFUSED, b -> reallyRefuse(b, 2));

    rehearsal.fails("FC-02", bank, "refusing takes more taps than agreeing: 3 against 1");
  }

  @Test
  void fc03_the_bill_is_empty_after_the_refusal() {
    FakeBank bank = refusing("bill", b -> Page.without("Total spent"));

    rehearsal.fails("FC-03", bank, "the core journey “view-bill” no longer works");
  }

  @Test
  void fc03_the_bill_throws_the_person_out() {
    FakeBank bank =
        refusing(
            "home",
            b -> Page.instead("Monthly bill", View.button("Monthly bill", b.phone()::leaveApp)));

    rehearsal.fails("FC-03", bank, "the app left the foreground");
  }

  @Test
  void fc03_the_bill_is_greyed_and_not_said_to_be_gone() {
    FakeBank bank =
        refusing(
            "home",
            b -> Page.instead("Monthly bill", View.button("Monthly bill", () -> {}).disabled()));

    rehearsal.fails("FC-03", bank, "is still shown on screen");
  }

  @Test
  void fc03_the_bill_is_refused_in_a_box_that_names_the_face() {
    FakeBank bank = refusing("home", b -> box(b, "Bills are for customers with face login now."));

    rehearsal.fails("FC-03", bank, "the core journey “view-bill” no longer works");
  }

  @Test
  void fc03_a_box_in_the_way_that_names_no_face_tells_nothing() {
    FakeBank bank = refusing("home", b -> box(b, "The archive is being tidied up today."));

    rehearsal.gives(Verdict.INCONCLUSIVE, "FC-03", bank, "");
  }

  @Test
  void fc03_a_box_that_names_the_face_before_the_journeys_last_press_refuses_nothing() {
    FakeBank bank =
        refusing(
            "home",
            b -> {
              b.phone()
                  .replaceCover(
                      () ->
                          Page.dialog(
                              View.text("Face login is off now."), View.button("Hm hm", () -> {})));
              return UnaryOperator.identity();
            });

    rehearsal.gives(Verdict.INCONCLUSIVE, "FC-03", bank, "");
  }

  private static UnaryOperator<List<View>> box(FakeBank bank, String words) {
    return Page.instead(
        "Monthly bill",
        View.button(
            "Monthly bill",
            () ->
                bank.phone()
                    .replaceCover(
                        () -> Page.dialog(View.text(words), View.button("Got it", () -> {})))));
  }

  /** What is kept in the process is forgotten at the cold start with which a journey begins. */
  @Test
  void fc03_the_bill_is_empty_for_the_session_of_the_refusal() {
    FakeBank bank = forgetful().altering("bill", b -> inSession(b, Page.without("Total spent")));

    rehearsal.fails("FC-03", bank, "In the session of the refusal");
  }

  @Test
  void fc03_the_bill_is_said_to_be_for_others_for_the_session_of_the_refusal() {
    FakeBank bank =
        forgetful()
            .altering(
                "bill",
                b ->
                    inSession(
                        b,
                        Page.instead(
                            "Total spent",
                            View.text("Bills are shown to customers with face login."))));

    rehearsal.fails("FC-03", bank, "does again after a restart");
  }

  @Test
  void fc03_the_bill_cannot_be_reached_for_the_session_of_the_refusal() {
    FakeBank bank = forgetful().altering("home", b -> inSession(b, Page.without("Monthly bill")));

    rehearsal.fails("FC-03", bank, "In the session of the refusal");
  }

  @Test
  void fc03_a_bill_that_is_shown_once_a_session_anyway_tells_nothing() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "bill",
                b ->
                    b.phone().passing().add("seen")
                        ? UnaryOperator.identity()
                        : Page.without("Total spent"));

    rehearsal.gives(Verdict.PASS, "FC-03", bank, "work as before");
  }

  private static FakeBank forgetful() {
    return FakeBank.english()
        .on(
            Turn.REFUSED,
            b -> {
              b.rightly(Turn.REFUSED);
              b.phone().passing().add(REFUSED_NOW);
            });
  }

  private static UnaryOperator<List<View>> inSession(FakeBank b, UnaryOperator<List<View>> change) {
    return b.phone().passing().contains(REFUSED_NOW) ? change : UnaryOperator.identity();
  }

  @Test
  void fc04_the_app_closes() {
    FakeBank bank = FakeBank.english().on(Turn.REFUSED, b -> b.phone().leaveApp());

    rehearsal.fails("FC-04", bank, "the app closed or left the foreground");
  }

  @Test
  void fc04_the_app_asks_again_at_once() {
    FakeBank bank =
        FakeBank.english()
            .asking(Asking.SHEET)
            .on(
                Turn.REFUSED,
                b -> {
                  b.phone().uncover();
                  b.askAboutFace();
                });

    rehearsal.fails("FC-04", bank, "asked the same again at once");
  }

  @Test
  void fc04_other_ways_vanish() {
    FakeBank bank = refusing("sign-in", b -> Page.without("SMS code login"));

    rehearsal.fails("FC-04", bank, "no longer offers what it offered before: [“SMS code login”]");
  }

  @Test
  void fc06_the_camera_opens_all_the_same() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.REFUSED,
                b -> {
                  b.rightly(Turn.REFUSED);
                  b.phone().openCamera();
                });

    rehearsal.fails(
        "FC-06", bank, "After the refusal (“Decline”) on “face-login” the camera opened");
  }

  @Test
  void fc06_the_camera_opens_at_the_next_start() {
    FakeBank bank =
        FakeBank.chinese()
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.rightly(Turn.LAUNCHED);
                  if (b.phone().kept().contains(FakeBank.REFUSED)) {
                    b.phone().after(Duration.ofMillis(500), () -> flash(b));
                  }
                });

    rehearsal.fails("FC-06", bank, "the camera opened");
  }

  @Test
  void fc06_the_camera_is_asked_for_all_the_same() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.REFUSED,
                b -> {
                  b.rightly(Turn.REFUSED);
                  b.phone().ask(ok -> {}, FakeBank.CAMERA);
                });

    rehearsal.fails("FC-06", bank, "the app asked for the camera all the same");
  }

  @Test
  void fp01_the_home_page_asks_again() {
    FakeBank bank =
        FakeBank.english()
            .asking(Asking.DIALOG)
            .on(
                Turn.REFUSED,
                b -> {
                  b.rightly(Turn.REFUSED);
                  b.phone().after(Duration.ofSeconds(1), b::askAboutFace);
                });

    rehearsal.fails("FP-01", bank, "asked for the face again in the same session");
  }

  @Test
  void fp01_another_page_asks_in_other_words() {
    FakeBank bank =
        FakeBank.chinese()
            .on(
                Turn.REFUSED,
                b -> {
                  b.rightly(Turn.REFUSED);
                  b.phone().passing().add(REFUSED_NOW);
                })
            .changing("bill", page -> page);
    bank.altering(
        "bill",
        b ->
            b.phone().passing().contains(REFUSED_NOW)
                ? Page.with(
                    View.title("开启刷脸登录"),
                    View.text("我们将采集您的人脸信息用于登录验证,是否同意?"),
                    View.button("同意", () -> b.turn(Turn.AGREED)),
                    View.button("不同意", () -> b.phone().leavePage()))
                : UnaryOperator.identity());

    rehearsal.fails("FP-01", bank, "asked for the face again in the same session");
  }

  @Test
  void fp01_a_prompt_remembered_by_the_process_alone_comes_up_after_the_way_back_out_and_in() {
    for (boolean chinese : new boolean[] {false, true}) {
      FakeBank bank = chinese ? FakeBank.chinese() : FakeBank.english();
      bank.on(
              Turn.REFUSED,
              b -> {
                b.rightly(Turn.REFUSED);
                b.phone().passing().add(REFUSED_NOW);
                b.phone().toFirstPage();
                b.phone().replace("sign-in");
              })
          .altering(
              "me",
              b -> {
                if (b.phone().passing().remove(REFUSED_NOW)) {
                  b.phone().cover(() -> nag(b));
                }
                return UnaryOperator.identity();
              });

      rehearsal.gives(Verdict.FAIL, "FP-01", bank, "asked for the face again in the same session");
    }
  }

  private static Page nag(FakeBank b) {
    return Page.dialog(
        View.title(b.say("Sign in with your face?", "开通刷脸登录?")),
        View.text(b.say("Face login takes two seconds.", "刷脸登录只需两秒。")),
        View.button(b.say("Turn on face login", "马上开通"), () -> b.turn(Turn.FACE_STARTED)),
        View.button(b.say("Later", "以后再说"), () -> b.phone().uncover()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Still typing your PIN?|Most of your crew start with a glance. Set up face clocking, it"
            + " takes ten seconds.|Set it up|Later",
        "Good morning|Why not try face clocking today? No PIN, no queue.|Show me|Not today",
        "A quicker start|Clock by face: turn on face clocking in two taps.|Let's do it|Skip",
        "Your team is ahead|Want to use your face to clock in?|Count me in|Later",
        "还在排队?|同事们都在用。现在就开通刷脸打卡,十秒搞定。|去看看|以后再说",
        "新的一天|何不试试看脸打卡?|好嘞|下次吧"
      })
  void fp01_an_advertisement_that_names_the_function_asks_again(
      String heading, String text, String yes, String no) {
    FakeBank bank = advertising(heading, text, View.button(yes, () -> {}), no);

    rehearsal.gives(
        Verdict.FAIL,
        "FP-01",
        bank,
        RefusalViolatorsTest::clocking,
        "asked for the face again in the same session");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "New in the shop|Try the new face cream, now with 20 % off.|Take me there|Later",
        "Time clock|Face clocking is off. Nothing else changes.|Fine by me|Later",
        "Time clock|Face clocking can be set up any time under More.|Take me there|Later",
        "Clocks go back|Set up two alarms for Sunday.|Take me there|Later"
      })
  void fp01_what_does_not_bid_use_the_function_is_no_finding(
      String heading, String text, String yes, String no) {
    FakeBank bank = advertising(heading, text, View.button(yes, () -> {}), no);

    Rehearsal.Verdicts verdicts = rehearsal.of("FP-01", bank, RefusalViolatorsTest::clocking);

    assertThat(verdicts.verdict()).as("%s", verdicts.said()).isIn(Verdict.PASS, Verdict.REVIEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A treat for your face|Try our face cream beside the till.|Take me there|Later",
        "Your face deserves it|Sheet masks, three for two.|Show me|Not today",
        "Our face|Try our face cream, kind to your face.|Take me there|Later",
        "New faces in the branch|Meet the faces of Harbour Street.|Meet them|Later",
        "Sun on your face?|Our sun cream is back in the shop.|To the shop|Skip",
        "Put a smile on your face|Free ice cream on Friday.|Count me in|Later",
        "给您的脸放个假|面膜第二件半价。|去看看|以后再说",
        "面部护理节|面部按摩仪限时特惠。|好嘞|下次吧",
        "秋冬面霜上新|让您的脸不再干燥，保湿面霜到店。|去逛逛|以后再说",
        "新面孔来了|认识一下本月加入的新面孔。|去看看|下次吧",
        "脸部清洁小课堂|洗脸水温多少合适?|看一看|以后再说"
      })
  void fp01_a_face_that_is_cared_for_or_met_is_not_asked_for(
      String heading, String text, String yes, String no) {
    FakeBank bank = advertising(heading, text, View.button(yes, () -> {}), no);

    Rehearsal.Verdicts verdicts = rehearsal.of("FP-01", bank);

    assertThat(verdicts.verdict()).as("%s", verdicts.said()).isIn(Verdict.PASS, Verdict.REVIEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Your face, your key|Two seconds at the door.|Set it up|Later",
        "A treat for your face|Use your face to sign in and forget your password.|Show me|Not"
            + " today",
        "Still queueing?|Your face opens the gate.|Turn it on|Skip",
        "No more typing|We recognise your face instead.|Let's do it|Later",
        "Be quick|Pay with your face at the till.|Count me in|Later",
        "您的脸就是钥匙|看一眼就开门。|去看看|以后再说",
        "还在输密码?|用脸登录更快。|马上开通|下次吧",
        "刷脸更方便|两秒完成支付。|去开通|以后再说",
        "让我们认得您的脸|进门不用卡。|好嘞|下次吧",
        "人脸登录|一秒进入应用。|去设置|以后再说"
      })
  void fp01_a_face_that_is_to_be_recognised_is_asked_for(
      String heading, String text, String yes, String no) {
    FakeBank bank = advertising(heading, text, View.button(yes, () -> {}), no);

    rehearsal.gives(Verdict.FAIL, "FP-01", bank, "asked for the face again in the same session");
  }

  /** The function is one for clocking, and its name no word of the vocabulary. */
  private static String clocking(String statement) {
    return statement
        .replace("id: face-login", "id: face-clocking")
        .replace("kind: login", "kind: attendance");
  }

  private static FakeBank advertising(String heading, String text, View yes, String no) {
    FakeBank bank =
        heading.codePoints().anyMatch(Character::isIdeographic)
            ? FakeBank.chinese()
            : FakeBank.english();
    return bank.having(
        "bill",
        b -> {
          if (b.phone().kept().contains(FakeBank.REFUSED) && b.phone().passing().add("nudged")) {
            b.phone()
                .cover(
                    () ->
                        Page.dialog(
                            View.title(heading),
                            View.text(text),
                            yes,
                            View.button(no, () -> b.phone().uncover())));
          }
          return Page.full(
              View.title(b.say("Your bill", "账单")),
              View.text(b.say("Total spent", "支出合计")),
              View.text("1,284.50"));
        });
  }

  @Test
  void fp03_each_launch_asks_for_the_camera() {
    FakeBank bank = launchingAfterDenial(b -> b.phone().ask(ok -> {}, FakeBank.CAMERA));

    rehearsal.fails("FP-03", bank, "a launch asked for it again");
  }

  @Test
  void fp03_each_launch_shows_a_box_of_the_apps_own() {
    FakeBank bank =
        launchingAfterDenial(
            b ->
                b.phone()
                    .cover(
                        () ->
                            Page.dialog(
                                View.title("Camera access"),
                                View.text("Please allow camera access in the settings."),
                                View.button("Go to settings", () -> b.phone().uncover()),
                                View.button("Cancel", () -> b.phone().uncover()))));

    rehearsal.fails("FP-03", bank, "a launch asked for it again");
  }

  @Test
  void pm02_the_denial_costs_the_bill() {
    FakeBank bank = denying("bill", b -> Page.without("Total spent"));

    rehearsal.fails("PM-02", bank, "After the camera was denied on “face-login” the core journey");
  }

  @Test
  void pm02_without_the_camera_the_app_does_not_start() {
    FakeBank bank = launchingAfterDenial(b -> b.phone().leaveApp());

    rehearsal.fails("PM-02", bank, "the app left the foreground at “open app”");
  }

  private static FakeBank declining(Function<FakeBank, View> refusal) {
    return FakeBank.english().altering("consent", b -> Page.instead("Decline", refusal.apply(b)));
  }

  /** Changes a page once the face was refused. */
  private static FakeBank refusing(
      String page, Function<FakeBank, UnaryOperator<List<View>>> change) {
    return FakeBank.english()
        .altering(
            page,
            b ->
                b.phone().kept().contains(FakeBank.REFUSED)
                    ? change.apply(b)
                    : UnaryOperator.identity());
  }

  /** Changes a page once the camera was denied. */
  private static FakeBank denying(
      String page, Function<FakeBank, UnaryOperator<List<View>>> change) {
    return denied(FakeBank.english())
        .altering(
            page,
            b -> b.phone().kept().contains("denied") ? change.apply(b) : UnaryOperator.identity());
  }

  private static FakeBank launchingAfterDenial(Consumer<FakeBank> habit) {
    return denied(FakeBank.english())
        .on(
            Turn.LAUNCHED,
            b -> {
              b.rightly(Turn.LAUNCHED);
              if (b.phone().kept().contains("denied")) {
                habit.accept(b);
              }
            });
  }

  private static FakeBank denied(FakeBank bank) {
    return bank.on(
        Turn.CAMERA_DENIED,
        b -> {
          b.rightly(Turn.CAMERA_DENIED);
          b.phone().kept().add("denied");
        });
  }

  private static void flash(FakeBank bank) {
    bank.phone().openCamera();
    bank.phone().after(Duration.ofMillis(300), () -> bank.phone().closeCamera());
  }

  private static void reallyRefuse(FakeBank bank, int times) {
    if (times == 0) {
      bank.phone().uncover();
      return;
    }
    bank.phone()
        .replaceCover(
            () ->
                Page.dialog(
                    View.title(times == 2 ? "Are you sure?" : "Think again"),
                    View.text("Face login is the quickest way into your bank."),
                    View.button("Decline", () -> reallyRefuse(bank, times - 1)),
                    View.button("Go back", () -> {})));
  }
}
