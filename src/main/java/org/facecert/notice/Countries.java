package org.facecert.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Countries that a text names, by their English and Chinese names (of the JDK's locale data) and by
 * cities and regions in which data are kept. Codes are those of ISO 3166-1.
 */
public final class Countries {

  /** Outside the country, wherever that is. */
  public static final String ABROAD = "abroad";

  /** with the union, which texts and statements name like a country */
  private static final Set<String> CODES =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("EU"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> WORDS =
      Set.of("jersey", "jordan", "chad", "turkey", "georgia", "niger", "guinea", "mali", "togo");

  private static final Pattern WITHIN =
      Pattern.compile("(?<!不出)境内|不(?:会)?出境|(?<!出)国内|in(?:side)? this country");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "境外|国外|海外|\\boverseas\\b|\\babroad\\b|\\boutside (?:of )?(?:the country|china)");
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:不|未|没有|绝不|从不|无)[^,。;]{0,14}$"
              + "|\\b(?:not|never|no|nor|neither|without)\\b[^.;,]{0,50}$|n't\\b[^.;,]{0,50}$"
              + "|\\b(?:outside|except|other than)(?: of)?(?: the)? $");

  /** Where people are or which law they have: "residents of Texas", "Illinois law". */
  private static final Pattern OF_PEOPLE =
      Pattern.compile(
          "\\b(?:residents?|citizens?|people|individuals|persons|users|customers|members|laws?|courts?)(?:"
              + " who live| living| located| based)? (?:of|in|from)(?: the)? $|\\byou"
              + " (?:are|live|reside)(?: located| based)? in(?: the)? $|居住在?$");

  private static final Pattern PEOPLE_OF =
      Pattern.compile(
          "^(?:'s)? (?:residents?|citizens?|users|customers|laws?|acts?|courts?)\\b"
              + "|^(?:的)?(?:居民|公民|用户|客户|法律|法例|法院)");

  private final Map<String, String> names;
  private final Pattern any;

  Countries() {
    this.names = read();
    this.any =
        Pattern.compile(
            names.keySet().stream()
                // the longest first, because the first that fits is taken
                .sorted((a, b) -> b.length() - a.length())
                .map(
                    n -> n.charAt(0) < 0x2E80 ? "\\b" + Pattern.quote(n) + "\\b" : Pattern.quote(n))
                .collect(Collectors.joining("|")));
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      names.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      names.put(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE), code);
    }
    // words of other matters, or of a state of another country
    WORDS.forEach(names::remove);
    try (InputStream in = Countries.class.getResourceAsStream("cities.txt")) {
      if (in == null) {
        throw new IllegalStateException("there is no cities.txt beside the class");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .forEach(l -> place(names, l));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** "CN: beijing, 北京". */
  private static void place(Map<String, String> names, String line) {
    String code = line.substring(0, 2);
    for (String name : line.substring(3).split(",")) {
      names.put(name.strip(), code);
    }
  }

  /** Of a sentence in normal form; what it denies is none: "not transferred to Ireland". */
  Set<String> in(String sentence) {
    Set<String> codes = new HashSet<>();
    Matcher m = any.matcher(sentence);
    while (m.find()) {
      if (!DENIED.matcher(sentence.substring(0, m.start())).find()
          && !OF_PEOPLE.matcher(sentence.substring(0, m.start())).find()
          && !PEOPLE_OF.matcher(sentence.substring(m.end())).find()) {
        codes.add(names.getOrDefault(m.group(), ABROAD));
      }
    }
    Matcher outside = OUTSIDE.matcher(sentence);
    while (outside.find()) {
      if (!DENIED.matcher(sentence.substring(0, outside.start())).find()) {
        codes.add(ABROAD);
      }
    }
    if (codes.isEmpty() && WITHIN.matcher(sentence).find()) {
      // a text in Chinese that says no more means its own country
      codes.add("CN");
    }
    return codes;
  }

  /** The countries in the words of an app statement: codes, names, cities. */
  public static Set<String> declared(String words) {
    Set<String> parts = Set.copyOf(List.of(words.strip().split("[\\s,;/]+")));
    if (CODES.containsAll(parts)) {
      return parts;
    }
    return new Countries().in(NormalizedText.of(words).text());
  }
}
