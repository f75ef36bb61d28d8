package org.facecert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.SourceOffences.Kind;
import org.facecert.SourceOffences.Offence;
import org.junit.jupiter.api.Test;

/** What would let "could not look" turn into "nothing found" is forbidden here. */
final class HonestyRules {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.facecert");

  /** The sources of all that is ours and runs; the calibration apps' own, which do wrong, not. */
  private static final List<Path> MODULES =
      List.of(
          Path.of("main/java"),
          Path.of("assertj/main/java"),
          Path.of("../devices/virtual/src/main/java"),
          Path.of("../devices/calibration/src/main/java"));

  private static final String PHONE = "../devices/virtual/src/main/java/org/facecert/phone/";

  /** Where everything may be caught, and why. */
  private static final Map<String, String> CATCHES =
      Map.ofEntries(
          Map.entry(
              "main/java/org/facecert/run/",
              "maps what a scenario could not deal with to a fault, which is never a verdict"),
          Map.entry(
              "main/java/org/facecert/app/TrialRuns.java",
              "a trial that failed, whatever by, ends the calibration with its name; on a thread of"
                  + " its own it would be missing without a word"),
          Map.entry(
              "main/java/org/facecert/inspection/ApkSignature.java",
              "the library throws anything at packages that are made to mislead it, whose signers"
                  + " are then not known"),
          Map.entry(
              "main/java/org/facecert/inspection/AppleList.java",
              "likewise the library for property lists"),
          Map.entry(
              "main/java/org/facecert/traffic/country/CountryDatabase.java",
              "the library throws anything at damaged databases, of which then nothing is known"),
          Map.entry(
              "main/java/org/facecert/face/picture/",
              "the decoders of others throw anything at damaged pictures, which are then not looked"
                  + " at"),
          Map.entry(
              PHONE + "dex/",
              "the library throws anything at damaged dex files: what it was is refused or named"),
          Map.entry(
              PHONE + "inside/MainThread.java",
              "whatever an app lets through is that app's crash, which the phone shows and logs"),
          Map.entry(
              PHONE + "inside/Kernel.java",
              "likewise, where an event, a start or a closing runs the app's code"),
          Map.entry(
              PHONE + "wire/FrontDoor.java",
              "a defect of the phone answers as one, and is printed"),
          Map.entry(
              "main/java/org/facecert/console/Console.java",
              "a defect of a page is answered as one, and is printed; the JDK's server would say"
                  + " nothing"));

  /** Where a thread may sleep, and why. */
  private static final Map<String, String> SLEEPS =
      Map.of(
          "main/java/org/facecert/platform/android/Settling.java",
          "the one place that waits for a settled screen",
          "main/java/org/facecert/probe/exposure/RequestPace.java",
          "an app's server is asked no faster than the statement permits",
          PHONE + "web/WebPage.java",
          "the browser tells no end of what a touch sets off; bounded, and off the main thread",
          PHONE + "inside/Kernel.java",
          "a finger stays down for as long as the gesture says",
          PHONE + "wire/FrontDoor.java",
          "answers as late as it was told to, to be like a real phone; looks for idle sessions",
          PHONE + "wire/MobileApps.java",
          "the app stays in the background for as long as the command says",
          PHONE + "wire/MobileScreen.java",
          "the phone stays locked for as long as the command says",
          PHONE + "wire/Keyboard.java",
          "a pause between two keys is as long as the action says",
          PHONE + "wire/ElementCommands.java",
          "the protocol's implicit wait");

  /** Where a static field may change, and why. */
  private static final Map<String, String> STATE =
      Map.of(
          PHONE + "inside/Kernel.java",
          "Robolectric makes shadows without arguments; there is one phone in a JVM, which judges"
              + " nothing");

  private static final Map<Kind, Map<String, String>> ALLOWED =
      Map.of(Kind.BROAD_CATCH, CATCHES, Kind.SLEEP, SLEEPS, Kind.STATIC_STATE, STATE);

  private static final Map<String, List<Offence>> FOUND = Collections.unmodifiableMap(found());

  @Test
  void only_where_it_is_said_why_is_everything_caught() {
    assertThat(offences(Kind.BROAD_CATCH)).as("broad catches").isEmpty();
  }

  @Test
  void only_where_it_is_said_why_does_a_thread_sleep() {
    assertThat(offences(Kind.SLEEP)).as("one waits for a settled screen, not for a time").isEmpty();
  }

  @Test
  void no_static_field_or_what_it_holds_changes() {
    assertThat(offences(Kind.STATIC_STATE))
        .as("state that outlives a scenario makes verdicts depend on order")
        .isEmpty();
  }

