package org.facecert.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Undoes what a page's size did to a text: line ends, and what stands on every page. */
final class Paragraphs {

  private static final String ENDS = "。！？!?.:：；;";
  private static final String PAGE_NUMBER =
      "(?i)[-–—·\\s]*(?:第|page)?\\s*#(?:\\s*(?:/|of|页|，|,|共)\\s*)*#?\\s*页?[-–—·\\s]*";
  private static final int OFTEN = 3;

  private Paragraphs() {}

  /**
   * @param pages each as the page shows it
   */
  static String of(List<String> pages) {
    List<List<String>> all = new ArrayList<>();
    pages.forEach(
        page -> all.add(page.lines().map(String::strip).filter(s -> !s.isEmpty()).toList()));
    Map<String, Integer> edges = edges(all);
    List<String> lines = new ArrayList<>();
    for (List<String> page : all) {
      for (int i = 0; i < page.size(); i++) {
        boolean edge = i == 0 || i == page.size() - 1;
        if (!edge || !runs(page.get(i), edges)) {
          lines.add(page.get(i));
        }
      }
    }
    return joined(lines);
  }

  /** How often a line of this shape stands first or last on a page. */
  private static Map<String, Integer> edges(List<List<String>> pages) {
    Map<String, Integer> edges = new HashMap<>();
    for (List<String> page : pages) {
      if (!page.isEmpty()) {
        edges.merge(shape(page.get(0)), 1, Integer::sum);
        edges.merge(shape(page.get(page.size() - 1)), page.size() > 1 ? 1 : 0, Integer::sum);
      }
    }
    return edges;
  }

  /** A running head or a page number; a line with figures all the same is the same line. */
  private static boolean runs(String line, Map<String, Integer> edges) {
    String shape = shape(line);
    return shape.matches(PAGE_NUMBER) || edges.getOrDefault(shape, 0) >= OFTEN;
  }

  private static String shape(String line) {
    return line.replaceAll("[0-9]+", "#");
  }

  /** Joins a line that fills the page and does not end a sentence with the next one. */
  private static String joined(List<String> lines) {
    List<Integer> lengths = lines.stream().map(String::length).sorted().toList();
    int width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append(line).append(goesOn(line, width) ? glue(line) : "\n");
    }
    return out.toString();
  }

  private static boolean goesOn(String line, int width) {
    return line.length() * 10 >= width * 7 && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static String glue(String line) {
    char last = line.charAt(line.length() - 1);
    return last < 0x250 && last != '-' ? " " : "";
  }
}
