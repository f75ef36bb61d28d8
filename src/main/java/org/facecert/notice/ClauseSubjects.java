package org.facecert.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern CLAUSES = Pattern.compile("[" + BOUNDS + "]");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** letters; shorter ones say how a sentence is made, not of what */
  private static final int LONG_WORD = 4;

  /** kinds of other data beside the face; a name and an identity number alone are often its own */
  private static final int MERGED = 3;

  private ClauseSubjects() {}

  /** The sentence, with the clauses made blanks in which something is done with another thing. */
  static String withoutOthers(Pack pack, String sentence) {
    if (!pack.has("things", sentence)) {
      return sentence;
    }
    if (label(pack, sentence).filter(l -> pack.has("things", l)).isPresent()) {
      return " ".repeat(sentence.length());
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
   * @param before the sentence before it in its paragraph, of which "they" may speak; or empty
   * @param faces words of the sentences that name the face
   */
  static String withoutUnknown(Pack pack, String sentence, String before, String faces) {
    if (isEntryOfUnknown(pack, sentence, faces)) {
      return " ".repeat(sentence.length());
    }
    boolean carried = pack.has("pronoun_subject", sentence) && speaksOfUnknown(pack, before, faces);
    if (!carried
        && !pack.has("subjects", sentence)
        && sentence.indexOf(',') < 0
        && sentence.indexOf(';') < 0) {
      return sentence;
    }
    StringBuilder out = new StringBuilder(sentence.length());
    int from = 0;
    boolean unknown = carried && !namesFace(pack, sentence);
    if (unknown) {
      return " ".repeat(sentence.length());
    }
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

  /**
   * "Moorings: six years": an entry under a name of which it is not known that it is of the face.
   */
  static boolean isEntryOfUnknown(Pack pack, String sentence, String faces) {
    return label(pack, sentence).filter(l -> !isKnown(pack, l, faces)).isPresent();
  }

  /**
   * The name before a colon under which a sentence stands, where nothing in the sentence names the
   * face: what an entry is about, and neither what is told of it ("Kept: six years") nor a call for
   * attention ("Please note: ...").
   */
  private static Optional<String> label(Pack pack, String sentence) {
    Matcher entry = pack.words("entries").matcher(sentence);
    if (!entry.find() || namesFace(pack, sentence)) {
      return Optional.empty();
    }
    return Optional.of(entry.group("label")).filter(l -> !pack.has("aspects", l));
  }

  /** What it is about last is not known to be of the face, and nothing in it is. */
  private static boolean speaksOfUnknown(Pack pack, String sentence, String faces) {
    String rest = pack.words("things_pictured").matcher(sentence).replaceAll(" ");
    if (sentence.isBlank() || namesFace(pack, rest)) {
      return false;
    }
    boolean unknown = pack.has("things", sentence) || namesNothingKnown(pack, sentence, faces);
    for (String clause : CLAUSES.split(sentence)) {
      unknown = isUnknown(pack, clause, faces, unknown);
    }
    return unknown;
  }

  /** No noun that may be of the face, and no word of the sentences that name it. */
  private static boolean namesNothingKnown(Pack pack, String sentence, String faces) {
    return !pack.has("face_nouns", sentence)
        && NO_LETTERS
            .splitAsStream(sentence)
            .filter(word -> word.length() >= LONG_WORD)
            .noneMatch(faces::contains);
  }

  private static boolean isUnknown(Pack pack, String clause, String faces, boolean before) {
    String rest = pack.words("things_pictured").matcher(clause).replaceAll(" ");
    if (namesFace(pack, rest) || pack.has("joined_pronoun", rest)) {
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

  /** Whether it names the face, a picture or a template of it, or refers back to what did. */
  static boolean isTied(Pack pack, String sentence) {
    String pictured = pack.words("things_pictured").matcher(sentence).replaceAll(" ");
    String rest = pack.words("by_hand").matcher(pictured).replaceAll(" ");
    return namesFace(pack, rest) || pack.has("tied", rest) || isEntryOnTheText(pack, sentence);
  }

  /** Names the face, and beside it several kinds of a person's other data. */
  static boolean isMerged(Pack pack, String sentence) {
    return namesFace(pack, sentence)
        && pack.words("everyday_kinds")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MERGED)
                .count()
            == MERGED;
  }

  /** "Kept: six years": an entry under what is told of the text's own matter. */
  private static boolean isEntryOnTheText(Pack pack, String sentence) {
    Matcher entry = pack.words("entries").matcher(sentence);
    return entry.find() && pack.has("aspects", entry.group("label"));
  }

  /** What has no subject of its own goes on about that of the clause before. */
  private static boolean isOfOthers(Pack pack, String clause, boolean before) {
    Matcher pictures = pack.words("things_pictured").matcher(clause);
    String rest = pictures.replaceAll(found -> "_".repeat(found.group().length()));
    if (namesFace(pack, rest) || pack.has("joined_pronoun", rest)) {
      return false;
    }
    return pack.has("things_told", clause)
        || !rest.equals(clause) && pack.has("told", rest)
        || before && !pack.has("own_subject", clause);
  }
}
