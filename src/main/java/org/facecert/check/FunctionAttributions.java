package org.facecert.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.facecert.check.FunctionAttribution.How;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence;
import org.facecert.notice.Section;
import org.facecert.observation.NoticeSource;
import org.facecert.statement.FaceFunction;

/**
 * Tells of which face function each sentence speaks: of those that it names, or that its place
 * names (the head of its column, its row, its label, its heading, a line above it that holds a name
 * alone), else of what the sentence before it in its paragraph speaks of.
 */
final class FunctionAttributions {

  /** "Face check: the picture is sent": what stands before the colon is what is told of. */
  private static final Pattern LEAD = Pattern.compile("^\\s*([^:：.。;；!?！？]{2,40})[:：]");

  /** letters of a line that is a function's name and no sentence */
  private static final int LONGEST_LEAD = 40;

  private final FunctionTexts texts;
  private final Optional<FaceFunction> consentOf;
  private final IdentityHashMap<AnalysedNotice, List<FunctionAttribution>> all =
      new IdentityHashMap<>();

  /**
   * @param consentOf whose consent is among the texts
   */
  FunctionAttributions(FunctionTexts texts, Optional<FaceFunction> consentOf) {
    this.texts = texts;
    this.consentOf = consentOf;
  }

  /** What tells nothing of the face tells nothing of a function. */
  FunctionAttribution of(Quotation said) {
    return said.isOfFace() ? of(said.told()).get(said.sentence()) : FunctionAttribution.ofAny();
  }

  /** Whether a text that is no consent names the function. */
  boolean isNamed(FaceFunction function, AnalysedNotice told) {
    return told.source() != NoticeSource.CONSENT
        && of(told).stream().anyMatch(o -> o.isNamed() && o.is(function));
  }

  private List<FunctionAttribution> of(AnalysedNotice told) {
    return all.computeIfAbsent(
        told, t -> t.reading().map(r -> of(r, t.source())).orElse(List.of()));
  }

  private List<FunctionAttribution> of(NoticeReading reading, NoticeSource source) {
    List<FunctionAttribution> owners = new ArrayList<>();
    for (int i = 0; i < reading.sentences().size(); i++) {
      owners.add(owner(reading, i, owners));
    }
    return source == NoticeSource.CONSENT
        ? consentOf.map(f -> ofConsent(owners, f)).orElse(owners)
        : owners;
  }

  /** A consent is about its function, unless it tells by name of several. */
  private static List<FunctionAttribution> ofConsent(
      List<FunctionAttribution> owners, FaceFunction function) {
    boolean names = owners.stream().anyMatch(o -> o.is(function));
    return owners.stream()
        .map(o -> names && o.isNamed() && !o.is(function) ? besides(function, o) : own(function))
        .toList();
  }

  private static FunctionAttribution own(FaceFunction function) {
    return new FunctionAttribution(Set.of(function), How.UNDER);
  }

  /** What only mentions another may compare with it: "as at the age check, it is sent to us". */
  private static FunctionAttribution besides(FaceFunction function, FunctionAttribution other) {
    return other.how() == How.UNDER ? other : unclear(Set.of(function), other.functions());
  }

  private FunctionAttribution owner(
      NoticeReading reading, int i, List<FunctionAttribution> before) {
    String words = reading.sentences().get(i).quote().text();
    return lead(reading, i).orElseGet(() -> owner(reading, i, words, before));
  }

  private FunctionAttribution owner(
      NoticeReading reading, int i, String words, List<FunctionAttribution> before) {
    Set<FaceFunction> named = texts.in(words);
    Set<FaceFunction> place = place(reading, i);
    if (named.isEmpty() && texts.isOfEvery(words)) {
      return FunctionAttribution.ofAny();
    }
    if (!named.isEmpty()) {
      return place.isEmpty() || named.containsAll(place)
          ? named(named, named.equals(place) ? How.UNDER : How.NAMED)
          : unclear(named, place);
    }
    Set<FaceFunction> hinted = place.isEmpty() ? texts.hintedIn(words) : Set.of();
    return before(reading, i, before)
        .filter(o -> texts.tellsFacts(words) && !o.isAny() && o.functions().size() == 1)
        .filter(o -> hinted.isEmpty() || o.functions().equals(hinted))
        .map(o -> goingOn(o, place))
        .orElseGet(
            () ->
                hinted.size() == 1
                    ? new FunctionAttribution(hinted, How.HINTED)
                    : named(place, How.UNDER));
  }

  /**
   * By a name of something done with the face with which it begins, though its line has begun with
   * another. A name that is none of those known may be meant of any, beside one that is known.
   */
  private Optional<FunctionAttribution> lead(NoticeReading reading, int i) {
    String lead = leadOf(reading, i);
    Set<FaceFunction> named = lead.isEmpty() ? Set.of() : texts.in(lead);
    if (named.size() == 1) {
      return Optional.of(new FunctionAttribution(Set.copyOf(named), How.UNDER));
    }
    boolean another = !lead.isEmpty() && named.isEmpty() && FaceWords.name(lead);
    return another && isBesideName(reading, i)
        ? Optional.of(new FunctionAttribution(texts.functions(), How.UNCLEAR))
        : Optional.empty();
  }

