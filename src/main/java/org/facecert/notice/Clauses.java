package org.facecert.notice;

/** Tells clauses on the face from clauses on something else in one sentence. */
final class Clauses {

  private Clauses() {}

  /**
   * The sentence with the clauses on another matter made blanks: from one whose beginning names
   * another matter up to the next that names the face. A clause that names both is of both.
   *
   * @param onFace whether what stands before the first clause that names anything is on the face
   */
  static String onlyOf(Pack pack, String sentence, boolean onFace) {
    StringBuilder out = new StringBuilder(sentence.length());
    boolean kept = true;
    int from = 0;
    for (int i = 0; i <= sentence.length(); i++) {
      if (i == sentence.length() || (",;".indexOf(sentence.charAt(i)) >= 0)) {
        String clause = sentence.substring(from, i);
        if (pack.has("face", clause) || pack.has("carriers", clause)) {
          kept = true;
        } else if (pack.has("others", clause) && (from > 0 || !onFace)) {
          kept = false;
        }
        out.append(kept ? clause : " ".repeat(clause.length()));
        out.append(i < sentence.length() ? sentence.substring(i, i + 1) : "");
        from = i + 1;
      }
    }
    return out.toString();
  }
}
