package org.facecert.facebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.appbuild.AppBuild;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The variants fit the app. Whether each requirement that there is has its variants is asked where
 * the catalogue is: by {@code SeededViolationsTest} of the suite.
 */
class VariantsTest {
  private static final Path APP = Path.of("facebank");
  private static final List<String> TEXTS =
      List.of("privacy_policy", "face_rules", "user_agreement", "collected_list", "sharing_list");
  private static final Map<String, Map<String, Object>> VARIANTS = new TreeMap<>();

  @BeforeAll
  static void read() throws Exception {
    for (Path file : AppBuild.variants(APP)) {
      Map<String, Object> variant =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      VARIANTS.put(file.getFileName().toString(), variant);
    }
  }

  @Test
  void every_variant_is_named_after_what_it_breaks_and_says_what_to_expect() {
    assertThat(VARIANTS).isNotEmpty();
    VARIANTS.forEach(
        (file, variant) -> {
          assertThat(file).isEqualTo(variant.get("id") + ".yaml");
          assertThat(text(variant, "about")).as(file).isNotBlank();
          if (isTwin(variant)) {
            assertThat(file).startsWith("twin-");
            assertThat((List<?>) variant.get("touches")).as(file).isNotEmpty();
            return;
          }
          assertThat(file).startsWith(text(variant, "breaks").toLowerCase(java.util.Locale.ROOT));
          // what only a person can decide has to be asked, and what nobody can see is not known
          String expected =
              switch (text(variant, "kind")) {
                case "doubtful" -> "REVIEW";
                case "unseen" -> "INCONCLUSIVE";
                default -> "FAIL";
              };
          assertThat(text(variant, "expect")).as(file).isEqualTo(expected);
          assertThat(List.of("en", "zh")).as(file).contains(text(variant, "language"));
          assertThat(List.of("face-login", "face-payment", "real-name", "face-effects"))
              .as(file)
              .contains(text(variant, "function"));
          assertThat(Pattern.compile(text(variant, "sentence")).pattern()).as(file).isNotBlank();
        });
  }

  @Test
  void every_switch_of_a_variant_is_one_that_the_app_asks_for() throws Exception {
    Map<String, Set<String>> known = askedFor();
    Map<String, Set<String>> used = new TreeMap<>();
    VARIANTS.forEach(
        (file, variant) -> {
          Map<?, ?> switches = (Map<?, ?>) variant.getOrDefault("switches", Map.of());
          assertThat(variant.keySet())
              .as(file)
              .containsAnyOf("switches", "permissions", "application", "overlay", "statement");
          if (variant.containsKey("overlay")) {
            assertThat(APP.resolve(text(variant, "overlay"))).as(file).isDirectory();
          }
          if (variant.containsKey("statement")) {
            assertThat(APP.resolve(text(variant, "statement"))).as(file).isRegularFile();
          }
          switches.forEach(
              (key, value) -> {
                assertThat(known).as(file).containsKey(key.toString());
                assertThat(known.get(key.toString())).as(file).contains(value.toString());
                used.computeIfAbsent(key.toString(), k -> new TreeSet<>()).add(value.toString());
              });
        });
    assertThat(used).as("every violation in the app is seeded by some variant").isEqualTo(known);
  }

  @Test
  void english_and_chinese_say_the_same_things() throws Exception {
    Set<String> english = names("res/values/strings.xml", true);
    assertThat(names("res/values-zh/strings.xml", false)).isEqualTo(english);
    for (String text : TEXTS) {
      assertThat(headings("res/raw-zh/" + text)).isEqualTo(headings("res/raw/" + text));
    }
    assertThat(tags("res/raw-zh/")).as("violations in the texts").isEqualTo(tags("res/raw/"));
  }

  private static boolean isTwin(Map<String, Object> variant) {
    return "PASS".equals(variant.get("expect"));
  }

  private static String text(Map<String, Object> variant, String key) {
    return String.valueOf(variant.get(key));
  }

  /** The keys of the app's switches, with the values that its code and its texts ask for. */
  private static Map<String, Set<String>> askedFor() throws Exception {
    String code = code();
    Map<String, Set<String>> values = new TreeMap<>();
    constants()
        .forEach(
            (name, key) ->
                values.put(
                    key,
                    found("violates\\(Switch\\." + name + ", \"([^\"]+)\"\\)", code)
                        .collect(Collectors.toCollection(TreeSet::new))));
    values.computeIfAbsent("notice", key -> new TreeSet<>()).addAll(tags("res/raw/"));
    return values;
  }

  private static Map<String, String> constants() throws Exception {
    Map<String, String> keys = new HashMap<>();
    String source = Files.readString(APP.resolve("java/org/example/facebank/Switch.java"));
    Pattern.compile("(?m)^  ([A-Z_]+)\\(\"([^\"]+)\"\\)")
        .matcher(source)
        .results()
        .forEach(one -> keys.put(one.group(1), one.group(2)));
    assertThat(keys).hasSizeGreaterThan(15);
    return keys;
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(one -> one.group(1));
  }

  private static String code() throws Exception {
    try (Stream<Path> files = Files.list(APP.resolve("java/org/example/facebank"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.toList()) {
        all.append(Files.readString(file).replaceAll("\\s+", " ").replace("( ", "("));
      }
      return all.toString();
    }
  }

  /** The violations that the texts name before their lines. */
  private static Set<String> tags(String folder) throws Exception {
    Set<String> tags = new TreeSet<>();
    for (String text : TEXTS) {
      Pattern.compile("(?m)^<[+-]([a-z,-]+)> ")
          .matcher(Files.readString(APP.resolve(folder + text + ".txt")))
          .results()
          .forEach(found -> tags.addAll(List.of(found.group(1).split(","))));
    }
    return tags;
  }

  private static Set<String> names(String file, boolean translatable) throws Exception {
    return Pattern.compile("<string name=\"([^\"]+)\"" + (translatable ? ">" : ""))
        .matcher(Files.readString(APP.resolve(file)))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long headings(String file) throws Exception {
    return Files.readAllLines(APP.resolve(file + ".txt")).stream()
        .filter(line -> line.startsWith("#"))
        .count();
  }
}
