package org.facecert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plan of the house: which room may touch which. Whoever wants a new arrow edits the map below,
 * in plain screen.
 */
final class HouseRules {

  private static final String HOUSE_ROOT = "org.facecert.";
  private static final String CUCUMBER_GLUE = "io.cucumber.java..";
  private static final String CUCUMBER = "io.cucumber..";
  private static final String GHERKIN = "io.cucumber.gherkin..";
  private static final String MESSAGES = "io.cucumber.messages..";
  private static final String APPIUM = "io.appium..";
  private static final String SELENIUM = "org.openqa.selenium..";
  private static final String JSON = "com.fasterxml.jackson..";
  private static final String YAML = "org.yaml.snakeyaml..";
  private static final String HTML = "org.jsoup..";
  private static final String PDF = "org.apache.pdfbox..";
  private static final String FONTS = "org.apache.fontbox..";
  private static final String APK = "com.android.apksig..";
  private static final String ALLURE = "io.qameta.allure..";
  private static final String COMMAND_LINE = "picocli..";
  private static final String ZSTD = "io.airlift.compress..";
  private static final String BROTLI = "org.brotli..";
  private static final String ICU = "com.ibm.icu..";
  private static final String NETTY = "io.netty..";
  private static final String CERTIFICATES = "org.bouncycastle..";
  private static final String NETWORKS = "ai.onnxruntime..";
  private static final String PLIST = "com.dd.plist..";
  private static final String PICTURE_METADATA = "com.drew..";
  private static final String COUNTRIES = "com.maxmind.db..";
  private static final String XMP = "com.adobe.internal.xmp..";