  private boolean isBesideName(NoticeReading reading, int i) {
    return IntStream.range(0, i)
        .filter(before -> sameParagraph(reading, before, i))
        .anyMatch(before -> texts.in(leadOf(reading, before)).size() == 1);
  }

  private static String leadOf(NoticeReading reading, int i) {
    Matcher lead = LEAD.matcher(reading.sentences().get(i).quote().text());
    return lead.find() ? lead.group(1) : "";
  }

  /** Of the sentence before it in its paragraph; a cell does not go on about the one beside it. */
  private Optional<FunctionAttribution> before(
      NoticeReading reading, int i, List<FunctionAttribution> owners) {
    int last = i - 1;
    while (goesOn(reading, last, i) && owners.get(last).isAny() && tellsNothing(reading, last)) {
      last--;
    }
    return goesOn(reading, last, i) ? Optional.of(owners.get(last)) : Optional.empty();
  }

  private static boolean goesOn(NoticeReading reading, int last, int i) {
    return last >= 0 && sameParagraph(reading, last, i) && !endsCell(reading.sentences().get(last));
  }

  /** It names no function, nor says that it is of every one, nor what is done with the face. */
  private boolean tellsNothing(NoticeReading reading, int i) {
    String words = reading.sentences().get(i).quote().text();
    return !texts.tellsFacts(words) && !texts.isOfEvery(words) && texts.in(words).isEmpty();
  }

  private static boolean endsCell(NoticeSentence sentence) {
    return sentence.quote().text().strip().endsWith("|");
  }

  private static FunctionAttribution goingOn(FunctionAttribution before, Set<FaceFunction> place) {
    if (place.isEmpty()) {
      return new FunctionAttribution(
          before.functions(), before.isNamed() ? How.GOES_ON : before.how());
    }
    return before.functions().equals(place)
        ? named(place, How.UNDER)
        : unclear(before.functions(), place);
  }

  /** What names several is said of none alone. */
  private static FunctionAttribution named(Set<FaceFunction> functions, How how) {
    return functions.size() == 1
        ? new FunctionAttribution(Set.copyOf(functions), how)
        : FunctionAttribution.ofAny();
  }

  private static FunctionAttribution unclear(Set<FaceFunction> named, Set<FaceFunction> place) {
    Set<FaceFunction> both = new LinkedHashSet<>(named);
    both.addAll(place);
    return new FunctionAttribution(both, How.UNCLEAR);
  }

  private Set<FaceFunction> place(NoticeReading reading, int i) {
    NoticeSentence sentence = reading.sentences().get(i);
    return one(texts.in(sentence.label()))
        .or(() -> one(row(reading, i)))
        .or(() -> above(reading, sentence))
        .orElse(Set.of());
  }

  /** What names several tells none of them. */
  private static Optional<Set<FaceFunction>> one(Set<FaceFunction> named) {
    return Optional.of(named).filter(n -> n.size() == 1);
  }

  /** By the first cell of its row. */
  private Set<FaceFunction> row(NoticeReading reading, int i) {
    int first = i;
    while (first > 0 && sameParagraph(reading, first - 1, i)) {
      first--;
    }
    NoticeSentence cell = reading.sentences().get(first);
    return first < i && endsCell(cell) ? texts.in(cell.quote().text()) : Set.of();
  }

  /** By the headings over it, from the nearest, or a name that stands alone in a line above. */
  private Optional<Set<FaceFunction>> above(NoticeReading reading, NoticeSentence sentence) {
    int level = Integer.MAX_VALUE;
    for (int s = sentence.section(); s >= 0; s--) {
      Section section = reading.sections().get(s);
      if (section.level() < level) {
        level = section.level();
        Optional<Set<FaceFunction>> named = one(texts.in(section.heading().text()));
        if (named.isEmpty() && s == sentence.section()) {
          named = lead(reading, sentence);
        }
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  /** The nearest line above it, in its section, that is a name or a question. */
  private Optional<Set<FaceFunction>> lead(NoticeReading reading, NoticeSentence below) {
    List<NoticeSentence> sentences = reading.sentences();
    int first = below.heads() ? 0 : sentences.indexOf(below);
    for (int i = first - 1; i >= 0 && sentences.get(i).section() == below.section(); i--) {
      if (sentences.get(i).paragraph() != below.paragraph() && isLead(reading, i)) {
        return one(texts.in(sentences.get(i).quote().text()));
      }
    }
    return Optional.empty();
  }

  private boolean isLead(NoticeReading reading, int i) {
    NoticeSentence line = reading.sentences().get(i);
    String words = line.quote().text();
    boolean alone =
        (i == 0 || !sameParagraph(reading, i - 1, i))
            && (i + 1 == reading.sentences().size() || !sameParagraph(reading, i, i + 1));
    return alone
        && (line.heads()
            || words.length() <= LONGEST_LEAD
                && !texts.tellsFacts(words)
                && texts.in(words).size() == 1);
  }

  private static boolean sameParagraph(NoticeReading reading, int one, int other) {
    List<NoticeSentence> all = reading.sentences();
    return all.get(one).paragraph() == all.get(other).paragraph();
  }
}
