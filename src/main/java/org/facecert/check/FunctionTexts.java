package org.facecert.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.notice.FunctionTerms;
import org.facecert.notice.NoticeReader;
import org.facecert.statement.Act;
import org.facecert.statement.FaceFunction;

/**
 * How texts name each face function of an app that has several: by words of its name and of the
 * label that starts it, and by what such functions are called; else by words of its purpose. What
 * two functions share names neither.
 */
final class FunctionTexts implements NoticeReader.Cuts {

  /** letters up to which a word is taken as a whole */
  private static final int SHORT = 4;

  private final FunctionTerms terms = FunctionTerms.shipped();
  private final List<FaceFunction> declared;
  private final Map<FaceFunction, Pattern> first = new LinkedHashMap<>();
  private final Map<FaceFunction, Pattern> second = new LinkedHashMap<>();

  FunctionTexts(List<FaceFunction> declared) {
    this.declared = List.copyOf(declared);
    for (FaceFunction function : declared) {
      List<FaceFunction> others = declared.stream().filter(f -> !f.equals(function)).toList();
      Set<String> theirs =
          others.stream().flatMap(f -> families(f).stream()).collect(Collectors.toSet());
      String words = others.stream().map(FunctionTexts::said).collect(Collectors.joining(" | "));
      Stream<Pattern> families =
          families(function).stream().filter(f -> !theirs.contains(f)).map(terms::family);
      Stream<Pattern> compounds = terms.compounds(name(function), names(others));
      first.put(
          function,
          either(Stream.concat(families, compounds), without(terms.own(name(function)), words)));
      second.put(
          function, either(Stream.of(), without(terms.ownOfPurpose(purpose(function)), words)));
    }
  }

  private static String names(List<FaceFunction> functions) {
    return functions.stream().map(FunctionTexts::name).collect(Collectors.joining(" | "));
  }

  /** All that it does follows from what is declared: who read a text by one has read it by both. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FunctionTexts texts && texts.declared.equals(declared);
  }

  @Override
  public int hashCode() {
    return declared.hashCode();
  }

  /** All that are declared. */
  Set<FaceFunction> functions() {
    return first.keySet();
  }

  private Set<String> families(FaceFunction function) {
    Set<String> said = terms.families(said(function));
    return said.isEmpty() ? terms.familiesOf(function.kind().word()) : said;
  }

  private static Set<String> without(Set<String> own, String others) {
    return own.stream()
        .filter(w -> !others.contains(w))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Pattern either(Stream<Pattern> families, Set<String> own) {
    String all =
        Stream.concat(families.map(Pattern::pattern), own.stream().map(FunctionTexts::word))
            .collect(Collectors.joining("|"));
    return Pattern.compile(all.isEmpty() ? "(?!)" : all);
  }

  private static String word(String own) {
    if (own.charAt(0) > 'z') {
      return own;
    }
    return "\\b" + own + (own.length() > SHORT ? "\\w*" : "(?:s|ing|ed)?\\b");
  }

  /** Its name and the label that starts it. */
  private static String name(FaceFunction function) {
    List<String> labels = labels(function);
    String last = labels.isEmpty() ? "" : labels.get(labels.size() - 1);
    return FunctionTerms.normal(function.id().replaceAll("[-_.]+", " ") + " | " + last);
  }

  /** What it is for, and where it is found. */
  private static String purpose(FaceFunction function) {
    return FunctionTerms.normal(function.purpose() + " | " + String.join(" | ", labels(function)));
  }

  private static String said(FaceFunction function) {
    return name(function) + " | " + FunctionTerms.normal(function.purpose());
  }

  private static List<String> labels(FaceFunction function) {
    return function.ways().start().acts().stream()
        .flatMap(a -> a instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.of())
        .toList();
  }

  /** The functions that words name; all but those that they except. */
  Set<FaceFunction> in(String words) {
    return in(words, first);
  }

  /** Where words name none: those of whose purpose they speak. */
  Set<FaceFunction> hintedIn(String words) {
    return in(words).isEmpty() ? in(words, second) : Set.of();
  }

  private Set<FaceFunction> in(String words, Map<FaceFunction, Pattern> by) {
    String normal = terms.withoutCompanies(FunctionTerms.normal(words));
    Set<FaceFunction> excepted = new LinkedHashSet<>();
    StringBuilder rest = new StringBuilder();
    Matcher except = terms.except(normal);
    while (except.find()) {
      excepted.addAll(naming(except.group(), by));
      except.appendReplacement(rest, " ");
    }
    Set<FaceFunction> named = naming(except.appendTail(rest).toString(), by);
    if (named.isEmpty() && !excepted.isEmpty()) {
      named.addAll(by.keySet());
      named.removeAll(excepted);
    }
    return named;
  }

  private static Set<FaceFunction> naming(String normal, Map<FaceFunction, Pattern> words) {
    return words.entrySet().stream()
        .filter(w -> w.getValue().matcher(normal).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  boolean isOfEvery(String words) {
    return terms.isOfEvery(FunctionTerms.normal(words));
  }

  boolean tellsFacts(String words) {
    return terms.tellsFacts(FunctionTerms.normal(words));
  }

  /**
   * Where a sentence goes over from what is done for one function to what is done for another, or
   * from what names none to what names one.
   */
  @Override
  public List<Integer> places(String sentence) {
    if (in(sentence).isEmpty()) {
      return List.of();
    }
    List<Integer> cuts = new ArrayList<>();
    List<Integer> joints = terms.joints(sentence);
    Set<FaceFunction> before = Set.of();
    int from = 0;
    for (int i = 0; i <= joints.size(); i++) {
      int begin = i == 0 ? 0 : joints.get(i - 1);
      int end = i == joints.size() ? sentence.length() : joints.get(i);
      Set<FaceFunction> here = in(sentence.substring(begin, end));
      boolean others = !here.isEmpty() && here.stream().noneMatch(before::contains);
      boolean begins = !before.isEmpty() || beginsWithName(sentence.substring(begin, end));
      if (others && begins && parts(sentence, from, begin, before.isEmpty())) {
        cuts.add(begin);
        from = begin;
      }
      before = here.isEmpty() ? before : here;
    }
    return cuts;
  }

  /** "..., the lock's template is kept": not "... and kept there (lock)". */
  private boolean beginsWithName(String part) {
    return !in(terms.beforeFacts(part)).isEmpty();
  }

  /** Something is done with the face before the place and behind it. */
  private boolean parts(String sentence, int from, int place, boolean nameless) {
    String before = sentence.substring(from, place);
    return (nameless ? terms.tellsOfThings(before) : terms.tellsFacts(before))
        && terms.tellsFacts(sentence.substring(place));
  }
}
