package org.facecert.fake;

import static org.facecert.fake.Faults.either;
import static org.facecert.fake.Faults.front;
import static org.facecert.fake.Faults.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.facecert.Told;
import org.facecert.device.CameraUse.CameraEvent;
import org.facecert.device.CameraUse.CameraLog;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Moment;
import org.facecert.fake.Faults.Named;
import org.facecert.fake.FaultyPhone.Fault;
import org.facecert.observation.Look;
import org.jspecify.annotations.Nullable;

/** Faults that come and go, that do too much instead of nothing, and that lie about time. */
final class OddFaults {

  private OddFaults() {}

  static Stream<Named> all() {
    List<Named> all = new ArrayList<>();
    // looks
    either(all, "looks that come one late", OddFaults::lagging);
    either(all, "every other look is the one before", OddFaults::stuttering);
    either(all, "what a touch does shows late", OddFaults::slow);
    either(all, "a picture of another moment", OddFaults::oldPicture);
    either(all, "a picture of another size", () -> FaultyPhone.picture(p -> small()));
    // acts
    either(all, "touches that are delivered twice", () -> twice("tap"));
    either(all, "a way back that goes twice", () -> twice("back"));
    either(all, "a scroll that goes twice", () -> twice("scroll"));
    either(all, "every other touch is lost", OddFaults::unreliable);
    // what lies in front
    either(all, "an update offered by the store", front("com.android.vending", "Update", "Later"));
    either(all, "a password to be saved", front("com.google.android.gms", "Save?", "Not now"));
    either(all, "debugging to be allowed", front("com.android.systemui", "Debugging?", "Cancel"));
    either(all, "an emergency alert", front("com.android.cellbroadcastreceiver", "Storm", "OK"));
    either(all, "a network to sign in to", front("com.android.captiveportallogin", "Wi-Fi", "Go"));
    either(all, "another app's permission dialog that comes and goes", OddFaults::flickering);
    either(all, "a second app in half of the screen", source(OddFaults::split));
    either(all, "another app's bubble over the page", source(OddFaults::bubble));
    either(all, "a keyboard with keys over the page", source(OddFaults::keys));
    either(all, "a toast over the buttons", source(OddFaults::toast));
    either(all, "controls that are all greyed", source(OddFaults::greyed));
    either(all, "words without places", source(OddFaults::unplaced));
    // the camera log
    either(all, "a camera log cut in a line", () -> FaultyPhone.camera(OddFaults::cut));
    either(all, "a camera used by another app", () -> FaultyPhone.camera(OddFaults::foreign));
    return all.stream();
  }

  /** Each look answers what the one before ought to have. */
  private static Fault lagging() {
    return new Fault() {
      private @Nullable Look before;

      @Override
      public Look look(Look now, @Nullable Look earlier) {
        Look answered = before != null ? before : earlier != null ? earlier : now;
        before = now;
        return answered;
      }
    };
  }

  private static Fault stuttering() {
    return new Fault() {
      private int looks;

      @Override
      public Look look(Look now, @Nullable Look earlier) {
        return looks++ % 2 == 0 && earlier != null ? earlier : now;
      }
    };
  }

  /** Five looks long, which is more than a person's patience. */
  private static Fault slow() {
    return new Fault() {
      private int left;

      @Override
      public void command(String name) {
        left = name.equals("tap") ? 5 : left;
      }

      @Override
      public Look look(Look now, @Nullable Look earlier) {
        return left-- > 0 && earlier != null ? earlier : now;
      }
    };
  }

  private static Fault oldPicture() {
    return new Fault() {
      @Override
      public Look look(Look now, @Nullable Look earlier) {
        return earlier == null
            ? now
            : new Look(now.screen(), now.when(), now.source(), earlier.picture());
      }
    };
  }

  private static byte[] small() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(144, 72, BufferedImage.TYPE_INT_RGB), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private static Fault twice(String which) {
    return new Fault() {
      @Override
      public int times(String act) {
        return act.equals(which) ? 2 : 1;
      }
    };
  }

  private static Fault unreliable() {
    return new Fault() {
      private int touches;

      @Override
      public boolean reaches(String act) {
        return !act.equals("tap") || touches++ % 2 == 1;
      }
    };
  }

  private static Fault flickering() {
    UnaryOperator<String> dialog =
        s ->
            SourceText.of(
                PermissionPrompts.PACKAGE,
                List.of(
                    Layout.of(
                        Page.dialog(
                            View.text("Allow Weather to send you notifications?"),
                            View.button("Don’t allow", () -> {})),
                        0)));
    return new Fault() {
      private int looks;

      @Override
      public String source(String source) {
        return looks++ % 3 == 0 ? dialog.apply(source) : source;
      }
    };
  }

  private static String split(String source) {
    return with(
        source,
        window("com.example.notes", "[0,720][720,1440]", button("New note", "[40,800][680,900]")));
  }

  private static String bubble(String source) {
    return with(source, window("com.example.chat", "[600,500][700,600]", ""));
  }

  private static String keys(String source) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      int left = i * 120;
      keys.append(
          button("qwerty".substring(i, i + 1), "[" + left + ",720][" + (left + 118) + ",900]"));
    }
    return with(source, window("com.example.inputmethod", "[0,720][720,1440]", keys.toString()));
  }

  private static String toast(String source) {
    return with(
        source,
        "<android.widget.Toast class=\"android.widget.Toast\" package=\"com.android.settings\""
            + " text=\"Battery saver is on\" bounds=\"[0,200][720,900]\" displayed=\"true\" />");
  }

  private static String with(String source, String more) {
    return source.replace("</hierarchy>", more + "</hierarchy>");
  }

  private static String window(String packageName, String bounds, String inside) {
    return "<android.widget.FrameLayout class=\"android.widget.FrameLayout\" package=\""
        + packageName
        + "\" bounds=\""
        + bounds
        + "\" clickable=\"true\" enabled=\"true\" content-desc=\"\" displayed=\"true\">"
        + inside.replace("PACKAGE", packageName)
        + "</android.widget.FrameLayout>";
  }

  private static String button(String words, String bounds) {
    return "<android.widget.Button class=\"android.widget.Button\" package=\"PACKAGE\" text=\""
        + words
        + "\" bounds=\""
        + bounds
        + "\" clickable=\"true\" enabled=\"true\" displayed=\"true\" />";
  }

  private static String greyed(String source) {
    return source.replace("enabled=\"true\"", "enabled=\"false\"");
  }

  private static String unplaced(String source) {
    return source.replaceAll(" bounds=\"[^\"]*\"", "");
  }

  private static CameraLog cut(CameraLog log) {
    throw new UnreadableAnswer(
        Told.told("a line of the camera log ends in its middle: \"03-02 08:0\""));
  }

  private static CameraLog foreign(CameraLog log) {
    List<CameraEvent> events = new ArrayList<>(log.events());
    Moment when = log.evidence().at();
    events.add(new CameraEvent(true, "com.example.chat", "1", when));
    return new CameraLog(events, log.evidence());
  }
}
