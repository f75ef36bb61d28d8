package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.device.CameraUse.CameraEvent;
import org.facecert.device.CameraUse.CameraLog;
import org.facecert.device.Look;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.fake.FaultyPhone.Fault;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults of the wire and of the phone, put in at different moments: nothing passes and nothing is
 * inapplicable that was not seen, and no compliant app fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsTest {

  private static final int FOR_EVER = Integer.MAX_VALUE;

  /** commands of a scenario at which a fault begins; one of them for each requirement */
  private static final int[] MOMENTS = {2, 7, 13, 22, 34};

  /** every fault meets one requirement of so many, every requirement one fault of so many */
  private static final int SHARE = Integer.getInteger("faults.share", 8);

  private final Rehearsal rehearsal;

  FaultsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  /**
   * @param lasts how many commands
   * @param blinds whether nothing can be seen while it lasts
   */
  record Named(String name, Supplier<Fault> fault, int lasts, boolean blinds) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> faults() {
    List<Named> all = new ArrayList<>();
    // the wire
    failing(all, "the wire times out", "");
    failing(all, "the driver answers 500 to a look", "look");
    failing(all, "the driver answers malformed JSON to a tap", "tap");
    failing(all, "the session is lost at typing", "type");
    failing(all, "the element is stale when it is scrolled", "scroll");
    failing(all, "going back is refused", "back");
    failing(all, "the reset is not proven", "reset");
    failing(all, "the app cannot be launched", "launch");
    failing(all, "the app cannot be stopped", "stop");
    failing(all, "dumpsys is denied", "camera");
    failing(all, "the camera app cannot be started", "canary");
    // sources
    blinding(all, "an empty source", source(s -> ""));
    blinding(all, "a hierarchy without windows", source(s -> hierarchy("")));
    blinding(all, "a window in which nothing is drawn", source(s -> hierarchy(window(""))));
    blinding(all, "half a source", source(s -> s.substring(0, s.length() / 2)));
    blinding(
        all, "a source with a control character", source(s -> s.replace("text=", "text\u0001=")));
    blinding(all, "an error page for a source", source(s -> "<html><body>502</body>"));
    blinding(all, "a source without its words", source(FaultsTest::wordless));
    either(all, "a source of another moment", FaultsTest::stale);
    either(all, "two looks in the wrong order", FaultsTest::stale);
    // pictures
    blinding(all, "a picture of unreadable bytes", picture(p -> bytes("no picture at all")));
    blinding(all, "an empty picture", picture(p -> new byte[0]));
    blinding(all, "half a picture", picture(p -> Arrays.copyOf(p, p.length / 2)));
    blinding(all, "a picture with a damaged byte", picture(FaultsTest::damaged));
    either(all, "a black picture (FLAG_SECURE)", () -> FaultyPhone.picture(p -> black()));
    // acts
    either(all, "taps that do nothing", () -> FaultyPhone.losing("tap"));
    either(all, "typing that does nothing", () -> FaultyPhone.losing("type"));
    either(all, "a way back that does nothing", () -> FaultyPhone.losing("back"));
    either(all, "scrolling that does nothing", () -> FaultyPhone.losing("scroll"));
    either(all, "a launch that does nothing", () -> FaultyPhone.losing("launch"));
    either(all, "a stop that does nothing", () -> FaultyPhone.losing("stop"));
    either(all, "a scroll that says that it moved", () -> scrolling(true));
    either(all, "a scroll that says that it did not", () -> scrolling(false));
    either(all, "a canary that does nothing", () -> FaultyPhone.losing("canary"));
    // what lies in front
    either(all, "the launcher in front", front("com.android.launcher3", "Phone", "Messages"));
    either(all, "a crash dialog", front("android", "Harbour Bank keeps stopping", "Close app"));
    either(all, "an ANR dialog", front("android", "Harbour Bank isn't responding", "Wait"));
    either(all, "a low battery dialog", front("com.android.systemui", "Battery is low", "Got it"));
    either(all, "the notification shade", front("com.android.systemui", "Clear all", "Silent"));
    either(all, "a system update", front("com.android.settings", "System update", "Later"));
    either(all, "the lock screen", front("com.android.systemui", "Swipe up to unlock", "12:00"));
    either(all, "a call comes in", front("com.android.dialer", "Unknown caller", "Decline"));
    either(all, "a browser in front", front("com.android.chrome", "Search", "Tabs"));
    either(
        all,
        "another permission asked for",
        front(
            "com.android.permissioncontroller",
            "Allow Harbour Bank to access this device’s location?",
            "Don’t allow"));
    either(all, "two windows", () -> FaultyPhone.source(FaultsTest::doubled));
    either(all, "a keyboard over the page", () -> FaultyPhone.source(FaultsTest::keyboard));
    either(all, "a toast over the page", () -> FaultyPhone.source(FaultsTest::toast));
    either(
        all,
        "an error of the network's",
        front("org.example.harbour", "No connection", "Try again"));
    either(all, "a page that only loads", front("org.example.harbour", "Loading…", "Please wait"));
    either(all, "the phone turned round", () -> FaultyPhone.source(FaultsTest::turned));
    either(all, "another language", () -> FaultyPhone.source(FaultsTest::translated));
    // the camera log
    either(all, "a camera log that is empty", () -> FaultyPhone.camera(l -> log(l, List.of())));
    either(all, "a camera log that was rotated", () -> FaultyPhone.camera(l -> log(l, tail(l))));
    either(all, "a camera log without closings", () -> FaultyPhone.camera(FaultsTest::openings));
    return all.stream();
  }

  /** Requirements with a bank that breaks them. */
  static Map<String, Supplier<FakeBank>> violators() {
    return Map.of(
        "SC-01", () -> FakeBank.english().on(Turn.FACE_STARTED, FakeBank::askForCamera),
        "SC-04", () -> FakeBank.english().altering("consent", b -> preticked()),
        "SC-05", () -> FakeBank.english().on(Turn.FACE_STARTED, FaultsTest::openFirst),
        "FC-01", () -> FakeBank.english().altering("consent", b -> Page.without("Decline")),
        "FC-03", () -> FakeBank.english().altering("home", FaultsTest::takenAway),
        "FC-06", () -> FakeBank.english().on(Turn.REFUSED, FaultsTest::openAfterwards),
        "FP-01", () -> FakeBank.english().altering("bill", FaultsTest::nagged),
        "FP-03", () -> FakeBank.english().on(Turn.LAUNCHED, FaultsTest::askAtLaunch),
        "WD-01", () -> FakeBank.english().altering("face", FaultsTest::withoutControl),
        "WD-03", () -> FakeBank.english().on(Turn.WITHDRAWN, b -> b.phone().toast("Withdrawn")));
  }

  static Stream<Named> blindness() {
    return faults().filter(Named::blinds);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void no_compliant_app_fails_and_nothing_is_inapplicable(Named fault) {
    List<String> requirements = FeaturesTest.requirements().toList();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < requirements.size(); i++) {
      String requirement = requirements.get(i);
      int at = Math.floorMod(i * 7 + fault.name().hashCode(), MOMENTS.length);
      if (Math.floorMod(i + fault.name().hashCode(), SHARE) == 0) {
        Rehearsal.Verdicts v = with(fault, requirement, FakeBank.english(), MOMENTS[at]);
        if (v.verdict() == Verdict.FAIL || v.verdict() == Verdict.NOT_APPLICABLE) {
          wrong.add(requirement + " from " + MOMENTS[at] + ": " + v.said());
        }
      }
    }
    assertThat(wrong).as(fault.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void no_violation_passes(Named fault) {
    List<String> wrong = new ArrayList<>();
    violators()
        .forEach(
            (requirement, bank) -> {
              if (Math.floorMod((fault.name() + requirement).hashCode(), SHARE) > 1) {
                return;
              }
              int at = Math.floorMod((requirement + fault.name()).hashCode(), MOMENTS.length);
              Rehearsal.Verdicts v = with(fault, requirement, bank.get(), MOMENTS[at]);
              if (v.verdict() == Verdict.PASS || v.verdict() == Verdict.NOT_APPLICABLE) {
                wrong.add(requirement + " from " + MOMENTS[at] + ": " + v.said());
              }
            });
    assertThat(wrong).as(fault.name()).isEmpty();
  }

  /** All but what is looked at in the package, which is there without a screen. */
  @ParameterizedTest
  @MethodSource("blindness")
  void nothing_passes_that_nobody_saw(Named fault) {
    List<String> wrong = new ArrayList<>();
    if (fault.lasts() == FOR_EVER) {
      FeaturesTest.requirements()
          .filter(r -> !r.equals("PM-04"))
          .filter(r -> Math.floorMod((fault.name() + r).hashCode(), SHARE) == 0)
          .forEach(
              r -> {
                Rehearsal.Verdicts v = with(fault, r, FakeBank.english(), 1);
                if (v.verdict() != Verdict.INCONCLUSIVE && v.verdict() != Verdict.REVIEW) {
                  wrong.add(r + ": " + v);
                }
              });
    }
    assertThat(wrong).as(fault.name()).isEmpty();
  }

  private Rehearsal.Verdicts with(Named fault, String requirement, FakeBank bank, int from) {
    int until = fault.lasts() == FOR_EVER ? FOR_EVER : from + fault.lasts();
    return rehearsal.of(
        requirement,
        bank,
        UnaryOperator.identity(),
        Traits.sound(false),
        (phone, shelf) -> new FaultyPhone(phone, shelf, fault.fault().get(), from, until));
  }

  private static void failing(List<Named> all, String name, String command) {
    all.add(new Named(name, () -> FaultyPhone.failing(command, name), FOR_EVER, false));
  }

  private static void blinding(List<Named> all, String name, Supplier<Fault> fault) {
    all.add(new Named(name + ", for ever", fault, FOR_EVER, true));
    all.add(new Named(name + ", for a moment", fault, 3, true));
  }

  private static void either(List<Named> all, String name, Supplier<Fault> fault) {
    all.add(new Named(name + ", for ever", fault, FOR_EVER, false));
    all.add(new Named(name + ", for a moment", fault, 3, false));
  }

  private static Supplier<Fault> source(UnaryOperator<String> change) {
    return () -> FaultyPhone.source(change);
  }

  private static Supplier<Fault> picture(UnaryOperator<byte[]> change) {
    return () -> FaultyPhone.picture(change);
  }

  private static Supplier<Fault> front(String packageName, String words, String button) {
    return source(
        s ->
            SourceText.of(
                packageName,
                List.of(
                    Layout.of(Page.full(View.title(words), View.button(button, () -> {})), 0))));
  }

  private static Fault stale() {
    return new Fault() {
      @Override
      public Look look(Look now, @Nullable Look earlier) {
        return earlier == null ? now : earlier;
      }
    };
  }

  private static Fault scrolling(boolean moved) {
    return new Fault() {
      @Override
      public boolean reaches(String act) {
        return !act.equals("scroll");
      }

      @Override
      public boolean scrolled(boolean was) {
        return moved;
      }
    };
  }

  private static String hierarchy(String inside) {
    return "<hierarchy index=\"0\" class=\"hierarchy\" rotation=\"0\" width=\"720\""
        + " height=\"1440\">"
        + inside
        + "</hierarchy>";
  }

  private static String window(String inside) {
    return "<android.widget.FrameLayout class=\"android.widget.FrameLayout\""
        + " package=\"org.example.harbour\" bounds=\"[0,0][720,1440]\" displayed=\"true\">"
        + inside
        + "</android.widget.FrameLayout>";
  }

  private static String wordless(String source) {
    return source.replaceAll("(text|content-desc|hint)=\"[^\"]*\"", "$1=\"\"");
  }

  private static String doubled(String source) {
    String front = source.substring(source.indexOf("<android"), source.lastIndexOf("</hierarchy"));
    return source.replace("</hierarchy>", front + "</hierarchy>");
  }

  private static String keyboard(String source) {
    return source.replace(
        "</hierarchy>",
        "<android.widget.FrameLayout class=\"android.widget.FrameLayout\""
            + " package=\"com.example.inputmethod\" bounds=\"[0,900][720,1440]\""
            + " displayed=\"true\" /></hierarchy>");
  }

  private static String toast(String source) {
    return source.replace(
        "</hierarchy>",
        "<android.widget.Toast class=\"android.widget.Toast\" package=\"com.android.settings\""
            + " text=\"USB connected\" bounds=\"[100,1240][620,1300]\" displayed=\"true\" />"
            + "</hierarchy>");
  }

  private static String turned(String source) {
    return source
        .replace("rotation=\"0\"", "rotation=\"1\"")
        .replaceFirst("width=\"(\\d+)\" height=\"(\\d+)\"", "width=\"$2\" height=\"$1\"");
  }

  private static String translated(String source) {
    return source.replaceAll("text=\"[^\"]{3,}\"", "text=\"Тест\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] damaged(byte[] picture) {
    byte[] other = picture.clone();
    other[other.length / 2] ^= 0x55;
    return other;
  }

  private static byte[] black() {
    return new Painter().png(List.of());
  }

  private static CameraLog log(CameraLog was, List<CameraEvent> events) {
    return new CameraLog(events, was.evidence());
  }

  private static List<CameraEvent> tail(CameraLog log) {
    List<CameraEvent> all = log.events();
    return all.subList(Math.max(0, all.size() - 1), all.size());
  }

  private static CameraLog openings(CameraLog log) {
    return log(log, log.events().stream().filter(CameraEvent::opened).toList());
  }

  private static UnaryOperator<List<View>> preticked() {
    return views ->
        views.stream().map(v -> v.checkable() ? View.box(v.words(), true, () -> {}) : v).toList();
  }

  private static void openFirst(FakeBank bank) {
    bank.phone().openCamera();
    bank.phone().after(Duration.ofSeconds(1), bank.phone()::closeCamera);
    bank.askAboutFace();
  }

  private static void openAfterwards(FakeBank bank) {
    bank.rightly(Turn.REFUSED);
    bank.phone().openCamera();
  }

  private static UnaryOperator<List<View>> takenAway(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.REFUSED)
        ? Page.without("Monthly bill")
        : UnaryOperator.identity();
  }

  private static UnaryOperator<List<View>> nagged(FakeBank bank) {
    return views ->
        bank.phone().kept().contains(FakeBank.REFUSED)
            ? List.of(
                View.title("Consent to face recognition"),
                View.text("To sign you in we collect an image of your face."),
                View.button("Agree", () -> {}),
                View.button("Decline", bank.phone()::leavePage))
            : views;
  }

  private static void askAtLaunch(FakeBank bank) {
    bank.rightly(Turn.LAUNCHED);
    if (bank.phone().kept().contains(FakeBank.CONSENTED)) {
      bank.askForCamera();
    }
  }

  private static UnaryOperator<List<View>> withoutControl(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.CONSENTED)
        ? Page.without("Withdraw consent")
        : UnaryOperator.identity();
  }
}