  /** Room to the rooms and libraries it may touch, besides itself, the JDK and JSpecify. */
  private static final Map<String, List<String>> MAY_TOUCH =
      Map.ofEntries(
          entry(
              "cli",
              // asks the suite and says what it answered; no other room knows of a command line
              List.of(
                  "app",
                  // starts and ends it
                  "console",
                  "survey",
                  // a run's progress, a calibration's scores, as they are shown
                  "run",
                  "calibration",
                  "verdict",
                  "catalogue",
                  "notice",
                  "words",
                  // what was found in a file or a package, as it is shown
                  "face",
                  "inspection",
                  // a flow, as it is shown
                  "traffic",
                  // a check-up, as it is shown
                  "doctor",
                  "evidence",
                  COMMAND_LINE)),
          entry(
              "console",
              // another door, for a browser: asks the suite, sends the pages that report writes
              List.of(
                  "app",
                  "report",
                  // why an answer was not taken
                  "run",
                  "verdict",
                  "words",
                  "evidence")),
          entry(
              "app",
              // what can be asked of the suite, whoever asks: it alone picks what does the work
              List.of(
                  "calibration",
                  "survey",
                  "report",
                  "run",
                  "steps",
                  "pool",
                  "doctor",
                  "platform.android",
                  // puts them to work: ShippedProbes
                  "probe",
                  "probe.camera",
                  "probe.permissions",
                  "probe.log",
                  "probe.clipboard",
                  "probe.crash",
                  "probe.album",
                  "probe.recents",
                  "probe.storage",
                  "probe.subject",
                  "probe.exposure",
                  "probe.traffic",
                  // which build a phone holds before any walk
                  "probe.packages",
                  "observation",
                  "device",
                  "screen",
                  "notice",
                  "apk",
                  // looks through files
                  "face",
                  "inspection",
                  // listens on the wire
                  "traffic",
                  // signs what was recorded, and looks whether it is as it was signed
                  "seal",
                  // puts the laboratory's signature to a printed report
                  "paper",
                  "verdict",
                  "catalogue",
                  "statement",
                  "words",
                  "evidence",
                  "files",
                  JSON)),
          // notices read one by one and counted, written for people and tools
          entry(
              "survey",
              List.of("notice", "document", "report", "verdict", "words", "evidence", JSON)),
          entry("calibration", List.of("verdict", "catalogue", "statement", "evidence", JSON)),
          entry(
              "run",
              List.of(
                  "steps",
                  // handed on to the walks
                  "probe",
                  // which build the record is about
                  "probe.packages",
                  "observation",
                  "pool",
                  "device",
                  "verdict",
                  "catalogue",
                  "statement",
                  "words",
                  "evidence",
                  "files",
                  CUCUMBER,
                  JSON)),
          entry(
              "steps",
              List.of(
                  "observation",
                  "walk",
                  // begun with a walk
                  "probe",
                  // asked where a step wants to know of the build or of a document
                  "probe.packages",
                  "probe.documents",
                  "check",
                  "device",
                  "screen",
                  "verdict",
                  "catalogue",
                  "statement",
                  "evidence",
                  CUCUMBER_GLUE)),
          entry(
              "check",
              // what a verdict follows from: observations, never the walk or the probe behind them
              List.of(
                  "observation",
                  // what a package holds, as the log has it
                  "inspection",
                  "verdict",
                  "catalogue",
                  "screen",
                  "notice",
                  "statement",
                  "evidence",
                  // what a host answered is named values: TS-06
                  JSON)),
          // what all probes are, and how a walk tells them what it does: below the walk, so that it
          // knows of no single one
          // face: several probes put what its finder says into their readings
          entry("probe", List.of("observation", "device", "face", "evidence")),
          // observe, never judge; none knows of another
          entry("probe.camera", List.of("probe", "observation", "device", "evidence")),
          entry("probe.permissions", List.of("probe", "observation", "device", "evidence")),
          // face: whether there is a face in what was read
          entry("probe.log", List.of("probe", "observation", "device", "face", "evidence")),
          entry("probe.clipboard", List.of("probe", "observation", "device", "face", "evidence")),
          // face: its pictures are the ones that are known again
          entry("probe.album", List.of("probe", "observation", "device", "face", "evidence")),
          // screen: whether it was a scanner that was left
          entry(
              "probe.recents",
              List.of("probe", "observation", "device", "face", "screen", "evidence")),
          entry("probe.crash", List.of("probe", "observation", "device", "face", "evidence")),
          // provenance: what a picture that lies there says of how it came to be
          entry(
              "probe.storage",
              List.of("probe", "observation", "device", "face", "provenance", "evidence")),
          // screen: whether the app shows a scanner
          entry(
              "probe.subject",
              List.of("probe", "observation", "device", "face", "screen", "evidence")),
          // statement: which servers may be asked; face: whether the answer has one; screen:
          // addresses
          // that are shown; JSON: the traffic's record (HAR) and its own
          entry(
              "probe.exposure",
              List.of(
                  "probe",
                  "observation",
                  "device",
                  "face",
                  "screen",
                  "statement",
                  "evidence",
                  JSON)),
          // traffic: the proxy that the phone is led through; face: whether there is a face in what
          // passes; files: where bodies lie until they are evidence
          entry(
              "probe.traffic",
              List.of("probe", "observation", "device", "face", "traffic", "evidence", "files")),
          // statement: which app, from which file; inspection opens it
          entry(
              "probe.packages",
              List.of(
                  "observation", "inspection", "device", "statement", "evidence", "files", JSON)),
          // catalogue: by which names features ask for documents
          entry(
              "probe.documents",
              List.of("observation", "document", "catalogue", "statement", "evidence", "files")),
          entry(
              "walk", List.of("probe", "observation", "device", "screen", "statement", "evidence")),
          entry(
              "platform.android",
              List.of("observation", "device", "screen", "evidence", APPIUM, SELENIUM)),
          // whether a phone can be used: traffic for its proxy, JSON for what servers say of
          // themselves
          entry("doctor", List.of("pool", "device", "traffic", "evidence", JSON)),
          // catalogue for the strict reader of YAML files alone; evidence for what a fault says;
          // JSON for
          // the slots of a Grid's configuration
          entry("pool", List.of("device", "catalogue", "evidence", JSON)),
          entry(
              "report",
              // screen: what a screenshot shows where, to mask it
              List.of(
                  "verdict",
                  "catalogue",
                  "words",
                  "evidence",
                  "screen",
                  "files",
                  // a report on paper is a document of its blocks
                  "paper",
                  ALLURE,
                  JSON)),
          // printed documents, whatever they tell of: blocks in, a file out; the only room that
          // writes PDF, as document is the only one that reads it
          entry("paper", List.of(PDF, FONTS)),
          // words: a fault says itself to whoever reads a stack trace
          entry("device", List.of("observation", "screen", "words", "evidence")),
          // a log is read and written as JSON lines; a document has its name in both languages
          // inspection: what a package holds is a record of its own, and not told twice
          entry(
              "observation",
              List.of("inspection", "catalogue", "screen", "statement", "evidence", JSON)),
          entry("verdict", List.of("catalogue", "evidence", "files", JSON)),
          // a message library, for plurals in every language
          entry("words", List.of("evidence", ICU)),
          entry("statement", List.of("catalogue", "files", JSON)),
          // the annotations alone: its plain data say themselves what their written form leaves out
          entry("screen", List.of(YAML, "com.fasterxml.jackson.annotation..")),
          // inference: a second reading of sentences
          entry("notice", List.of("inference", YAML, NETWORKS)),
          entry("document", List.of("files", HTML, PDF)),
          // what a build says of itself without a phone: for a first statement and against a wrong
          // one
          entry("apk", List.of(APK)),
          // what is in a package, for whoever asks; evidence for its digests and JSON
          entry("inspection", List.of("evidence", "files", APK, PLIST, YAML, JSON)),
          // whether there is face data in bytes; whoever has bytes may ask. A network finds faces
          // evidence for its digests alone
          entry("face", List.of("evidence", "files", "inference", NETWORKS, ZSTD, BROTLI)),
          // the one door to the library that runs networks: faces and sentences are looked at by
          // them
          entry("inference", List.of(NETWORKS)),
          // what a picture's file says of how the picture came to be; whoever has one may ask
          entry("provenance", List.of(PICTURE_METADATA, XMP)),
          // knows bytes, keys and signatures, never what a run is: Bouncy Castle for time stamps
          // and
          // for the public key of a private one
          entry("seal", List.of("evidence", "files", CERTIFICATES, JSON)),
          // what went over the wire; whoever has a client may send it through. JSON for HAR alone;
          // a
          // database says where an address stands
          entry("traffic", List.of("files", NETTY, CERTIFICATES, COUNTRIES, JSON)),
          entry("evidence", List.of("files", JSON)),
          // whoever reads what was handed in, or writes the record, does it in one bounded way
          entry("files", List.of()),
          entry("catalogue", List.of("files", GHERKIN, MESSAGES, YAML, JSON)));

