package org.facecert.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words by which texts name face functions, from a data file whose head explains its keys. All of
 * them are asked of the normal form of words.
 */
public final class FunctionTerms {

  private static final String FILE = "packs/functions.yaml";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern LATIN = Pattern.compile("[a-z]{3,}");

  private static final String[] KEYS = {
    "families",
    "kinds",
    "acts",
    "common_en",
    "common_zh",
    "weak_zh",
    "companies",
    "except",
    "every",
    "facts",
    "things",
    "joints"
  };

  private final Map<String, Pattern> families;
  private final Map<String, Set<String>> kinds;
  private final Map<String, Set<String>> acts;
  private final Pattern commonLatin;
  private final Pattern commonHan;
  private final Pattern weakHan;
  private final Pattern companies;
  private final Pattern except;
  private final Pattern every;
  private final Pattern facts;
  private final Pattern things;
  private final Pattern joints;

  private FunctionTerms(PackFile file) {
    file.onlyKeys(KEYS);
    this.families = file.map("families").patterns();
    this.kinds = file.map("kinds").words();
    this.acts = file.map("acts").words();
    this.commonLatin = file.pattern("common_en");
    this.commonHan = file.pattern("common_zh");
    this.weakHan = file.pattern("weak_zh");
    this.companies = file.pattern("companies");
    this.except = file.pattern("except");
    this.every = file.pattern("every");
    this.facts = file.pattern("facts");
    this.things = file.pattern("things");
    this.joints = file.pattern("joints");
  }

  /** Those that are shipped. */
  public static FunctionTerms shipped() {
    try (InputStream in = FunctionTerms.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + FILE + "; build again");
      }
      return new FunctionTerms(new PackFile(FILE, Pack.parsed(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words as the terms are written: simplified letters, lower case, marks plain. */
  public static String normal(String words) {
    return NormalizedText.of(words).text();
  }

  /** What the words say that a function is for. */
  public Set<String> families(String normal) {
    return families.entrySet().stream()
        .filter(f -> f.getValue().matcher(normal).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * @param kind as a statement writes it
   */
  public Set<String> familiesOf(String kind) {
    return kinds.getOrDefault(kind, Set.of());
  }

  /** Throws for a family that is not known. */
  public Pattern family(String key) {
    Pattern words = families.get(key);
    if (words == null) {
      throw new IllegalArgumentException("no family " + key);
    }
    return words;
  }

  /** The same of a purpose, which is told in more words: fewer of them are its own. */
  public Set<String> ownOfPurpose(String normal) {
    Set<String> own = own(normal);
    own.removeIf(w -> weakHan.matcher(w).find());
    return own;
  }

  /**
   * Names put together of the face and a word that any text on faces may say, as "face check".
   *
   * @param name of a function and the label that starts it
   * @param others those of the other functions: a word that they have too names neither
   */
  public Stream<Pattern> compounds(String name, String others) {
    return Stream.concat(
            shared("en", name, others)
                .map(
                    a ->
                        "\\bfac(?:e|ial)[- ]"
                            + a
                            + "\\w*\\b|\\b"
                            + a
                            + "\\w* (?:with|by) (?:my |your |the |a )?face\\b"),
            shared("zh", name, others).map(a -> "(?:刷脸|扫脸|人脸|面部|面容|脸部)" + a))
        .map(Pattern::compile);
  }

  private Stream<String> shared(String language, String name, String others) {
    return acts.getOrDefault(language, Set.of()).stream()
        .filter(a -> name.contains(a) && !others.contains(a));
  }

  /** Words of a name, a purpose or a label that not any text on faces would say. */
  public Set<String> own(String normal) {
    Set<String> own = new LinkedHashSet<>();
    Matcher latin = LATIN.matcher(normal);
    while (latin.find()) {
      if (!commonLatin.matcher(latin.group()).matches()) {
        own.add(stem(latin.group()));
      }
    }
    for (String between : commonHan.split(normal)) {
      Matcher han = HAN.matcher(between);
      while (han.find()) {
        own.addAll(compounds(han.group()));
      }
    }
    return own;
  }

  /** "clocking", "clocks" and "clock" are one. */
  private static String stem(String word) {
    String stem = word.replaceFirst("(?:ings?|s)$", "");
    return stem.length() >= 4 ? stem : word;
  }

  /** The word and what it is put together of: 护照夹 is called 护照 too. */
  private static Set<String> compounds(String word) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i + 2 <= word.length(); i++) {
      all.add(word.substring(i, i + 2));
    }
    return all;
  }

  /** Without names of companies, which may hold the word for a function. */
  public String withoutCompanies(String normal) {
    return companies.matcher(normal).replaceAll(" ");
  }

  /** A stretch that takes out what it names. */
  public Matcher except(String normal) {
    return except.matcher(normal);
  }

  /** Whether something is said of every function. */
  public boolean isOfEvery(String normal) {
    return every.matcher(normal).find();
  }

  /** Whether something is said of what is done with the face. */
  public boolean tellsFacts(String normal) {
    return facts.matcher(normal).find();
  }

  /** The words up to those that say what is done with the face. */
  public String beforeFacts(String normal) {
    Matcher first = facts.matcher(normal);
    return first.find() ? normal.substring(0, first.start()) : normal;
  }

  /** Whether something is said to be done with a photo, a template or the like. */
  public boolean tellsOfThings(String normal) {
    return tellsFacts(normal) && things.matcher(normal).find();
  }

  /** Places where a part of a sentence may begin, in their order. */
  public List<Integer> joints(String normal) {
    return joints.matcher(normal).results().map(r -> behindMarks(normal, r.start())).toList();
  }

  private static int behindMarks(String normal, int at) {
    int begin = at;
    while (begin < normal.length() && !Character.isLetterOrDigit(normal.charAt(begin))) {
      begin++;
    }
    return begin;
  }
}
