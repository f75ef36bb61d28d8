package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether words press a person to agree: by something given for it, by hurry or by the crowd. What
 * they say is put together from the parts of a sentence, whose words are data (pressure-xx.txt): a
 * gain alone is none, nor one that is denied, the same either way, or used with the function.
 */
final class PressureWords {

  private static final Pattern TURNS = Pattern.compile("\\b(?:but|however)\\b|但是?|不过|然而");
  private static final Pattern CLAUSES = Pattern.compile("[,，、]|\\s[-–—]\\s");

  /** until when something is kept is no hurry */
  private static final Pattern ERASED =
      Pattern.compile("\\b(?:eras|delet)(?:e|ed|es|ing|ion)\\b|删");

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");

  /** letters before a word in which a no is of that word */
  private static final int CLOSE = 9;

  /** so many that nobody counts the people one knows */
  private static final Pattern MANY =
      Pattern.compile("\\p{Nd}{3}|,\\p{Nd}|[%万亿千百]|(?:million|thousand|hundred|most|every|nine)");

  /** By what one is pressed. */
  enum Means {
    REWARD,
    URGENCY,
    CROWD
  }

  /** How plainly it is tied to agreeing. */
  enum Tie {
    /** the words themselves say what it is for */
    SAID,
    /** it is offered or urged; what for the screen has to say */
    OF_THE_SCREEN,
    /** it may be something else */
    DOUBTFUL
  }

  /**
   * @param words the sentence that says it
   */
  record Pressure(Means means, Tie tie, String words) {}

  private enum Part {
    GAIN,
    BOON,
    GIVE,
    ACT,
    LOSS,
    KEEP,
    DENY,
    USED,
    OCCASION,
    HURRY,
    CROWD,
    LEFT,
    PLAIN
  }

  private final WordParts<Part> parts;
  private final Pattern newThought;

  private PressureWords(WordParts<Part> parts) {
    this.parts = parts;
    newThought =
        Pattern.compile(
            "[:;–—]| - |,(?=[一-鿿])|,(?= ?(?:and |so |just |simply |then )*(?:"
                + parts.pattern(Part.ACT)
                + "|"
                + parts.pattern(Part.GIVE)
                + "|\\b(?:you|we|your|there|it|our|why|theres)\\b))");
  }

  static PressureWords shipped() {
    return new PressureWords(WordParts.read("pressure", Part.class));
  }

  /** The plainest in a text. */
  Optional<Pressure> in(String text) {
    return plainest(WordParts.sentences(text).flatMap(this::inSentence));
  }

  /**
   * The same in the words of what agrees, which says by itself what it is for; a time on it is that
   * after which it can be pressed.
   */
  Optional<Pressure> onAgreement(String label) {
    return plainest(
        WordParts.sentences(label)
            .flatMap(this::inSentence)
            .filter(p -> p.means() != Means.URGENCY || p.tie() != Tie.DOUBTFUL)
            .map(p -> p.tie() == Tie.DOUBTFUL ? p : new Pressure(p.means(), Tie.SAID, p.words())));
  }

  /** The same in the words of what refuses: a gain in them is lost by it, whatever is denied. */
  Optional<Pressure> onRefusal(String label) {
    Stream<Pressure> given =
        WordParts.sentences(label)
            .filter(s -> has(Part.GAIN, s.normal()) && !has(Part.KEEP, s.normal()))
            .map(s -> new Pressure(Means.REWARD, Tie.SAID, s.words()));
    return plainest(Stream.concat(given, WordParts.sentences(label).flatMap(this::inSentence)));
  }

  private static Optional<Pressure> plainest(Stream<Pressure> said) {
    return said.min((one, other) -> one.tie().compareTo(other.tie()));
  }

  private Stream<Pressure> inSentence(WordParts.Said said) {
    return TURNS
        .splitAsStream(said.normal())
        .flatMap(thought -> Stream.of(reward(thought), urgency(thought), crowd(thought)))
        .flatMap(Optional::stream)
        .map(p -> new Pressure(p.means(), p.tie(), said.words()));
  }

  private Optional<Pressure> reward(String thought) {
    if (has(Part.KEEP, thought)) {
      boolean givenApart =
          CLAUSES
              .splitAsStream(thought)
              .filter(clause -> !has(Part.KEEP, clause))
              .anyMatch(clause -> reward(clause).filter(p -> p.tie() == Tie.SAID).isPresent());
      return givenApart ? pressure(Means.REWARD, Tie.SAID) : Optional.empty();
    }
    if (loses(thought)) {
      return pressure(Means.REWARD, Tie.SAID);
    }
    boolean given = open(Part.GAIN, thought).anyMatch(m -> !isUsed(thought, m));
    return given ? given(thought) : boon(thought);
  }

