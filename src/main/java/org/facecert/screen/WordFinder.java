package org.facecert.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many words in one pass over a text (Aho and Corasick, 1975). Latin words count only when
 * they stand alone, with a plural s allowed; Chinese words have no such bounds.
 */
final class WordFinder {

  /** A word found at [start, end) of the text. */
  record Hit(int start, int end, Concept concept) {}

  private record Ending(int length, Concept concept) {}

  private final List<Map<Character, Integer>> next = new ArrayList<>();
  private final List<List<Ending>> endings = new ArrayList<>();
  private int[] fallback = {};
  // the root's steps are looked up for nearly every character
  private int[] fromRoot = {};

  WordFinder(Map<String, List<Concept>> words) {
    state();
    words.forEach((word, concepts) -> concepts.forEach(c -> add(word, c)));
    link();
  }

  List<Hit> find(String text) {
    List<Hit> hits = List.of();
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = step(state, text.charAt(i));
      if (state == 0) {
        continue;
      }
      for (int at = state; at != 0; at = fallback[at]) {
        for (Ending ending : endings.get(at)) {
          int start = i + 1 - ending.length();
          if (alone(text, start, i + 1)) {
            if (hits.isEmpty()) {
              hits = new ArrayList<>();
            }
            hits.add(new Hit(start, i + 1, ending.concept()));
          }
        }
      }
    }
    return hits;
  }

  private int step(int from, char c) {
    int state = from;
    while (state != 0) {
      Integer to = next.get(state).get(c);
      if (to != null) {
        return to;
      }
      state = fallback[state];
    }
    if (c < fromRoot.length) {
      return fromRoot[c];
    }
    return next.get(0).getOrDefault(c, 0);
  }

  static boolean alone(String text, int start, int end) {
    if (latin(text, start) && latin(text, start - 1)) {
      return false;
    }
    if (!latin(text, end - 1) || !latin(text, end)) {
      return true;
    }
    return text.charAt(end) == 's' && !latin(text, end + 1);
  }

  private static boolean latin(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xdf && c < 0x250);
  }

  private void add(String word, Concept concept) {
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      Integer to = next.get(at).get(c);
      if (to == null) {
        to = state();
        next.get(at).put(c, to);
      }
      at = to;
    }
    endings.get(at).add(new Ending(word.length(), concept));
  }

  private int state() {
    next.add(new HashMap<>(2));
    endings.add(new ArrayList<>(1));
    return next.size() - 1;
  }

  private void link() {
    fallback = new int[next.size()];
    Deque<Integer> open = new ArrayDeque<>(next.get(0).values());
    while (!open.isEmpty()) {
      int state = open.poll();
      next.get(state)
          .forEach(
              (c, to) -> {
                int back = fallback[state];
                while (back != 0 && !next.get(back).containsKey(c)) {
                  back = fallback[back];
                }
                fallback[to] = next.get(back).getOrDefault(c, 0);
                open.add(to);
              });
    }
    int[] root = new int[0x250];
    Arrays.setAll(root, c -> next.get(0).getOrDefault((char) c, 0));
    fromRoot = root;
  }
}
