package org.facecert.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that say an item.
 *
 * @param any the words
 * @param except words that are not looked at, because they say something else
 * @param unless words in the same sentence that take it back
 * @param under words of the label or heading that a sentence has to stand under
 * @param sure confidence in it, 0 to 1
 */
record Rule(
    Pattern any,
    @Nullable Pattern except,
    @Nullable Pattern unless,
    @Nullable Pattern under,
    Reach reach,
    double sure) {

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

  /** Whether it is for sentences that stand under such a label. */
  boolean isFor(String label) {
    return under == null || under.matcher(label).find();
  }

  /** Where the words stand, or null. */
  @Nullable Span find(String sentence) {
    Span found = first(sentence);
    if (found != null && except != null && under != null && except.matcher(sentence).find()) {
      // a label's words are answered by the whole sentence, or by none of it
      return null;
    }
    if (found != null && except != null) {
      found = first(blanked(sentence, except));
    }
    return found == null || (unless != null && unless.matcher(sentence).find()) ? null : found;
  }

  private @Nullable Span first(String sentence) {
    Matcher m = any.matcher(sentence);
    return m.find() ? new Span(m.start(), m.end()) : null;
  }

  /** A sentence with some of its words made marks that no rule knows, in their places. */
  static String blanked(String sentence, Pattern words) {
    return words.matcher(sentence).replaceAll(found -> "_".repeat(found.group().length()));
  }
}
