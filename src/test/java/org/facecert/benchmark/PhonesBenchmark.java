package org.facecert.benchmark;

import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openqa.selenium.OutputType;

/**
 * How long a virtual phone takes from its launch to the first screenshot, and how long an
 * evaluation takes with 1, 2 and 4 phones. Run from the project's root after a build, with the APK
 * of an app that the statement describes:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.benchmark.PhonesBenchmark APK STATEMENT</pre>
 */
final class PhonesBenchmark {

  private static final int STARTS = 5;

  private PhonesBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      System.err.println("usage: PhonesBenchmark APK STATEMENT");
      System.exit(64);
    }
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(startToScreenshot(Path.of(args[0])));
    }
    starts.sort(Double::compare);
    System.out.printf(
        Locale.ROOT,
        "phone, launch to first screenshot of the app: median %.1f s (%.1f to %.1f, %d runs)%n",
        starts.get(STARTS / 2),
        starts.get(0),
        starts.get(STARTS - 1),
        STARTS);
    for (int phones : new int[] {1, 2, 4}) {
      System.out.printf(
          Locale.ROOT,
          "evaluation of one face function, %d phone(s): %.0f s%n",
          phones,
          evaluation(phones, args[0], args[1]));
    }
  }

  private static double startToScreenshot(Path apk) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process phone = new ProcessBuilder("./facecert", "phone", "--port", "0").start();
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(phone.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("READY ")) {
        line = lines.readLine();
      }
      if (line == null) {
        throw new IOException("the phone did not come up");
      }
      UiAutomator2Options options =
          new UiAutomator2Options().setApp(apk.toAbsolutePath().toString());
      AndroidDriver driver =
          new AndroidDriver(URI.create(line.substring("READY ".length())).toURL(), options);
      driver.getScreenshotAs(OutputType.BYTES);
      double seconds = (System.nanoTime() - began) / 1e9;
      driver.quit();
      return seconds;
    } finally {
      phone.descendants().forEach(ProcessHandle::destroy);
      phone.destroy();
      phone.waitFor();
    }
  }

  private static double evaluation(int phones, String apk, String statement)
      throws IOException, InterruptedException {
    Path out = Path.of("reports", "benchmark-" + phones + "-" + System.nanoTime());
    long began = System.nanoTime();
    Process run =
        new ProcessBuilder(
                Arrays.asList(
                    "./facecert",
                    "evaluate",
                    "--app",
                    statement,
                    "--apk",
                    apk,
                    "--device",
                    "virtual*" + phones,
                    "--function",
                    "face-login",
                    "--quiet",
                    "--out",
                    out.toString()))
            .inheritIO()
            .start();
    run.waitFor();
    return (System.nanoTime() - began) / 1e9;
  }
}
