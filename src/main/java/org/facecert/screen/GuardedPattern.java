package org.facecert.screen;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried only on texts that contain one of some words.
 *
 * @param when empty for every text
 */
record GuardedPattern(List<String> when, Pattern pattern) {

  boolean applies(String text) {
    if (when.isEmpty()) {
      return true;
    }
    for (String word : when) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  boolean found(String text) {
    return applies(text) && pattern.matcher(text).find();
  }

  Matcher matcher(String text) {
    return pattern.matcher(text);
  }
}
