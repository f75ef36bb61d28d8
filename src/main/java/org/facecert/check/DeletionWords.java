package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What words on a withdrawal say of the face data. That something is off, saved or used no longer
 * says nothing of the data; nor does what becomes of other data. The words are data
 * (deletion-xx.txt).
 */
final class DeletionWords {

  private static final Pattern CLAUSES = Pattern.compile("[,，:]|\\bbut\\b|但是?");

  /** What is said, the plainest first. */
  enum Fate {
    /** that it goes, or that it is kept and why or how long */
    SAID,
    /** that it does not go */
    NOT_DELETED,
    /** something of it, but not what becomes of it now */
    DOUBTFUL
  }

  /**
   * @param words the sentence that says it
   */
  record Told(Fate fate, String words) {}

  private enum Part {
    FACE,
    DATA,
    DELETE,
    KEEP,
    WHY,
    DENY,
    OTHER,
    VAGUE,
    LOCAL,
    SERVER,
    CONSENT
  }

  private final WordParts<Part> parts;

  private DeletionWords(WordParts<Part> parts) {
    this.parts = parts;
  }

  static DeletionWords shipped() {
    return new DeletionWords(WordParts.read("deletion", Part.class));
  }

  /**
   * @param ofFace whether the words around the text are about the face and nothing else, so that
   *     "your data" are those of the face
   */
  List<Told> in(String text, boolean ofFace) {
    return WordParts.sentences(text)
        .flatMap(s -> fate(s.normal(), ofFace).map(fate -> new Told(fate, s.words())).stream())
        .toList();
  }

  private Optional<Fate> fate(String sentence, boolean ofFace) {
    if (!parts.has(Part.DATA, sentence)) {
      return Optional.empty();
    }
    boolean face = parts.has(Part.FACE, sentence);
    if (parts.has(Part.DELETE, sentence)) {
      return face || ofFace ? Optional.of(deletion(sentence)) : Optional.of(Fate.DOUBTFUL);
    }
    if (!face) {
      return Optional.empty();
    }
    if (CLAUSES.splitAsStream(sentence).anyMatch(c -> parts.has(Part.KEEP, c))) {
      boolean reason = parts.has(Part.WHY, sentence) && !parts.has(Part.OTHER, sentence);
      return Optional.of(reason ? Fate.SAID : Fate.DOUBTFUL);
    }
    return parts.has(Part.VAGUE, sentence) ? Optional.of(Fate.DOUBTFUL) : Optional.empty();
  }

  private Fate deletion(String sentence) {
    if (parts.find(Part.DELETE, sentence).allMatch(m -> isDenied(sentence, m))) {
      return parts.has(Part.KEEP, sentence) && parts.has(Part.WHY, sentence)
          ? Fate.SAID
          : Fate.NOT_DELETED;
    }
    boolean phoneAlone = parts.has(Part.LOCAL, sentence) && !parts.has(Part.SERVER, sentence);
    boolean doubtful =
        parts.has(Part.OTHER, sentence)
            || phoneAlone
            || isOfConsentAlone(sentence)
            || isKeptBeside(sentence);
    return doubtful ? Fate.DOUBTFUL : Fate.SAID;
  }

  /** "Your consent to the use of your face data was deleted": the data may be there still. */
  private boolean isOfConsentAlone(String sentence) {
    return !parts.has(Part.DATA, withoutConsent(sentence))
        || deleting(sentence)
            .allMatch(c -> parts.has(Part.CONSENT, c) && !parts.has(Part.DATA, withoutConsent(c)));
  }

  /** "The template is kept, only the switch is deleted": what goes is something else. */
  private boolean isKeptBeside(String sentence) {
    boolean kept =
        CLAUSES
            .splitAsStream(sentence)
            .filter(c -> parts.has(Part.DATA, c) && !parts.has(Part.DELETE, c))
            .anyMatch(c -> parts.find(Part.KEEP, c).anyMatch(m -> !isDenied(c, m)));
    return kept && deleting(sentence).noneMatch(c -> parts.has(Part.DATA, c));
  }

  private Stream<String> deleting(String sentence) {
    return CLAUSES.splitAsStream(sentence).filter(c -> parts.has(Part.DELETE, c));
  }

  private String withoutConsent(String words) {
    return parts.pattern(Part.CONSENT).matcher(words).replaceAll(" ");
  }

  private boolean isDenied(String sentence, MatchResult deleted) {
    return parts.has(Part.DENY, sentence.substring(0, deleted.start()));
  }
}
