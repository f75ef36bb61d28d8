package org.facecert.screen;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.facecert.platform.android.UiAutomatorSource;

/**
 * Prints how much processor time reading a screen of 5,000 nodes takes once warm; processor time,
 * because other work on the machine is not what is measured. Run with
 *
 * <pre>mvn -q -pl src test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.facecert.screen.ScreenBenchmark</pre>
 */
final class ScreenBenchmark {

  private static final AppIdentity APP = AppIdentity.of("org.example.app");

  private static final int NODES = 5_000;
  private static final int ROUNDS = 60;

  private long sum;

  private ScreenBenchmark() {}

  public static void main(String[] args) {
    new ScreenBenchmark().run();
  }

  private void run() {
    String source = source();
    Vocabulary vocabulary = Vocabulary.of("en");
    System.out.printf("screen of %d nodes, %d KiB of page source%n", NODES, source.length() / 1024);
    measure("parse the page source", () -> UiAutomatorSource.read(source).nodes().size());
    // a fresh screen each time: nodes remember their labels
    measure(
        "parse, read and classify",
        () -> Reading.of(UiAutomatorSource.read(source), vocabulary, APP).labels().size());
    measure(
        "parse and find a control",
        () -> UiAutomatorSource.read(source).find(Query.control("Row 4000 of the list")).size());
    Screen[] screens = new Screen[ROUNDS * 2];
    Arrays.setAll(screens, i -> UiAutomatorSource.read(source));
    int[] at = {0};
    measure(
        "read and classify", () -> Reading.of(screens[at[0]++], vocabulary, APP).labels().size());
    System.out.println("(checksum " + sum + ")");
  }

  private void measure(String what, Supplier<Integer> work) {
    double[] millis = new double[ROUNDS];
    for (int i = -ROUNDS; i < ROUNDS; i++) {
      long start = cpu();
      sum += work.get();
      if (i >= 0) {
        millis[i] = (cpu() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-28s median %6.1f ms, 90th percentile %6.1f ms%n",
        what, millis[ROUNDS / 2], millis[ROUNDS * 9 / 10]);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Rows of a list with a picture, two texts and a button each, every text different. */
  private static String source() {
    Page page =
        Page.page()
            .begin(
                "androidx.recyclerview.widget.RecyclerView",
                new Bounds(0, 0, 1080, 2400),
                "scrollable=\"true\"");
    for (int row = 0; row < NODES / 5; row++) {
      page.begin(
              "android.view.ViewGroup", new Bounds(0, row, 1080, row + 200), "clickable=\"true\"")
          .image("", new Bounds(0, row, 90, row + 90))
          .text("Row " + row * 5 + " of the list")
          .text(row % 2 == 0 ? "刷脸支付 " + row + " 元，详见账单" : "Paid " + row + " by face payment")
          .button(row % 3 == 0 ? "Details " + row : "查看详情" + row)
          .end();
    }
    return page.source();
  }
}
