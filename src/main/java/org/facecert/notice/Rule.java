package org.facecert.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that say an item.
 *
 * @param any the words
 * @param unless words in the same sentence that take it back
 * @param sure confidence in it, 0 to 1
 */
record Rule(Pattern any, @Nullable Pattern unless, Reach reach, double sure) {

  /** Which sentences the words count in. */
  enum Reach {
    /** That name the face themselves. */
    NAMED,
    /** That tell of face information. */
    PASSAGE,
    /** That are headings of sections about the face. */
    HEADING,
    /** Also the sentences before, in the paragraph of one that names the face. */
    BESIDE
  }

  /** Where the words stand, or null. */
  @Nullable Span find(String sentence) {
    Matcher m = any.matcher(sentence);
    if (!m.find() || (unless != null && unless.matcher(sentence).find())) {
      return null;
    }
    return new Span(m.start(), m.end());
  }
}
