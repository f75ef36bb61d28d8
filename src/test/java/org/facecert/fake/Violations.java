package org.facecert.fake;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;

/** One plain violator for each requirement that a fake bank can break. */
final class Violations {

  private Violations() {}

  @Violates("SC-01")
  static Violator asksForTheCameraAtOnce() {
    return on(Turn.FACE_STARTED, FakeBank::askForCamera);
  }

  @Violates("SC-02")
  static Violator oneBoxForFaceAndCamera() {
    return boxed("I consent to the use of my face data and allow camera access");
  }

  @Violates("SC-03")
  static Violator oneBoxForFaceAndMarketing() {
    return boxed("I consent to the use of my face data and to marketing");
  }

  private static Violator boxed(String words) {
    return altering(
        "consent",
        b ->
            views ->
                views.stream()
                    .map(v -> v.checkable() ? View.box(words, b.isTicked(), b::tick) : v)
                    .toList());
  }

  @Violates("SC-04")
  static Violator tickedBeforehand() {
    return altering(
        "consent",
        b ->
            views ->
                views.stream()
                    .map(v -> v.checkable() ? View.box(v.words(), true, () -> {}) : v)
                    .toList());
  }

  @Violates("SC-05")
  static Violator opensTheCameraFirst() {
    return on(
        Turn.FACE_STARTED,
        b -> {
          flash(b);
          b.askAboutFace();
        });
  }

