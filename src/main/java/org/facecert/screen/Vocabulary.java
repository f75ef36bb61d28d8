package org.facecert.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what words on a screen mean. All language packs are searched, because apps mix languages;
 * the app's own language only says in which language a notice must be.
 */
public final class Vocabulary {

  /** "刷脸授权: 查看、收回、删除" is where a consent is looked after, and gives none. */
  private static final Pattern LOOKED_AFTER =
      Pattern.compile(
          "(?:授权|同意|许可)(?:书|记录|管理|设置|情况|状态)[\\s·:,-]+(?:查看|管理|收回|撤回|撤销|关闭|开关)"
              + "|(?<!^)(?<!我)(?<!并)(?<!同意)(?:授权|同意|许可)[\\s·:,-]+(?:查看|管理|收回|撤回|撤销|关闭|开关(?!门))"
              + "|(?:授权|同意|许可)(?:书|记录|管理|设置|情况|状态)?(?:查看|管理|收回|撤回|撤销|关闭)[、,/和或与及]+(?:查看|管理|收回|撤回|撤销|关闭|删除)"
              + "|(?<!\\bi )(?<!\\bgive )(?<!\\bgive my )\\b(?:consents?|permissions?|authori[sz]ations?|agreements?)\\b[\\s·:,-]+(?:see|view|manage|withdraw|review|change|turn off)\\b");

  private static final List<String> PACKS = List.of("en", "zh");
  private static final Pattern LATIN_WORDS = Pattern.compile("[a-zß-ɏ]{3,}");
  private static final Pattern OWNER =
      Pattern.compile("^(?:(?:my|your|our|the|a|an) |我的|您的|你的|本人的)(?=.)");
  private static final int LABEL_LIMIT = 48;
  private static final int GRAMMAR_LIMIT = 80;
  private static final int PATTERN_LIMIT = 4_000;
  private static final Set<Concept> GENERAL_TERMS =
      Collections.unmodifiableSet(
          EnumSet.of(Concept.USER_AGREEMENT, Concept.PRIVACY_POLICY, Concept.BUNDLE_TERMS));

  /** What a clause is that only refuses, or takes another way. */
  private static final Set<Concept> EVASIONS =
      Collections.unmodifiableSet(EnumSet.of(Concept.REFUSE, Concept.ALTERNATIVE));

  /** What the words of an occasion may seem to do: "on my next ride", "when I have my card". */
  private static final Set<Concept> OF_THE_OCCASION =
      Collections.unmodifiableSet(
          EnumSet.of(
              Concept.NEXT,
              Concept.START,
              Concept.TURN_ON,
              Concept.ALTERNATIVE,
              Concept.CLOSE_OR_BACK,
              Concept.PAY,
              Concept.NAVIGATION));

  private static final Pattern CLAUSES = Pattern.compile("[,;.!、。]+");

  private static final Set<Concept> BUNDLES =
      Collections.unmodifiableSet(
          EnumSet.of(
              Concept.BUNDLE_MARKETING,
              Concept.BUNDLE_ALBUM,
              Concept.BUNDLE_LOCATION,
              Concept.BUNDLE_CONTACTS,
              Concept.BUNDLE_MICROPHONE,
              Concept.BUNDLE_TERMS,
              Concept.BUNDLE_PURPOSE));

  private final TextLanguage language;
  private final Map<String, Set<Concept>> exact = new HashMap<>();
  // by the first letter
  private final Map<Character, Map<String, Set<Concept>>> starts = new HashMap<>();
  private final Map<Concept, List<GuardedPattern>> patterns = new EnumMap<>(Concept.class);
  private final Map<Concept, List<String>> never = new EnumMap<>(Concept.class);
  private final Set<Concept> negatable = EnumSet.noneOf(Concept.class);
  private final WordFinder words;
  private final LabelGrammar grammar;
  private final LabelEcho echo;
  private final Map<String, Concept> declared = new HashMap<>();
  private final Simplified simplified = new Simplified();

  private Vocabulary(TextLanguage language) {
    this.language = language;
    Map<String, List<Concept>> contains = new LinkedHashMap<>();
    LabelWords parts = new LabelWords();
    for (String name : PACKS) {
      LanguagePack pack = LanguagePack.read(name);
      pack.concepts().forEach((concept, entry) -> add(concept, entry, contains));
      pack.parts().forEach((part, list) -> list.forEach(word -> parts.add(word, part)));
    }
    this.grammar = new LabelGrammar(parts);
    this.echo = new LabelEcho(parts);
    this.words = new WordFinder(contains);
  }

