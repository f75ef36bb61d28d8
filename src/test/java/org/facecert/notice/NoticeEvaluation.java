package org.facecert.notice;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how well the reader agrees with people: over a folder with faces.jsonl, the folder
 * policies and, for the topics, topics/dev.tsv. The corpus is no part of the project (CAPP-130 by
 * EnlightenedAI, CC BY 4.0); where it is not, this says so. Run with
 *
 * <pre>mvn -Pnotices verify -DskipTests</pre>
 */
final class NoticeEvaluation {

  private static final int ROUNDS = Integer.getInteger("rounds", 20);

  private final NoticeReader reader = NoticeReader.shipped();
  private final Map<NoticeItem, Agreement> faces = new EnumMap<>(NoticeItem.class);
  private final Agreement all = new Agreement();
  private final List<String> errors = new ArrayList<>();
  private int processing;
  private int mentions;
  private int states;
  private int badQuotes;

  public static void main(String[] args) throws IOException, BadSentences {
    Path corpus = Path.of(args[0]);
    if (!Files.isRegularFile(corpus.resolve("faces.jsonl"))) {
      System.out.println("No notices evaluated: there is no labelled corpus at " + corpus);
      return;
    }
    new NoticeEvaluation().run(LabelledNotice.all(corpus));
    Path dev = corpus.resolve("topics/dev.tsv");
    if (Files.isRegularFile(dev)) {
      System.out.println(
          "topics/dev.tsv: " + TopicScore.of(TopicModel.shipped(), LabelledSentence.read(dev)));
    }
  }

  private void run(List<LabelledNotice> notices) {
    notices.forEach(this::compare);
    errors.forEach(System.out::println);
    System.out.println("\nstate face, item by item:");
    faces.forEach((item, agreement) -> System.out.printf("  %-20s %s%n", item.key(), agreement));
    System.out.printf("  %-20s %s%n", "all items", all);
    int n = notices.size();
    System.out.printf("processes_face right %d of %d, mentions_face %d%n", processing, n, mentions);
    System.out.printf("all three states: accuracy %.3f%n", states / (double) (n * faces.size()));
    System.out.printf("quotes that are not verbatim or longer than 120: %d%n", badQuotes);
    time(notices);
  }

  private void compare(LabelledNotice notice) {
    NoticeReading reading = reader.read(notice.text());
    if (reading.processesFace().key().equals(notice.processesFace())) {
      processing++;
    } else {
      errors.add(
          notice.name()
              + ": processes_face read as "
              + reading.processesFace().key()
              + ", labelled "
              + notice.processesFace());
    }
    mentions += reading.mentionsFace() == notice.mentionsFace() ? 1 : 0;
    for (NoticeItem item : NoticeItem.values()) {
      compare(notice, reading.item(item));
    }
  }

  private void compare(LabelledNotice notice, ItemReading reading) {
    DisclosureScope label = notice.states().getOrDefault(reading.item(), DisclosureScope.ABSENT);
    boolean is = reading.state() == DisclosureScope.FACE;
    boolean should = label == DisclosureScope.FACE;
    faces.computeIfAbsent(reading.item(), item -> new Agreement()).add(is, should);
    all.add(is, should);
    states += reading.state() == label ? 1 : 0;
    if (is != should) {
      errors.add(
          notice.name()
              + ": "
              + reading.item().key()
              + " read as "
              + reading.state().key()
              + " "
              + reading.findings().stream().map(f -> f.quote().text()).toList()
              + ", labelled "
              + label.key()
              + " \""
              + notice.quotes().get(reading.item())
              + "\"");
    }
    for (ItemMention finding : reading.findings()) {
      Quote quote = finding.quote();
      boolean good =
          quote.text().length() <= 120
              && notice.text().substring(quote.start(), quote.end()).equals(quote.text());
      badQuotes += good ? 0 : 1;
    }
  }

  /** Processor time, because other work on the machine is not what is measured. */
  private void time(List<LabelledNotice> notices) {
    double[] millis = new double[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      notices.forEach(notice -> reader.read(notice.text()));
      millis[Math.max(0, round)] =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
              / 1e6
              / notices.size();
    }
    Arrays.sort(millis);
    System.out.printf(
        "time per notice, warm: median %.1f ms, most %.1f ms%n",
        millis[ROUNDS / 2], millis[ROUNDS - 1]);
  }

  /** Counts of right, wrong and missed. */
  private static final class Agreement {
    private int right;
    private int wrong;
    private int missed;

    void add(boolean is, boolean should) {
      right += is && should ? 1 : 0;
      wrong += is && !should ? 1 : 0;
      missed += !is && should ? 1 : 0;
    }

    @Override
    public String toString() {
      return String.format(
          "precision %.3f  recall %.3f  F1 %.3f  (right %d, wrong %d, missed %d)",
          ratio(right, right + wrong),
          ratio(right, right + missed),
          ratio(2 * right, 2 * right + wrong + missed),
          right,
          wrong,
          missed);
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 1 : part / (double) whole;
    }
  }
}
