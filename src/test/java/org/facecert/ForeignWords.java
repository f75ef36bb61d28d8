package org.facecert;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds words of the other language in a text. */
public final class ForeignWords {

  /** Names that are written alike in Chinese. */
  private static final Set<String> NAMES =
      Set.of("App", "Android", "Cookie", "Google", "Play", "Root");

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9._:/@'’-]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][a-z]{2,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private ForeignWords() {}

  /** English words: letters alone, so that ids, file names and abbreviations are none. */
  public static List<String> english(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(found -> found.group())
        // a path, and a unit such as GB/T
        .filter(token -> !token.contains("/"))
        .map(token -> token.replaceAll("[^A-Za-z0-9]+$", ""))
        .filter(token -> WORD.matcher(token).matches() && !NAMES.contains(token))
        .toList();
  }

  /** Runs of Chinese characters. */
  public static List<String> chinese(String text) {
    return HAN.matcher(text).results().map(found -> found.group()).toList();
  }
}