  /**
   * @param languageTag the app's language, BCP 47
   */
  public static Vocabulary of(String languageTag) {
    return new Vocabulary(TextLanguage.ofTag(languageTag));
  }

  /**
   * The same with what an applicant says of labels. It counts only where the words themselves fall
   * in no class, and such a label stays one that is {@linkplain #understands not understood}.
   *
   * @param labels the words on a control, and the class that it is said to belong to
   */
  public static Vocabulary of(String languageTag, Map<String, Concept> labels) {
    Vocabulary vocabulary = of(languageTag);
    labels.forEach(
        (label, concept) ->
            vocabulary.declared.put(
                LabelText.bareOfNormal(vocabulary.simplified.of(TextNormalization.text(label))),
                concept));
    return vocabulary;
  }

  /** Whether two labels are the same but for marks at their ends and a count-down. */
  public static boolean sameLabel(String one, String other) {
    return LabelText.bare(one).equals(LabelText.bare(other));
  }

  /** The language in which the app under evaluation speaks. */
  public TextLanguage language() {
    return language;
  }

  /** The language that a text is written in: "zh", "en" or "other". */
  public String languageOf(String text) {
    return TextLanguage.ofText(text).tag();
  }

  public boolean matches(Concept concept, String words) {
    return concepts(words).contains(concept);
  }

  /** All concepts that the words, a label or a sentence, stand for; empty when none is known. */
  public Set<Concept> concepts(String text) {
    return conceptsOfNormal(TextNormalization.text(text));
  }

  /** Whether the words name the concept only to deny it: "no face needed". */
  boolean denies(Concept concept, String text) {
    String normal = simplified.of(TextNormalization.text(text));
    List<WordFinder.Hit> named =
        words.find(normal).stream().filter(hit -> hit.concept() == concept).toList();
    return !named.isEmpty() && named.stream().allMatch(hit -> Negation.over(normal, hit.start()));
  }

  /** What else than the face the words would have a person agree to; empty when nothing. */
  public Set<Concept> bundles(String text) {
    Set<Concept> found = EnumSet.copyOf(BUNDLES);
    found.retainAll(concepts(text));
    return found;
  }

  /**
   * What a label that agrees has a person agree to, in so far as it says so: "Agree to the terms
   * and the face check" is two things.
   */
  public Set<Concept> agreedTo(String label) {
    String normal = simplified.of(TextNormalization.text(label));
    boolean agrees = normal.length() <= GRAMMAR_LIMIT && matches(Concept.AGREE, label);
    return agrees ? grammar.objects(normal) : Set.of();
  }

  /** Whether the words stand for something, whatever that is. */
  public boolean knows(String words) {
    return !LabelClasses.unknown(concepts(words));
  }

  /** Whether the words of a control fall in a class that tells what pressing it is for. */
  public boolean understands(String label) {
    return LabelClasses.tell(label, concepts(label));
  }

  /**
   * Whether a label says yes in the words of what was asked: "Okay, paint the hat" where the screen
   * tells of a hat that is painted.
   */
  boolean answersYesTo(String label, String asked) {
    return echoes(label, asked, echo::followingYes);
  }

  /**
   * The same with a no: "No hat, please", also in one of several clauses of which each refuses or
   * takes another way: 不量了，我自己填.
   */
  boolean answersNoTo(String label, String asked) {
    return echoes(label, asked, echo::followingNo) || refusesByClauses(label, asked);
  }

  private boolean refusesByClauses(String label, String asked) {
    String normal = simplified.of(TextNormalization.text(label));
    if (normal.length() > GRAMMAR_LIMIT) {
      return false;
    }
    List<String> clauses =
        CLAUSES.splitAsStream(normal).map(String::strip).filter(c -> !c.isEmpty()).toList();
    List<String> others =
        clauses.stream().filter(c -> !echoes(c, asked, echo::followingNo)).toList();
    return others.size() < clauses.size() && others.stream().allMatch(this::refusesOrEvades);
  }

  /** A clause of a label that refuses in plain words, or only takes another way. */
  private boolean refusesOrEvades(String clause) {
    Set<Concept> concepts = conceptsOfNormal(clause);
    return EVASIONS.containsAll(concepts)
        && (concepts.contains(Concept.REFUSE) || concepts.contains(Concept.ALTERNATIVE));
  }