  @Violates({"SC-06", "IN-01"})
  static Violator consentWithoutUploadAndRules() {
    return Violator.of(
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    saying(
                        " and compare it with the face template on our server in mainland China",
                        ""))
            .altering("consent", b -> Page.without("Face Processing Rules")));
  }

  @Violates("FC-01")
  static Violator noRefusal() {
    return altering("consent", b -> Page.without("Decline"));
  }

  @Violates("FC-02")
  static Violator paleRefusal() {
    return altering(
        "consent",
        b ->
            Page.instead(
                "Decline",
                View.button("Decline", () -> b.turn(Turn.REFUSED))
                    .colours(new Color(0xC8, 0xC8, 0xC8), Color.WHITE)));
  }

  @Violates("FC-03")
  static Violator takesTheBillAway() {
    return altering("home", b -> refused(b) ? Page.without("Monthly bill") : asItWas());
  }

  @Violates("FC-04")
  static Violator takesAnotherWayAway() {
    return altering("sign-in", b -> refused(b) ? Page.without("SMS code login") : asItWas());
  }

  @Violates("FC-06")
  static Violator opensTheCameraAfterTheRefusal() {
    return on(
        Turn.REFUSED,
        b -> {
          b.rightly(Turn.REFUSED);
          b.phone().openCamera();
        });
  }

  @Violates("FP-01")
  static Violator asksAgainOnTheBill() {
    return altering(
        "bill",
        b ->
            views ->
                refused(b)
                    ? List.of(
                        View.title("Consent to face recognition"),
                        View.text("To sign you in we collect an image of your face."),
                        View.button("Agree", () -> {}),
                        View.button("Decline", b.phone()::leavePage))
                    : views);
  }

  @Violates("FP-03")
  static Violator asksForTheCameraAtEachLaunch() {
    return on(
        Turn.LAUNCHED,
        b -> {
          b.rightly(Turn.LAUNCHED);
          if (consented(b)) {
            b.askForCamera();
          }
        });
  }

  @Violates("AL-01")
  static Violator otherWaysAreGreyedOut() {
    return altering(
        "sign-in",
        b ->
            views ->
                views.stream()
                    .map(v -> v.words().equals("Face login") ? v : v.disabled())
                    .toList());
  }

  @Violates("AL-02")
  static Violator otherWaysOnlyAfterARefusal() {
    return altering(
        "sign-in", b -> refused(b) ? asItWas() : Page.without("Password login", "SMS code login"));
  }

  @Violates("AL-04")
  static Violator anotherWayEndsInAScan() {
    return altering("sms", b -> Page.instead("Log in", View.button("Log in", b::scan)));
  }

  @Violates({"PM-01", "IN-13"})
  static Violator asksForTheCameraAtTheFirstLaunch() {
    return on(Turn.LAUNCHED, FakeBank::askForCamera);
  }

  @Violates("PM-05")
  static Violator wantsTheCameraForABetterExperience() {
    return on(
        Turn.AGREED,
        b -> {
          b.phone().kept().add(FakeBank.CONSENTED);
          b.closeConsent();
          b.phone().cover(() -> betterExperience(b));
        });
  }

  private static Page betterExperience(FakeBank bank) {
    return Page.dialog(
        View.title("The camera comes next"),
        View.text("For a better experience, we need your camera."),
        View.button("Not now", () -> bank.phone().uncover()),
        View.button(
            "Continue",
            () -> {
              bank.phone().uncover();
              bank.askForCamera();
            }));
  }

  @Violates("PM-02")
  static Violator emptiesTheBillWithoutTheCamera() {
    return Violator.of(
        FakeBank.english()
            .on(
                Turn.CAMERA_DENIED,
                b -> {
                  b.rightly(Turn.CAMERA_DENIED);
                  b.phone().kept().add("denied");
                })
            .altering(
                "bill",
                b ->
                    b.phone().kept().contains("denied") ? Page.without("Total spent") : asItWas()));
  }

  @Violates("PM-04")
  static Violator readsTheContacts() {
    return Violator.of(FakeBank.english().built("3.1.0", "android.permission.READ_CONTACTS"));
  }

  @Violates("MP-01")
  static Violator paysByFace() {
    return Violator.of(
        FakeBank.english()
            .altering("home", b -> Page.with(b.go("Payment settings", "支付设置", "pay")))
            .having(
                "pay",
                b ->
                    Page.full(
                        View.title("How do you want to pay?"),
                        View.button("Face payment", () -> b.turn(Turn.FACE_STARTED)),
                        View.button("Payment password", () -> {}))));
  }

  @Violates("SU-05")
  static Violator isAnotherVersion() {
    return new Violator(
        FakeBank.english(), BankStatement.replacing("version: 3.1.0", "version: 3.2.0"));
  }

  @Violates("WD-01")
  static Violator noControlThatWithdraws() {
    return altering("face", b -> consented(b) ? Page.without("Withdraw consent") : asItWas());
  }

  @Violates("WD-02")
  static Violator withdrawsByTelephone() {
    return altering(
        "face",
        b ->
            consented(b)
                ? Page.instead(
                    "Withdraw consent",
                    View.text("To withdraw your consent call our hotline 400-800-8888."))
                : asItWas());
  }

  @Violates("WD-03")
  static Violator keepsTheConsent() {
    return on(Turn.WITHDRAWN, b -> b.phone().toast("Withdrawn"));
  }

  @Violates("IN-12")
  static Violator hidesThePolicy() {
    return altering("me", b -> Page.without("Privacy policy"));
  }

  @Violates("IN-14")
  static Violator hidesAList() {
    return altering("me", b -> Page.without("List of information we share"));
  }

  @Violates("IN-15")
  static Violator claimsTheFaceForEver() {
    return altering(
        "user-agreement",
        b ->
            Page.with(
                View.text(
                    "You grant us a perpetual and irrevocable right to the image of your face.")));
  }

  @Violates("IN-16")
  static Violator wantsTheFaceForABetterService() {
    return altering(
        "consent",
        b ->
            Page.with(
                View.text(
                    "Your face data are required so that we can give you a better service.")));
  }

  @Violates("IN-17")
  static Violator keepsTheFaceLongerThanDeclared() {
    return altering("face-rules", b -> saying("for 3 years", "for 9 years"));
  }

  @Violates("DA-04")
  static Violator takesSixtyDays() {
    return altering("face-rules", b -> saying("within 15 working", "within 60 working"));
  }

  @Violates("IN-10")
  static Violator namesTheFaceInAListOnly() {
    FakeBank bank =
        FakeBank.english()
            .altering("consent", b -> Page.without("Face Processing Rules"))
            .altering("me", b -> Page.without("Face rules"))
            .altering(
                "privacy-policy",
                b ->
                    saying(
                        "What the bank does with your face stands in the Face Processing Rules, a"
                            + " text of their own under Me.",
                        "We process your name, your address, your face image and your bank card"
                            + " number to serve you."));
    return new Violator(
        bank, BankStatement.replacing("tap \"Face rules\"", "tap \"Privacy policy\""));
  }

  /** Of the face nothing but a promise, in texts that are whole. */
  @Violates({
    "IN-02", "IN-03", "IN-04", "IN-05", "IN-06", "IN-07", "IN-08", "IN-09", "IN-11", "TP-01"
  })
  static Violator promisesAndTellsNothing() {
    String promise = "We treat your face data with the greatest care and protect them well.";
    FakeBank bank = FakeBank.english();
    for (String page : List.of("face-rules", "privacy-policy", "user-agreement")) {
      bank.altering(
          page,
          b ->
              views ->
                  views.stream()
                      .map(v -> v.words().startsWith("Harbour Bank Ltd") ? dated() : v)
                      .map(v -> speaksOfFace(v) && v != views.get(0) ? View.text(promise) : v)
                      .toList());
    }
    bank.altering(
        "consent",
        b ->
            views ->
                views.stream()
                    .filter(v -> !v.words().contains("are kept"))
                    .map(v -> v.words().contains("we collect") ? View.text(promise) : v)
                    .toList());
    return Violator.of(bank);
  }

  private static View dated() {
    return View.text("Last updated on 1 January 2026. Thank you for your trust.");
  }

  private static boolean speaksOfFace(View view) {
    String words = view.words();
    return words.contains("face")
        || words.contains("withdraw")
        || words.contains("personal data")
        || words.contains("If you decline");
  }

  private static Violator altering(
      String page, Function<FakeBank, UnaryOperator<List<View>>> change) {
    return Violator.of(FakeBank.english().altering(page, change));
  }

  private static Violator on(Turn turn, Consumer<FakeBank> habit) {
    return Violator.of(FakeBank.english().on(turn, habit));
  }

  private static UnaryOperator<List<View>> asItWas() {
    return UnaryOperator.identity();
  }

  private static UnaryOperator<List<View>> saying(String words, String others) {
    return views ->
        views.stream()
            .map(v -> v.words().contains(words) ? View.text(v.words().replace(words, others)) : v)
            .toList();
  }

  private static boolean refused(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.REFUSED);
  }

  private static boolean consented(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.CONSENTED);
  }

  private static void flash(FakeBank bank) {
    bank.phone().openCamera();
    bank.phone().after(Duration.ofSeconds(1), bank.phone()::closeCamera);
  }
}