  @Test
  void a_check_compares_by_no_figure_without_a_name() {
    assertThat(offences(Kind.FIGURE))
        .as("what decides a verdict is a threshold of the programme, or a constant with its reason")
        .filteredOn(offence -> offence.startsWith("main/java/org/facecert/check/"))
        .isEmpty();
  }

  @Test
  void every_exception_is_still_needed() {
    ALLOWED.forEach(
        (kind, places) ->
            assertThat(places.keySet())
                .as("%s is allowed where there is none", kind)
                .allMatch(place -> FOUND.keySet().stream().anyMatch(f -> has(f, kind, place))));
  }

  private static boolean has(String file, Kind kind, String place) {
    return file.startsWith(place)
        && FOUND.getOrDefault(file, List.of()).stream().anyMatch(o -> o.kind() == kind);
  }

  @Test
  void the_search_finds_what_it_looks_for() {
    assertThat(
            SourceOffences.in(
                "A.java",
                """
                class A {
                  void a() {
                    try (java.io.Closeable c = () -> {}) {
                    } catch (java.io.IOException | RuntimeException e) {
                    } finally {
                    }
                    java.util.concurrent.TimeUnit.SECONDS.sleep(1);
                    Thread.sleep(2);
                  }
                  static int count;
                  static final @Nullable List<String> OPEN = new ArrayList<>();
                  static final java.util.Map<String, String> TABLE = table();
                  static final Set<String> BUILT = Stream.of("a").collect(Collectors.toSet());
                  static final ThreadLocal<String> MINE = new ThreadLocal<>();
                  static final AtomicInteger NEXT = new AtomicInteger();
                  static final Map<String, String> LATER;
                  static { LATER = new HashMap<>(); }
                  boolean few(int n) { return n > 0 && n < 2 && (n * 4 <= count || n >= 3); }
                }
                """))
        .extracting(Offence::says)
        .containsExactlyInAnyOrder(
            "10: count is static and not final",
            "11: OPEN is a static List that can be changed; keep a copyOf it",
            "12: TABLE is a static Map that can be changed; keep a copyOf it",
            "13: BUILT is a static Set that can be changed; keep a copyOf it",
            "14: MINE is a static ThreadLocal that can be changed; keep a copyOf it",
            "15: NEXT is a static AtomicInteger that can be changed; keep a copyOf it",
            "16: LATER is a static Map that can be changed; keep a copyOf it",
            "17: fills static fields in a block",
            "18: compares by a figure without a name: n * 4 <= count",
            "18: compares by a figure without a name: n >= 3",
            "4: catches RuntimeException",
            "7: calls java.util.concurrent.TimeUnit.SECONDS.sleep",
            "8: calls Thread.sleep");
  }

  @Test
  void and_leaves_alone_what_stays_as_it_is() {
    assertThat(
            SourceOffences.in(
                "A.java",
                """
                interface A {
                  List<String> NAMES = List.of("a");
                  Set<String> MORE = Set.<String>copyOf(NAMES);
                  Map<String, String> TABLE = java.util.Collections.unmodifiableMap(table());
                  List<String> LONG = Stream.of("a")
                      .map(String::trim)
                      .toList();
                  Pattern WORD = Pattern.compile("w");
                }
                """))
        .isEmpty();
  }

  @Test
  void appium_and_selenium_stay_in_the_platform_rooms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.facecert.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.appium..", "org.openqa.selenium..")
        .check(HOUSE);
  }

  @Test
  void names_say_what_a_class_is() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.[^.]*(Manager|Helper|Util|Utils|Base|Common|Impl)")
        .check(HOUSE);
  }

  private static List<String> offences(Kind kind) {
    Set<String> allowed = ALLOWED.getOrDefault(kind, Map.of()).keySet();
    return FOUND.entrySet().stream()
        .filter(file -> allowed.stream().noneMatch(file.getKey()::startsWith))
        .flatMap(
            file ->
                file.getValue().stream()
                    .filter(offence -> offence.kind() == kind)
                    .map(offence -> file.getKey() + ":" + offence.says()))
        .toList();
  }

  private static Map<String, List<Offence>> found() {
    Map<String, List<Offence>> all = new TreeMap<>();
    for (Path module : MODULES) {
      try (Stream<Path> files = Files.walk(module)) {
        List<Path> sources = files.filter(path -> path.toString().endsWith(".java")).toList();
        assertThat(sources).as("sources of %s", module).isNotEmpty();
        for (Path source : sources) {
          String name = source.toString().replace('\\', '/');
          all.put(name, SourceOffences.in(name, Files.readString(source)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