  /** Whether a label agrees, and to what stands in the text: "Agree and tidy up". */
  boolean agreesTo(String label, String asked) {
    return echoes(label, asked, echo::followingAgreement);
  }

  /** "OK", where the text asks whether it is OK. */
  boolean isHeardIn(String label, String asked) {
    String normal = simplified.of(TextNormalization.text(label));
    return normal.length() <= GRAMMAR_LIMIT
        && echo.onlyHears(normal)
        && isIn(simplified.of(TextNormalization.text(asked)), LabelText.bareOfNormal(normal));
  }

  /**
   * Whether a label takes something in the place of what is asked: a known means, or what the text
   * itself names.
   */
  boolean takesInstead(String label, String asked) {
    String normal = simplified.of(TextNormalization.text(label));
    // "I'll keep typing my password": who is made to own a loss takes no other way
    return normal.length() <= GRAMMAR_LIMIT
        && spans(Concept.SHAMING, normal).isEmpty()
        && (echo.takesInstead(normal) || echoes(label, asked, echo::followingInstead));
  }

  /** Whether all that a label names stands in the text: "Guess my age". */
  boolean namesWhatIsIn(String label, String text) {
    return echoes(label, text, echo::naming);
  }

  private boolean echoes(String label, String asked, Function<String, List<String>> following) {
    String normal = simplified.of(TextNormalization.text(label));
    if (normal.length() > GRAMMAR_LIMIT) {
      return false;
    }
    String text = simplified.of(TextNormalization.text(asked));
    List<String> said = following.apply(normal);
    return !said.isEmpty()
        && said.stream()
            .map(Vocabulary::unowned)
            .allMatch(
                word ->
                    FaceVerb.isAllOf(normal, word)
                        ? FaceVerb.isIn(simplified.of(asked), word)
                        : isIn(text, word));
  }

  /** "My card" is "your card" in the mouth of the app. */
  private static String unowned(String word) {
    return OWNER.matcher(word).replaceFirst("");
  }

  /** The word itself, or another form of it: "guess" stands in "guesses". */
  private static boolean isIn(String text, String word) {
    String stem = Stem.of(word);
    return standsIn(text, word)
        || stem.length() >= Stem.SHORTEST
            && LATIN_WORDS.matcher(text).results().anyMatch(w -> Stem.of(w.group()).equals(stem));
  }

