package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.device.CameraUse.CameraEvent;
import org.facecert.device.CameraUse.CameraLog;
import org.facecert.fake.FaultyPhone.Fault;
import org.facecert.observation.Look;
import org.jspecify.annotations.Nullable;

/** A table of what can go wrong with the wire, the phone and what lies in front of the app. */
final class Faults {

  static final int FOR_EVER = Integer.MAX_VALUE;

  private Faults() {}

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

  /** Each for ever and, where it makes a difference, for a moment. */
  static Stream<Named> all() {
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
    blinding(all, "a source without its words", source(Faults::wordless));
    either(all, "a source that stands still", Faults::stale);
    // pictures
    blinding(all, "a picture of unreadable bytes", picture(p -> bytes("no picture at all")));
    blinding(all, "an empty picture", picture(p -> new byte[0]));
    blinding(all, "half a picture", picture(p -> Arrays.copyOf(p, p.length / 2)));
    blinding(all, "a picture with a damaged byte", picture(Faults::damaged));
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
    either(all, "two windows", () -> FaultyPhone.source(Faults::doubled));
    either(all, "a keyboard over the page", () -> FaultyPhone.source(Faults::keyboard));
    either(all, "a toast over the page", () -> FaultyPhone.source(Faults::toast));
    either(
        all,
        "an error of the network's",
        front("org.example.harbour", "No connection", "Try again"));
    either(all, "a page that only loads", front("org.example.harbour", "Loading…", "Please wait"));
    either(all, "the phone turned round", () -> FaultyPhone.source(Faults::turned));
    either(all, "another language", () -> FaultyPhone.source(Faults::translated));
    // the camera log
    either(all, "a camera log that is empty", () -> FaultyPhone.camera(l -> log(l, List.of())));
    either(all, "a camera log that was rotated", () -> FaultyPhone.camera(l -> log(l, tail(l))));
    either(all, "a camera log without closings", () -> FaultyPhone.camera(Faults::openings));
    return Stream.concat(all.stream(), OddFaults.all());
  }

  private static void failing(List<Named> all, String name, String command) {
    all.add(new Named(name, () -> FaultyPhone.failing(command, name), FOR_EVER, false));
  }

  static void blinding(List<Named> all, String name, Supplier<Fault> fault) {
    all.add(new Named(name + ", for ever", fault, FOR_EVER, true));
    all.add(new Named(name + ", for a moment", fault, 3, true));
  }

  static void either(List<Named> all, String name, Supplier<Fault> fault) {
    all.add(new Named(name + ", for ever", fault, FOR_EVER, false));
    all.add(new Named(name + ", for a moment", fault, 3, false));
  }

  static Supplier<Fault> source(UnaryOperator<String> change) {
    return () -> FaultyPhone.source(change);
  }

  static Supplier<Fault> picture(UnaryOperator<byte[]> change) {
    return () -> FaultyPhone.picture(change);
  }

  static Supplier<Fault> front(String packageName, String words, String button) {
    return source(
        s ->
            SourceText.of(
                packageName,
                List.of(
                    Layout.of(Page.full(View.title(words), View.button(button, () -> {})), 0))));
  }

  static Fault stale() {
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

  static String hierarchy(String inside) {
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
}
