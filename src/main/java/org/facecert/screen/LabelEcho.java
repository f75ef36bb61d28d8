package org.facecert.screen;

import static org.facecert.screen.LabelPart.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a label says in words that no list knows, or takes in the place of what is asked. Whether
 * these are the words of the screen decides whether it answers.
 */
final class LabelEcho {

  private static final Set<LabelPart> YES_WORDS =
      Collections.unmodifiableSet(EnumSet.of(HEARD, YES, ASSENT));

  private static final Set<LabelPart> SILENT =
      Collections.unmodifiableSet(
          EnumSet.of(HEARD, YES, ASSENT, FILLER, BREAK, AND, PERSON, NOW, WANT));

  /** What may stand before a no and changes nothing: 我还是不量了. */
  private static final Set<LabelPart> BEFORE_NO =
      Collections.unmodifiableSet(EnumSet.of(FILLER, PERSON));

  /** Parts that take what they stand beside in the place of something. */
  private static final Set<LabelPart> IN_PLACE =
      Collections.unmodifiableSet(EnumSet.of(INSTEAD, SWITCH_TO, GO_ON_WITH, EMBRACE));

  /** Parts beside which nothing is taken in the place of the face. */
  private static final Set<LabelPart> NO_INSTEAD =
      Collections.unmodifiableSet(
          EnumSet.of(
              AGREE, CONSENT, ASSENT, REFUSE, NO, NOT, GIVE_UP, LOSE, FEAR, CARE, FACE, FACE_ACT,
              END, CLOSE, DELETE, CALL, EDIT, LATER, PROMPT, VOID, QUESTION, STATE, TERMS, BAD,
              GOOD, HEARTLESS, INFORM, ACCOUNT));

  /** Parts that say what it is. */
  private static final Set<LabelPart> SAYS_WHAT =
      Collections.unmodifiableSet(EnumSet.of(UNKNOWN, MEANS, METHOD, THING));

  /** Parts beside which a yes is none, or one to something else. */
  private static final Set<LabelPart> NO_YES =
      Collections.unmodifiableSet(
          EnumSet.of(
              REFUSE, GIVE_UP, LOSE, END, CLOSE, DELETE, PAY, SEND, CALL, EDIT, LATER, PROMPT, VOID,
              QUESTION, STATE, SWITCH_TO, OTHER));

  /** Parts beside which nothing is told of what is done. */
  private static final Set<LabelPart> NO_NAME =
      Collections.unmodifiableSet(
          EnumSet.of(
              REFUSE, GIVE_UP, LOSE, END, CLOSE, DELETE, CALL, EDIT, LATER, PROMPT, VOID, QUESTION,
              FEAR, CARE, BAD, GOOD, HEARTLESS, INFORM, ACCOUNT, TERMS, NOUN));

  private final LabelWords words;

  LabelEcho(LabelWords words) {
    this.words = words;
  }

  /**
   * The words of what follows a yes, as they stand in the label: "Okay, paint the hat". Empty when
   * there is no yes, or anything takes it back, ends, sends or costs something.
   */
  List<String> followingYes(String label) {
    List<LabelWords.Token> tokens = words.cut(label);
    boolean yes = !tokens.isEmpty() && YES_WORDS.contains(tokens.get(0).part());
    return yes && tokens.stream().noneMatch(t -> t.part().negation())
        ? following(tokens, label)
        : List.of();
  }

  /**
   * The words that no list knows in what is agreed to: "Agree and tidy up". Empty when there are
   * none, when it does not agree, or anything takes it back, ends, sends or costs something.
   */
  List<String> followingAgreement(String label) {
    List<LabelWords.Token> tokens = words.cut(label);
    boolean agrees = tokens.stream().anyMatch(t -> t.part() == AGREE || t.part() == CONSENT);
    boolean takenBack =
        tokens.stream().anyMatch(t -> t.part().negation() || NO_YES.contains(t.part()));
    return agrees && !takenBack ? texts(tokens, label, EnumSet.of(UNKNOWN)) : List.of();
  }