  private static boolean standsIn(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (WordFinder.alone(text, at, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Titles of agreements, rules and policies named in a text, in order, with their concept. */
  public Map<String, Concept> titles(String text) {
    return Titles.in(text, this);
  }

  private void addLabels(String normal, Set<Concept> found) {
    found.addAll(exact.getOrDefault(LabelText.bareOfNormal(normal), Set.of()));
    starts
        .getOrDefault(normal.charAt(0), Map.of())
        .forEach(
            (start, concepts) -> {
              if (normal.startsWith(start) && WordFinder.alone(normal, 0, start.length())) {
                found.addAll(concepts);
              }
            });
  }

  Set<Concept> conceptsOfNormal(String text) {
    String normal = simplified.of(text);
    Set<Concept> found = EnumSet.noneOf(Concept.class);
    if (normal.isEmpty()) {
      return found;
    }
    if (normal.length() <= LABEL_LIMIT) {
      addLabels(normal, found);
    }
    addPatterns(normal, found);
    addWords(normal, found);
    found.removeIf(concept -> vetoed(concept, normal));
    if (normal.length() <= GRAMMAR_LIMIT) {
      addMeaning(normal, found);
    }
    if (LOOKED_AFTER.matcher(normal).find()) {
      found.remove(Concept.AGREE);
    }
    if (found.contains(Concept.AMBIGUOUS)) {
      found.remove(Concept.AGREE);
      found.remove(Concept.REFUSE);
    }
    if (!declared.isEmpty() && !LabelClasses.any(found)) {
      addDeclared(normal, found);
    }
    return Collections.unmodifiableSet(found);
  }

  private void addDeclared(String normal, Set<Concept> found) {
    Concept concept = declared.get(LabelText.bareOfNormal(normal));
    if (concept != null) {
      found.add(concept);
      found.add(Concept.DECLARED);
    }
  }

  private void addMeaning(String normal, Set<Concept> found) {
    Set<Concept> meant = EnumSet.noneOf(Concept.class);
    meant.addAll(grammar.concepts(normal));
    if (grammar.endsOtherThings(normal)) {
      // "withdraw consent to newsletters"
      found.remove(Concept.WITHDRAW);
    }
    if (found.contains(Concept.LATER)) {
      // "Remind me on my next ride": the words of the occasion are no deeds
      meant.removeAll(OF_THE_OCCASION);
    }
    if (found.contains(Concept.ALTERNATIVE)) {
      // "I'll type it in" begins nothing that is asked
      meant.remove(Concept.START);
    }
    found.addAll(meant);
    if (!found.contains(Concept.REFUSE) && !found.contains(Concept.LATER)) {
      // a loss shames only who refuses
      found.remove(Concept.SHAMING);
    }
    if (found.contains(Concept.VOID)) {
      found.remove(Concept.ALTERNATIVE);
      found.remove(Concept.TURN_ON);
      found.remove(Concept.START);
    }
    if (found.contains(Concept.AGREE)) {
      Set<Concept> objects = grammar.objects(normal);
      if (objects.contains(Concept.FACE_FUNCTION) && !found.contains(Concept.FACE_RULES)) {
        found.addAll(objects);
      }
    }
  }

  /** Where the concept's patterns match a normal text. */
  List<int[]> spans(Concept concept, String normal) {
    List<int[]> spans = new ArrayList<>();
    for (GuardedPattern pattern : patterns.getOrDefault(concept, List.of())) {
      Matcher m = pattern.matcher(bounded(normal));
      while (m.find()) {
        spans.add(new int[] {m.start(), m.end()});
      }
    }
    return spans;
  }

  private void add(Concept concept, LanguagePack.Entry entry, Map<String, List<Concept>> contains) {
    for (String word : entry.exact()) {
      exact.computeIfAbsent(word, w -> EnumSet.noneOf(Concept.class)).add(concept);
    }
    for (String word : entry.starts()) {
      starts
          .computeIfAbsent(word.charAt(0), c -> new LinkedHashMap<>())
          .computeIfAbsent(word, w -> EnumSet.noneOf(Concept.class))
          .add(concept);
    }
    for (String word : entry.contains()) {
      contains.computeIfAbsent(word, w -> new ArrayList<>()).add(concept);
    }
    if (!entry.patterns().isEmpty()) {
      patterns.computeIfAbsent(concept, c -> new ArrayList<>()).addAll(entry.patterns());
    }
    never.computeIfAbsent(concept, c -> new ArrayList<>()).addAll(entry.never());
    if (entry.negatable()) {
      negatable.add(concept);
    }
  }

  private void addPatterns(String normal, Set<Concept> found) {
    String text = bounded(normal);
    for (Map.Entry<Concept, List<GuardedPattern>> entry : patterns.entrySet()) {
      for (GuardedPattern pattern : entry.getValue()) {
        if (pattern.found(text)) {
          found.add(entry.getKey());
          break;
        }
      }
    }
  }

  private void addWords(String normal, Set<Concept> found) {
    List<int[]> faceRules =
        found.contains(Concept.FACE_RULES) ? spans(Concept.FACE_RULES, normal) : List.of();
    for (WordFinder.Hit hit : words.find(normal)) {
      // "人脸识别服务协议" is the face's own agreement, not the general "服务协议" inside it
      boolean partOfFaceRules =
          GENERAL_TERMS.contains(hit.concept())
              && faceRules.stream().anyMatch(s -> s[0] <= hit.start() && hit.start() < s[1]);
      boolean negated = negatable.contains(hit.concept()) && Negation.over(normal, hit.start());
      if (!partOfFaceRules && !negated) {
        found.add(hit.concept());
      }
    }
  }

  private boolean vetoed(Concept concept, String normal) {
    for (String word : never.getOrDefault(concept, List.of())) {
      int at = normal.indexOf(word);
      while (at >= 0) {
        if (WordFinder.alone(normal, at, at + word.length())) {
          return true;
        }
        at = normal.indexOf(word, at + 1);
      }
    }
    return false;
  }

  private static String bounded(String normal) {
    return normal.length() > PATTERN_LIMIT ? normal.substring(0, PATTERN_LIMIT) : normal;
  }
}