  private static final String[] JDK = {
    "java..", "javax..", "jdk..", "com.sun.net.httpserver..", "org.w3c.dom..", "org.xml.sax.."
  };

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.facecert");

  static Stream<String> rooms() {
    return MAY_TOUCH.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void touches_only_what_the_plan_allows(String room) {
    String[] allowed =
        Stream.of(
                Stream.of(JDK),
                Stream.of("org.jspecify..", packages(room)),
                MAY_TOUCH.getOrDefault(room, List.of()).stream().map(HouseRules::packages))
            .flatMap(part -> part)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(packages(room))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .because("the plan (HouseRules.MAY_TOUCH) says so")
        .check(HOUSE);
  }

  @Test
  void every_class_lives_in_a_room_and_every_room_has_a_class() {
    assertThat(HOUSE.stream().map(HouseRules::room).distinct())
        .containsExactlyInAnyOrderElementsOf(MAY_TOUCH.keySet());
  }

  @Test
  void no_rooms_form_a_circle() {
    SlicesRuleDefinition.slices()
        .matching("org.facecert.(**)")
        .should()
        .beFreeOfCycles()
        .check(HOUSE);
  }

  /** A room's package pattern, rooms within it left out; libraries are patterns already. */
  private static String packages(String roomOrLibrary) {
    if (roomOrLibrary.endsWith("..")) {
      return roomOrLibrary;
    }
    boolean holdsRooms =
        MAY_TOUCH.keySet().stream().anyMatch(room -> room.startsWith(roomOrLibrary + "."));
    return HOUSE_ROOT + roomOrLibrary + (holdsRooms ? "" : "..");
  }

  /** The room a class lives in; siblings under platform and probe are rooms of their own. */
  private static String room(JavaClass type) {
    String[] parts = type.getPackageName().substring(HOUSE_ROOT.length()).split("\\.");
    boolean siblings = parts[0].equals("platform") || parts[0].equals("probe");
    return siblings && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
  }
}