  private Optional<Pressure> given(String thought) {
    boolean act = has(Part.ACT, thought);
    boolean give = has(Part.GIVE, thought);
    if (has(Part.OCCASION, thought)) {
      boolean sum = act && NUMBER.matcher(thought).find();
      return sum ? pressure(Means.REWARD, Tie.DOUBTFUL) : Optional.empty();
    }
    if (act && give) {
      return pressure(Means.REWARD, Tie.SAID);
    }
    if (give) {
      return pressure(Means.REWARD, Tie.OF_THE_SCREEN);
    }
    return act ? pressure(Means.REWARD, Tie.DOUBTFUL) : Optional.empty();
  }

  private Optional<Pressure> boon(String thought) {
    boolean offered = open(Part.BOON, thought).findAny().isPresent() && has(Part.ACT, thought);
    return offered ? pressure(Means.REWARD, Tie.DOUBTFUL) : Optional.empty();
  }

  /** Something goes, and what goes is a gain. */
  private boolean loses(String thought) {
    return find(Part.LOSS, thought)
        .filter(loss -> !closelyDenied(thought, loss.start()))
        .anyMatch(
            loss ->
                find(Part.GAIN, thought)
                    .anyMatch(
                        gain ->
                            gain.start() < loss.start()
                                ? !denied(thought, gain.start())
                                : !has(
                                    Part.DENY,
                                    thought.substring(
                                        Math.min(loss.end(), gain.start()), gain.start()))));
  }

  /** "you will not lose": a no further off is of something else, "without it you lose". */
  private boolean closelyDenied(String thought, int at) {
    return denied(thought, at) && has(Part.DENY, thought.substring(Math.max(0, at - CLOSE), at));
  }

  private Optional<Pressure> urgency(String thought) {
    if (ERASED.matcher(thought).find()) {
      return Optional.empty();
    }
    boolean tied = has(Part.ACT, thought) || has(Part.GAIN, thought);
    List<String> clauses = CLAUSES.splitAsStream(thought).filter(c -> !has(Part.PLAIN, c)).toList();
    if (clauses.stream().anyMatch(c -> open(Part.HURRY, c).findAny().isPresent())) {
      return pressure(Means.URGENCY, tied ? Tie.SAID : Tie.OF_THE_SCREEN);
    }
    boolean left = clauses.stream().anyMatch(c -> open(Part.LEFT, c).findAny().isPresent());
    return left ? pressure(Means.URGENCY, Tie.DOUBTFUL) : Optional.empty();
  }

  private Optional<Pressure> crowd(String thought) {
    Optional<MatchResult> many =
        open(Part.CROWD, thought).filter(m -> !has(Part.PLAIN, thought)).findFirst();
    if (many.isEmpty()) {
      return Optional.empty();
    }
    boolean plain = MANY.matcher(many.get().group()).find() && has(Part.ACT, thought);
    return pressure(Means.CROWD, plain ? Tie.OF_THE_SCREEN : Tie.DOUBTFUL);
  }

  /** What uses a gain that is there anyway: "pay with your voucher", 发红包. */
  private boolean isUsed(String thought, MatchResult gain) {
    return parts.pattern(Part.USED).matcher(thought.substring(0, gain.start())).find();
  }

  private boolean denied(String thought, int at) {
    String before = thought.substring(0, at);
    int from =
        newThought
            .matcher(thought)
            .results()
            .map(MatchResult::end)
            .filter(end -> end <= at)
            .reduce(0, (one, other) -> other);
    return has(Part.DENY, before.substring(from));
  }

  /** Where the part stands and is not denied. */
  private Stream<MatchResult> open(Part part, String thought) {
    return find(part, thought).filter(m -> !denied(thought, m.start()));
  }

  private Stream<MatchResult> find(Part part, String thought) {
    return parts.find(part, thought);
  }

  private boolean has(Part part, String thought) {
    return parts.has(part, thought);
  }

  private static Optional<Pressure> pressure(Means means, Tie tie) {
    return Optional.of(new Pressure(means, tie, ""));
  }

  /** Whether a time in these words is of something else: a code, a session, a page to read. */
  boolean isPlain(String words) {
    return has(Part.PLAIN, WordParts.normal(words));
  }
}
