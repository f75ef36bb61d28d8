package org.facecert.notice;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Of what the clauses of a sentence speak: "your contract is uploaded and kept for a year" says
 * nothing of the face, in whatever text it stands. What is known to be another thing is data; where
 * a clause names the face, or a picture that is not of such a thing, it is left alone.
 */
final class ClauseSubjects {

  private static final String BOUNDS = ",;";

  /** Groups of the pack's expressions for subjects. */
  private static final List<String> SUBJECTS = List.of("subject", "subject2", "subject3");

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

  /**
   * The sentence, with the clauses made blanks of whose subject it is not known that it is of the
   * face: "the animals' papers stay there for a year".
   *
   * @param faces words of the sentences that name the face
   */
  static String withoutUnknown(Pack pack, String sentence, String faces) {
    if (!pack.has("subjects", sentence) && sentence.indexOf(',') < 0 && sentence.indexOf(';') < 0) {
      return sentence;
    }
    StringBuilder out = new StringBuilder(sentence.length());
    int from = 0;
    boolean unknown = false;
    for (int i = 0; i <= sentence.length(); i++) {
      if (i == sentence.length() || BOUNDS.indexOf(sentence.charAt(i)) >= 0) {
        String clause = sentence.substring(from, i);
        unknown = isUnknown(pack, clause, faces, unknown);
        out.append(unknown ? " ".repeat(clause.length()) : clause);
        out.append(sentence, i, Math.min(i + 1, sentence.length()));
        from = i + 1;
      }
    }
    return out.toString();
  }

  private static boolean isUnknown(Pack pack, String clause, String faces, boolean before) {
    String rest = pack.words("things_pictured").matcher(clause).replaceAll(" ");
    if (namesFace(pack, rest)) {
      return false;
    }
    Matcher subjects = pack.words("subjects").matcher(clause);
    boolean any = false;
    while (subjects.find()) {
      any = true;
      for (String group : SUBJECTS) {
        @Nullable String subject = subjects.group(group);
        if (subject != null && !isKnown(pack, subject, faces)) {
          return true;
        }
      }
    }
    return before && !any && !pack.has("own_subject", clause);
  }

  private static boolean isKnown(Pack pack, String subject, String faces) {
    String noun = pack.words("no_subject").matcher(subject).replaceAll(" ").strip();
    String last = noun.substring(noun.lastIndexOf(' ') + 1).replaceAll("[^\\p{L}]", "");
    return last.length() < 2 || pack.has("face_nouns", noun) || faces.contains(last);
  }

  private static boolean namesFace(Pack pack, String clause) {
    return pack.has("face", clause) || pack.has("carriers", clause) || pack.has("pictured", clause);
  }

  /** What has no subject of its own goes on about that of the clause before. */
  private static boolean isOfOthers(Pack pack, String clause, boolean before) {
    Matcher pictures = pack.words("things_pictured").matcher(clause);
    String rest = pictures.replaceAll(found -> "_".repeat(found.group().length()));
    if (namesFace(pack, rest)) {
      return false;
    }
    return pack.has("things_told", clause)
        || !rest.equals(clause) && pack.has("told", rest)
        || before && !pack.has("own_subject", clause);
  }
}
