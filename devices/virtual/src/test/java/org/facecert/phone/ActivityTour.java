package org.facecert.phone;

import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.nativekey.AndroidKey;
import io.appium.java_client.android.nativekey.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;

/**
 * Opens every activity of an app as a test author would, looks at it and goes back; a table of what
 * became of each.
 */
final class ActivityTour {
  /** What became of one activity. */
  enum Outcome {
    /** It was in front, had a source and a picture, and going back left it. */
    OPENED,
    /** It closed itself or led to another screen, and nothing failed. */
    LEFT,
    /** The app's process died. */
    CRASHED,
    /** A command of the phone failed. */
    FAILED
  }

  /** One row: the activity, what became of it, and why where it did not open. */
  record Stop(String activity, Outcome outcome, String why) {}

  private static final int COLOURS = 3;
  private static final int BACKS = 4;

  private final AndroidDriver driver;
  private final String app;

  ActivityTour(AndroidDriver driver, String app) {
    this.driver = driver;
    this.app = app;
  }

  List<Stop> through(List<String> activities) {
    List<Stop> stops = new ArrayList<>();
    for (String activity : activities) {
      stops.add(visit(activity));
    }
    return stops;
  }

  static String table(List<Stop> stops) {
    return stops.stream()
        .map(s -> "%-8s %-60s %s".formatted(s.outcome(), s.activity(), s.why()).stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Stop visit(String activity) {
    try {
      shell("logcat", "-c");
      driver.executeScript(
          "mobile: startActivity", Map.of("component", app + "/" + activity, "stop", false));
      Stop crash = crash(activity);
      if (crash != null) {
        return crash;
      }
      boolean inFront = isFront(activity);
      String seen = look();
      crash = crash(activity);
      if (crash != null || !seen.isEmpty()) {
        return crash != null ? crash : new Stop(activity, Outcome.FAILED, seen);
      }
      if (!inFront) {
        return new Stop(activity, Outcome.LEFT, "in front: " + front());
      }
      return leave(activity);
    } catch (WebDriverException | IOException e) {
      Stop crash = crashAfter(activity);
      String why = String.valueOf(e.getMessage()).split("\\R", 2)[0];
      return crash != null ? crash : new Stop(activity, Outcome.FAILED, why);
    }
  }

  private @Nullable Stop crashAfter(String activity) {
    try {
      return crash(activity);
    } catch (WebDriverException e) {
      return null;
    }
  }

  private Stop leave(String activity) {
    for (int k = 0; k < BACKS && isFront(activity); k++) {
      driver.pressKey(new KeyEvent(AndroidKey.BACK));
    }
    Stop crash = crash(activity);
    if (crash != null) {
      return crash;
    }
    return isFront(activity)
        ? new Stop(activity, Outcome.FAILED, "going back does not leave it")
        : new Stop(activity, Outcome.OPENED, "");
  }

  /** Why there was nothing to see; empty when all was there. */
  private String look() throws IOException {
    String source = driver.getPageSource();
    if (source == null || !source.contains("<android.") || !source.contains("bounds=")) {
      return "an empty source";
    }
    byte[] png = driver.getScreenshotAs(OutputType.BYTES);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    long colours =
        java.util.stream.IntStream.range(0, picture.getWidth() * picture.getHeight() / 7)
            .map(
                k -> {
                  int at = k * 7;
                  return picture.getRGB(at % picture.getWidth(), at / picture.getWidth());
                })
            .distinct()
            .limit(COLOURS)
            .count();
    return colours < COLOURS ? "an empty picture" : "";
  }

  private String front() {
    return driver.getCurrentPackage() + "/" + driver.currentActivity();
  }

  private boolean isFront(String activity) {
    return full(front()).equals(full(app + "/" + activity));
  }

  private String full(String component) {
    String[] parts = component.split("/", 2);
    return parts[1].startsWith(".") ? parts[0] + parts[1] : parts[1];
  }

  private @Nullable Stop crash(String activity) {
    String log = shell("logcat", "-d", "-b", "crash");
    int at = log.indexOf("FATAL EXCEPTION");
    if (at < 0) {
      return null;
    }
    return new Stop(activity, Outcome.CRASHED, cause(log.substring(at)));
  }

  /** The deepest cause and where it was thrown. */
  private static String cause(String trace) {
    List<String> lines = trace.lines().map(l -> l.replaceFirst("^.*AndroidRuntime: ", "")).toList();
    int start = Math.min(2, lines.size() - 1);
    for (int k = 0; k < lines.size(); k++) {
      if (lines.get(k).startsWith("Caused by:")) {
        start = k;
      }
    }
    String where =
        lines.stream()
            .skip(start + 1L)
            .limit(4)
            .map(String::strip)
            .collect(Collectors.joining(" "));
    return String.format(Locale.ROOT, "%s | %s", lines.get(start), where);
  }

  private String shell(String command, String... args) {
    return String.valueOf(
        driver.executeScript("mobile: shell", Map.of("command", command, "args", List.of(args))));
  }
}
