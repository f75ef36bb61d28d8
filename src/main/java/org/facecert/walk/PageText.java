package org.facecert.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;

/** One text out of the pages that scrolling showed of it; what two pages share counts once. */
final class PageText {

  /** longer than any notice that a person would read */
  private static final int LONGEST = 2_000_000;

  private final List<String> head = new ArrayList<>();
  private final List<String> body = new ArrayList<>();
  private List<String> foot = List.of();
  private boolean seamless = true;
  private boolean begun;
  private boolean cut;
  private int length;
  private final int longest;

  private PageText(int longest) {
    this.longest = longest;
  }

  static PageText of(List<ObservedScreen> pages) {
    return of(pages, LONGEST);
  }

  /**
   * @param longest in characters; what lies behind is not read, and the text not seamless
   */
  static PageText of(List<ObservedScreen> pages, int longest) {
    PageText text = new PageText(longest);
    for (int i = 0; i < pages.size(); i++) {
      text.add(pages.get(i), i == pages.size() - 1);
    }
    return text;
  }

  /** Whether each page began where the one before it was still shown: nothing lies between. */
  boolean seamless() {
    return seamless;
  }

  /** Whether the last page shows the beginning only of one of its texts. */
  boolean cut() {
    return cut;
  }

  String text() {
    StringBuilder all = new StringBuilder();
    for (List<String> part : List.of(head, body, foot)) {
      part.forEach(line -> all.append(line).append('\n'));
    }
    return all.toString();
  }

  private void add(ObservedScreen page, boolean last) {
    List<Node> answers = answers(page.reading());
    List<Node> read =
        page.reading().region().stream().filter(n -> isRead(n) && !answers.contains(n)).toList();
    Optional<Node> area = scrolled(page);
    // a text that goes on below the last page nobody has seen whole, whatever the source tells
    List<Node> unseen = last ? new CutText(read, area).nodes() : List.of();
    cut |= !unseen.isEmpty();
    List<Node> nodes = read.stream().filter(n -> begun || !unseen.contains(n)).toList();
    List<String> before = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (Node node : nodes) {
      boolean in = area.isEmpty() || area.get().holds(node);
      List<String> part = in ? inside : inside.isEmpty() ? before : after;
      words(node).strip().lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(part::add);
    }
    if (!begun) {
      head.addAll(before);
    }
    join(inside);
    foot = after;
    begun = true;
  }

  private void join(List<String> page) {
    int shared = Math.min(body.size(), page.size());
    while (shared > 0
        && !body.subList(body.size() - shared, body.size()).equals(page.subList(0, shared))) {
      shared--;
    }
    seamless &= shared > 0 || body.isEmpty() || page.isEmpty();
    for (String line : page.subList(shared, page.size())) {
      length += line.length() + 1;
      if (length > longest) {
        seamless = false;
        return;
      }
      body.add(line);
    }
  }

  /** What one answers with is no part of what is told. */
  private static List<Node> answers(Reading reading) {
    return Stream.of(reading.agree(), reading.refuse(), reading.later(), reading.closers())
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isRead(Node node) {
    boolean repeats =
        node.parent().map(Node::text).filter(t -> t.contains(words(node))).isPresent();
    boolean text = node.role() != Role.FIELD && node.role() != Role.BUTTON;
    return node.displayed() && text && !words(node).isBlank() && !repeats;
  }

  private static String words(Node node) {
    boolean described = node.children().isEmpty() && node.role() != Role.IMAGE;
    return node.text().isBlank() && described ? node.description() : node.text();
  }

  private static Optional<Node> scrolled(ObservedScreen page) {
    return page.reading().region().stream()
        .filter(n -> n.displayed() && n.scrollable())
        .max(Comparator.comparingLong(n -> n.bounds().area()));
  }
}
