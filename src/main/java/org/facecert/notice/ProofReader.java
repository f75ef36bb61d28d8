package org.facecert.notice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.notice.Draft.Piece;
import org.facecert.notice.ProofRules.ProofRule;

/** Tells what each sentence says in so many words; headings and questions say nothing. */
final class ProofReader {

  private static final int LONGEST_HEADING = 20;
  private static final int LONGEST_HEADING_WITH_BLANKS = 64;

  /** sentences over which one refers back */
  private static final int BACK = 2;

  /** in letters, with the full stop: "第二十一条 " */
  private static final int LONGEST_NUMBER = 8;

  /** letters: "No", "不一定" */
  private static final int FRAGMENT = 3;

  /**
   * What is not done is no method, no kind and no purpose: "we never compare faces at the till".
   */
  private static final Set<Proof> DENIED = Set.of(Proof.METHOD, Proof.KINDS, Proof.PURPOSE);

  /** Said over two sentences, or of what the sentence before says. */
  private static final Set<Proof> TERMS = Set.of(Proof.ENDLESS, Proof.VOID);

  /** "You can withdraw under Settings. The template is then not deleted": no way to delete it. */
  private static final Set<Proof> UNDONE = Set.of(Proof.DELETION, Proof.ANSWER);

  /** A heading over several matters says of no sentence which it tells. */
  private static final Pattern SEVERAL = Pattern.compile("\\band\\b|,|、|与|和|及");

