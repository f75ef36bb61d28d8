package org.facecert.notice;

import java.util.regex.Matcher;

/**
 * Of what the clauses of a sentence speak: "your contract is uploaded and kept for a year" says
 * nothing of the face, in whatever text it stands. What is known to be another thing is data; where
 * a clause names the face, or a picture that is not of such a thing, it is left alone.
 */
final class ClauseSubjects {

  private static final String BOUNDS = ",;";

  private ClauseSubjects() {}

  /** The sentence, with the clauses made blanks in which something is done with another thing. */
  static String withoutOthers(Pack pack, String sentence) {
    if (!pack.has("things", sentence)) {
      return sentence;
    }
    StringBuilder out = new StringBuilder(sentence.length());
    boolean other = false;
    int from = 0;
    for (int i = 0; i <= sentence.length(); i++) {
      if (i == sentence.length() || BOUNDS.indexOf(sentence.charAt(i)) >= 0) {
        String clause = sentence.substring(from, i);
        other = isOfOthers(pack, clause, other);
        out.append(other ? " ".repeat(clause.length()) : clause);
        out.append(sentence, i, Math.min(i + 1, sentence.length()));
        from = i + 1;
      }
    }
    return out.toString();
  }

  /** What has no subject of its own goes on about that of the clause before. */
  private static boolean isOfOthers(Pack pack, String clause, boolean before) {
    Matcher pictures = pack.words("things_pictured").matcher(clause);
    String rest = pictures.replaceAll(found -> "_".repeat(found.group().length()));
    if (pack.has("face", rest) || pack.has("carriers", rest) || pack.has("pictured", rest)) {
      return false;
    }
    return pack.has("things_told", clause)
        || !rest.equals(clause) && pack.has("told", rest)
        || before && !pack.has("own_subject", clause);
  }
}