  /**
   * The words of what is chosen in the place of something: "I'd rather walk", "Stick with the key
   * card", 我用护照. Empty when nothing says that it is, when it is done with the face, or when it
   * answers, ends or takes back anything.
   */
  List<String> followingInstead(String label) {
    List<LabelWords.Token> tokens = words.cut(label);
    boolean instead =
        !tokens.isEmpty()
            && (tokens.stream().anyMatch(t -> IN_PLACE.contains(t.part()))
                || tokens.get(0).part() == PERSON && has(tokens, MEANS) && !has(tokens, UNKNOWN));
    boolean other = tokens.stream().anyMatch(t -> NO_INSTEAD.contains(t.part()));
    return instead && !other ? texts(tokens, label, SAYS_WHAT) : List.of();
  }

  /**
   * The words of what the label does or takes, with nothing that answers: "Guess my age", "Sing
   * with the standard singer", 我寄证明. Empty when it answers, ends or takes back anything.
   */
  List<String> naming(String label) {
    List<LabelWords.Token> tokens = words.cut(label);
    boolean other =
        tokens.stream()
            .anyMatch(
                t ->
                    t.part().negation()
                        || t.part() == AGREE
                        || t.part() == CONSENT
                        || NO_NAME.contains(t.part()));
    return other ? List.of() : texts(tokens, label, SAYS_WHAT);
  }

  /** Whether the label takes a known means or method in the place of something. */
  boolean takesInstead(String label) {
    List<LabelWords.Token> tokens = words.cut(label);
    return !followingInstead(label).isEmpty() && has(tokens, MEANS) && !has(tokens, UNKNOWN);
  }

  private static boolean has(List<LabelWords.Token> tokens, LabelPart part) {
    return tokens.stream().anyMatch(t -> t.part() == part);
  }

  /** Whether the label only says that something was heard, which answers where it was asked so. */
  boolean onlyHears(String label) {
    List<LabelWords.Token> tokens = words.cut(label);
    return !tokens.isEmpty()
        && tokens.stream().allMatch(t -> t.part() == HEARD || t.part() == FILLER);
  }

  /** What these parts say; letters that no list knows and that follow each other are one word. */
  private static List<String> texts(
      List<LabelWords.Token> tokens, String label, Set<LabelPart> wanted) {
    List<String> texts = new ArrayList<>();
    int start = 0;
    int end = -1;
    for (LabelWords.Token token : tokens) {
      if (wanted.contains(token.part())) {
        boolean goesOn = token.start() == end && token.part() == UNKNOWN;
        start = goesOn ? start : token.start();
        end = token.end();
        if (goesOn) {
          texts.remove(texts.size() - 1);
        }
        texts.add(label.substring(start, end));
      }
    }
    return texts;
  }

  /** The words of what follows a no in the same way: "No hat, please". */
  List<String> followingNo(String label) {
    List<LabelWords.Token> tokens =
        words.cut(label).stream().dropWhile(t -> BEFORE_NO.contains(t.part())).toList();
    boolean no = !tokens.isEmpty() && tokens.get(0).part().negation();
    boolean once = tokens.stream().filter(t -> t.part().negation()).count() == 1;
    return no && once && saysNothingAfterABreak(tokens)
        ? following(tokens.subList(1, tokens.size()), label)
        : List.of();
  }

  /** "No hat, please", and not "No, paint the hat". */
  private static boolean saysNothingAfterABreak(List<LabelWords.Token> tokens) {
    return tokens.stream()
        .dropWhile(t -> t.part() != BREAK)
        .allMatch(t -> t.part() == BREAK || t.part() == FILLER);
  }

  private static List<String> following(List<LabelWords.Token> tokens, String label) {
    if (tokens.stream().anyMatch(t -> NO_YES.contains(t.part()))) {
      return List.of();
    }
    return tokens.stream()
        .filter(t -> !SILENT.contains(t.part()))
        .map(t -> label.substring(t.start(), t.end()))
        .toList();
  }
}