  /** What stands around a label's words: a bullet, a number, "Q:", a question mark. */
  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[-*•●·◆■○▪‣–→➜▸▶✓✔] ?|(?:[ivx]{1,4}|[a-z])[.)] "
              + "|[(]?[0-9一二三四五六七八九十甲乙丙丁]{1,3}(?:[.][0-9]{1,2})*[)、.] ?"
              + "|q ?[0-9]{0,2}[:.] ?)|[?:.]+$");

  /** Said of a thing, which must be the face. */
  private static final Set<Proof> SUBJECTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Proof.PURPOSE,
              Proof.METHOD,
              Proof.PERIOD,
              Proof.END,
              Proof.PLACE,
              Proof.DELETION,
              Proof.SENT));

  /** What a word or two may answer: "Nobody.", "Six weeks." */
  private static final Set<Proof> SHORT_ANSWERS =
      Collections.unmodifiableSet(
          EnumSet.of(Proof.NOBODY, Proof.PERIOD, Proof.PLACE, Proof.EFFECT));

  /** A bullet before a sentence, the end of a table's row behind it. */
  private static final Pattern FRAME = Pattern.compile("^[•●◆■○▪‣→➜▸▶✓✔] ?| ?\\|$");

  private final ProofRules rules;
  private final Pack pack;
  private final TermReader terms;
  private final Draft draft;

  ProofReader(ProofRules rules, Pack pack, TermReader terms, Draft draft) {
    this.rules = rules;
    this.pack = pack;
    this.terms = terms;
    this.draft = draft;
  }

  Set<Proof> of(int sentence) {
    Set<Proof> said = EnumSet.noneOf(Proof.class);
    Piece piece = draft.pieces.get(sentence);
    if (heads(sentence)) {
      return said;
    }
    boolean bare = rules.bare().matcher(piece.text()).find();
    String named = MARK.matcher(piece.label()).replaceAll("");
    List<String> labels =
        Stream.concat(
                Stream.of(named.split(Pattern.quote(SentenceLabels.AND_COLUMN)))
                    .map(l -> SEVERAL.matcher(l).find() ? "" : l),
                questionBefore(sentence).stream())
            .distinct()
            .toList();
    rules
        .rules()
        .forEach(
            (proof, rule) -> {
              boolean unlabelled = bare && !SHORT_ANSWERS.contains(proof);
              String whole = told(proof, sentence);
              String text =
                  SUBJECTS.contains(proof)
                      ? ClauseSubjects.withoutUnknown(pack, whole, before(sentence), draft.faces())
                      : whole;
              if (!text.equals(whole) && rule.isSaid(whole, "") && !rule.isSaid(text, "")) {
                said.add(Proof.UNKNOWN_SUBJECT);
              }
              if (labels.stream().anyMatch(l -> rule.isSaid(text, unlabelled ? "" : l))
                  && isItsOwn(proof, rule, sentence)) {
                said.add(proof);
              }
            });
    if (said.isEmpty() && ClauseSubjects.isEntryOfUnknown(pack, piece.text(), draft.faces())) {
      said.add(Proof.UNKNOWN_SUBJECT);
    }
    if (draft.about.get(sentence) != NoticeSentence.About.FACE
        && !ClauseSubjects.isTied(pack, piece.text())
        && !ClauseSubjects.isTied(pack, ownLabel(piece))) {
      said.add(Proof.UNTIED);
    }
    if (ClauseSubjects.isMerged(pack, piece.text())) {
      said.add(Proof.MERGED);
    }
    if (said.contains(Proof.ENDLESS)) {
      said.add(Proof.VOID);
    }
    if (said.contains(Proof.DENIAL)) {
      said.removeAll(DENIED);
    }
    if (said.contains(Proof.POINTER)) {
      said.remove(Proof.KINDS);
    }
    return said;
  }

  /**
   * What stands in the sentence's own line or row for what it is about, or the question that it
   * answers; no heading over a whole section.
   */
  private String ownLabel(Piece piece) {
    boolean own =
        piece.text().endsWith("|")
            || piece.label().endsWith("?") && !pack.has("subjects", piece.text())
            || draft.line(piece.line()).contains(piece.label());
    return own ? piece.label() : "";
  }

  /** The sentence before in the same line; empty where there is none. */
  private String before(int sentence) {
    boolean same =
        sentence > 0 && draft.pieces.get(sentence - 1).line() == draft.pieces.get(sentence).line();
    return same ? draft.pieces.get(sentence - 1).text() : "";
  }

  /** "Rather not? Show the card at the desk.": asked in the same line, the answer behind it. */
  private Optional<String> questionBefore(int sentence) {
    if (sentence == 0
        || draft.pieces.get(sentence - 1).line() != draft.pieces.get(sentence).line()) {
      return Optional.empty();
    }
    String before = draft.pieces.get(sentence - 1).text();
    return before.endsWith("?") && before.length() <= LONGEST_HEADING_WITH_BLANKS
        ? Optional.of(MARK.matcher(before).replaceAll(""))
        : Optional.empty();
  }

  /**
   * A term that the sentence before says whole is not this one's, unless this one says that it
   * reaches further: "It covers your face, too", and not "It does not extend to your face".
   */
  private boolean isItsOwn(Proof proof, ProofRule rule, int sentence) {
    if (!TERMS.contains(proof)) {
      return true;
    }
    String text = framed(sentence);
    if (rule.isSaid(text, "")) {
      return true;
    }
    boolean before = rule.isSaid(draft.pieces.get(sentence - 1).text(), "");
    return before ? terms.carries(text) : !terms.denies(text);
  }

  /** Whether a term that the sentence says is not said in it, but in the one before. */
  boolean goesOn(int sentence) {
    String text = framed(sentence);
    return TERMS.stream()
        .noneMatch(p -> Objects.requireNonNull(rules.rules().get(p)).isSaid(text, ""));
  }

  private String framed(int sentence) {
    return FRAME.matcher(draft.pieces.get(sentence).text()).replaceAll("");
  }

  /** A right is given in one sentence and made endless in the next, a request answered in it. */
  private String told(Proof proof, int sentence) {
    Piece piece = draft.pieces.get(sentence);
    boolean undone = UNDONE.contains(proof) && rules.undone().matcher(piece.text()).find();
    boolean before =
        (TERMS.contains(proof)
                || proof == Proof.ANSWER && rules.answers().matcher(piece.text()).find())
            && !undone
            && sentence > 0
            && draft.pieces.get(sentence - 1).line() == piece.line();
    String text = framed(sentence);
    if (before) {
      return draft.pieces.get(sentence - 1).text() + " " + text;
    }
    return proof == Proof.DELETION && !undone && rules.goesOn().matcher(text).find()
        ? withdrawalBefore(sentence) + text
        : text;
  }

  /** "You can withdraw under Settings. The template is then deleted": the way is in the first. */
  private String withdrawalBefore(int sentence) {
    for (int i = sentence - 1; i >= 0 && i >= sentence - BACK && sameSection(i, sentence); i--) {
      String text = draft.pieces.get(i).text();
      if (!heads(i)
          && Objects.requireNonNull(rules.rules().get(Proof.WITHDRAWAL)).isSaid(text, "")) {
        return text + " ";
      }
    }
    return "";
  }

  private boolean sameSection(int one, int other) {
    return draft.pieces.get(one).section() == draft.pieces.get(other).section();
  }

  /** A heading, a question, or a label that stands before what it is about. */
  boolean heads(int sentence) {
    Piece piece = draft.pieces.get(sentence);
    String text = piece.text();
    if (text.chars().filter(Character::isLetterOrDigit).count() <= FRAGMENT) {
      return true;
    }
    if (text.endsWith("?") || (text + ".").equals(piece.label() + ".") && !text.isEmpty()) {
      return true;
    }
    if (text.endsWith(".") && text.equals(piece.label() + ".")) {
      return true;
    }
    if (isTitle(text, piece.label())) {
      return true;
    }
    boolean whole = text.equals(draft.line(piece.line()));
    return whole && (draft.levels.get(piece.line()).isPresent() || looksLikeHeading(text));
  }

  /** "五、保存期限。" before the text of the same line. */
  private static boolean isTitle(String text, String label) {
    return !label.isEmpty()
        && text.endsWith(label + "。")
        && text.length() <= label.length() + LONGEST_NUMBER;
  }

  private boolean looksLikeHeading(String text) {
    int most = text.indexOf(' ') >= 0 ? LONGEST_HEADING_WITH_BLANKS : LONGEST_HEADING;
    return text.length() <= most && rules.headings().matcher(text).find();
  }
}
