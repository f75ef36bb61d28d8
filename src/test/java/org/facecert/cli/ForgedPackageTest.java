package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.app.Laboratory;
import org.facecert.seal.SealedFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody who knows how a package is made may try; also with the laboratory's own key. */
final class ForgedPackageTest {

  @TempDir static Path lab;
  @TempDir Path folder;

  private static Laboratory laboratory;
  private static Path sealed = Path.of("");
  private static Path key = Path.of("");
  private static Path other = Path.of("");
  private static Path curve = Path.of("");

  private interface Edit {
    void on(Forger forger) throws IOException;
  }

  /**
   * @param words what is said, which file and what
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Trick(String name, Edit edit, String... words) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void a_sealed_run() throws IOException {
    laboratory =
        Laboratory.in(lab.resolve("home")).narrowed("pre-submission", "SC-02", "SC-03", "WD-02");
    assertThat(Typed.evaluate(laboratory, "silent.apk", lab.resolve("run")).err()).isEmpty();
    key = TestKeys.edwards(lab, "lab");
    other = TestKeys.edwards(lab, "other");
    curve = TestKeys.curve(lab, "curve", "secp256r1");
    sealed = lab.resolve("package");
    Typed.seal(laboratory, lab.resolve("run"), key, sealed);
  }

  private static void better(Forger forger) throws IOException {
    forger
        .run()
        .chainedAnewWithAllHashes(
            lines -> {
              lines.replaceAll(
                  line -> line.replace("\"verdict\":\"FAIL\"", "\"verdict\":\"PASS\""));
              return lines;
            });
    Path evaluation = forger.run().evaluation();
    Files.writeString(
        evaluation,
        Files.readString(evaluation).replace("\"verdict\" : \"FAIL\"", "\"verdict\" : \"PASS\""));
    // something else of the run is open, which then is the worst of it
    forger
        .run()
        .evaluation("(\"complete\" : \\w+,\\s*\"verdict\" : )\"PASS\"", "$1\"INCONCLUSIVE\"");
  }

  private static SealedFacts.EvaluationFacts passing(SealedFacts.EvaluationFacts said) {
    SealedFacts.JudgedFacts judged = said.judged();
    Map<String, Integer> verdicts = new TreeMap<>(judged.verdicts());
    int fails = verdicts.getOrDefault("FAIL", 0);
    verdicts.remove("FAIL");
    verdicts.merge("PASS", fails, Integer::sum);
    return judged(
        said,
        new SealedFacts.JudgedFacts(
            judged.programme(),
            "INCONCLUSIVE",
            judged.grade(),
            verdicts,
            judged.standing(),
            judged.forgotten()));
  }

  private static SealedFacts.EvaluationFacts judged(
      SealedFacts.EvaluationFacts said, SealedFacts.JudgedFacts judged) {
    return new SealedFacts.EvaluationFacts(
        said.reportNumber(),
        said.ended(),
        said.item(),
        said.files(),
        said.laboratory(),
        said.suite(),
        judged);
  }

  private static void digestAnew(Forger forger, Path by) throws IOException {
    forger.resealed(by);
  }

  private static String pem(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
          + "\n-----END PUBLIC KEY-----\n";
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static List<Trick> seals() {
    return List.of(
        new Trick(
            "a verdict made better",
            f -> f.run().evaluation("\"verdict\" : \"FAIL\"", "\"verdict\" : \"PASS\""),
            "FAULT: run/evaluation.json was changed"),
        new Trick(
            "verdict and chain rewritten consistently",
            ForgedPackageTest::better,
            "FAULT: run/evaluation.json was changed",
            "FAULT: run/journal.jsonl was changed"),
        new Trick(
            "the same with the digests of the manifest",
            f -> {
              byte[] envelope = Files.readAllBytes(f.at(Forger.ENVELOPE));
              byte[] open = Files.readAllBytes(f.at("seal-key.pem"));
              better(f);
              digestAnew(f, other);
              Files.write(f.at(Forger.ENVELOPE), envelope);
              Files.write(f.at("seal-key.pem"), open);
            },
            "FAULT: manifest.json was changed"),
        new Trick(
            "the same with the statement, under the old signature",
            f -> {
              byte[] open = Files.readAllBytes(f.at("seal-key.pem"));
              better(f);
              digestAnew(f, other);
              Files.write(f.at("seal-key.pem"), open);
            },
            "FAULT: seal.intoto.json: the signature is not one of the key seal-key.pem"),
        new Trick(
            "the same sealed by another key",
            f -> {
              better(f);
              f.resealed(other, ForgedPackageTest::passing);
            },
            "is PASS in the record, but FAIL follows from its log",
            "OPEN: Sealed by",
            "which you did not say you trust"),
        new Trick(
            "the key swapped",
            f -> Files.copy(TestKeys.open(other), f.at("seal-key.pem"), REPLACE),
            "FAULT: seal.intoto.json: the signature"),
        new Trick(
            "the key's id swapped",
            f -> f.edit(Forger.ENVELOPE, "\"keyid\":\"[0-9a-f]{4}", "\"keyid\":\"0123"),
            "FAULT: seal.intoto.json: the signature"),
        new Trick(
            "an RSA key in place of it",
            f -> Files.writeString(f.at("seal-key.pem"), pem("RSA", 2048)),
            "FAULT: seal-key.pem was changed"),
        new Trick(
            "a key on another curve",
            f -> Files.writeString(f.at("seal-key.pem"), pem("EC", 384)),
            "FAULT: seal-key.pem was changed"),
        new Trick(
            "a key of the same kind under another name of its algorithm",
            f -> f.edit("seal-key.pem", "PUBLIC KEY", "RSA PUBLIC KEY"),
            "FAULT: seal-key.pem was changed"),
        new Trick(
            "signed by another algorithm",
            f -> f.stating(f.statement(), curve),
            "OPEN: Sealed by",
            "ECDSA P-256"),
        new Trick(
            "the payload's type changed",
            f -> f.edit(Forger.ENVELOPE, "vnd.in-toto", "vnd.out-toto"),
            "FAULT: seal.intoto.json was changed: what it signs calls itself"),
        new Trick(
            "the payload's type changed and signed so",
            f -> f.stating(f.statement(), key, "application/json"),
            "FAULT: seal.intoto.json was changed: what it signs calls itself application/json"),
        new Trick(
            "a second signature",
            f ->
                Files.writeString(
                    f.at(Forger.ENVELOPE),
                    Forger.envelope(
                        "application/vnd.in-toto+json",
                        f.statement(),
                        List.of(
                            f.signature("application/vnd.in-toto+json", f.statement(), key),
                            f.signature("application/vnd.in-toto+json", f.statement(), other)))),
            "FAULT: seal.intoto.json: the signature"),
        new Trick(
            "no signature",
            f ->
                Files.writeString(
                    f.at(Forger.ENVELOPE),
                    Forger.envelope("application/vnd.in-toto+json", f.statement(), List.of())),
            "FAULT: seal.intoto.json: the signature"),
        new Trick(
            "an empty signature",
            f -> f.edit(Forger.ENVELOPE, "\"sig\":\"[^\"]*\"", "\"sig\":\"\""),
            "FAULT: seal.intoto.json: the signature"),
        new Trick(
            "Base64 in its other alphabet",
            f -> f.edit(Forger.ENVELOPE, "\"payload\":\"(..)", "\"payload\":\"-_"),
            "FAULT: seal.intoto.json was changed"),
        new Trick(
            "a blank in the envelope",
            f -> f.edit(Forger.ENVELOPE, "\"signatures\":", "\"signatures\": "),
            "FAULT: seal.intoto.json was changed: it is not written"),
        new Trick(
            "a payload twice in the envelope",
            f -> f.edit(Forger.ENVELOPE, "^\\{", "{\"payload\":\"e30=\","),
            "FAULT: seal.intoto.json was changed"),
        new Trick(
            "another subject in the statement",
            f ->
                f.stating(
                    f.statement().replace("\"name\":\"manifest.json\"", "\"name\":\"x\""), key),
            "FAULT: manifest.json was changed"),
        new Trick(
            "two subjects in the statement",
            f ->
                f.stating(
                    f.statement()
                        .replace(
                            "\"subject\":[",
                            "\"subject\":[{\"name\":\"x\",\"digest\":{\"sha256\":\""
                                + "0".repeat(64)
                                + "\"}},"),
                    key),
            "FAULT: manifest.json was changed"),
        new Trick(
            "a statement of another kind",
            f -> f.stating(f.statement().replace("sealed-evaluation", "provenance"), key),
            "FAULT: seal.intoto.json was changed"),
        new Trick(
            "a manifest with a key twice",
            f -> f.manifest(m -> m.replaceFirst("\\{", "{\"lines\":1,"), key),
            "FAULT: manifest.json was changed, or written by something else than a seal: Duplicate"),
        new Trick(
            "a manifest in another order",
            f ->
                f.manifest(
                    m -> m.replaceFirst("(\\{\"path\":.*),\n(\\{\"path\":.*),\n", "$2,\n$1,\n"),
                    key),
            "FAULT: manifest.json was changed"),
        new Trick(
            "a manifest that leads out of the package",
            f -> f.manifest(m -> m.replaceFirst("\"path\":\"features/", "\"path\":\"../"), key),
            "FAULT: ../"),
        new Trick(
            "a manifest with a name in two letter cases",
            f ->
                f.manifest(
                    m ->
                        m.replaceFirst(
                            "(\\{\"path\":\")run/plan(.*),\n", "$1run/PLAN$2,\n$1run/plan$2,\n"),
                    key),
            "FAULT:"),
        new Trick(
            "a manifest that says another size",
            f -> f.manifest(m -> m.replaceFirst("\"size\":\\d+", "\"size\":1"), key),
            "FAULT: features/",
            "was changed after it was sealed"),
        new Trick(
            "evidence replaced",
            f -> Files.writeString(f.run().evidence(), "x"),
            "FAULT: run/evidence/",
            "was changed"),
        new Trick(
            "evidence replaced under its own digest",
            f -> {
              Files.delete(f.run().evidence());
              Path own = f.at("run/evidence/2d/" + Forger.hash("x"));
              Files.createDirectories(own.getParent());
              Files.writeString(own, "x");
            },
            "is missing",
            "was added"),
        new Trick(
            "a file that nobody sees",
            f -> Files.writeString(f.at("run/.hidden"), "x"),
            "FAULT: run/.hidden"),
        new Trick(
            "an empty folder",
            f -> Files.createDirectories(f.at("run/more")),
            "FAULT: run/more was added"),
        new Trick(
            "a link in place of a file",
            f -> {
              Path moved =
                  Files.move(f.at("run/plan.json"), f.folder().resolveSibling("plan.json"));
              Files.createSymbolicLink(f.at("run/plan.json"), moved);
            },
            "FAULT: run/plan.json is a link"),
        new Trick(
            "a removal that nobody signed",
            f -> f.unsignedRedaction(f.picture()),
            "OPEN: 1 file was removed",
            "no key that you trust vouches"),
        new Trick(
            "a removal taken out again",
            f -> {
              f.unsignedRedaction(f.picture());
              Files.delete(f.at("redactions/0001.intoto.json"));
              Files.delete(f.at("redactions"));
            },
            "FAULT: run/evidence/",
            "is missing"),
        new Trick(
            "a removal of what verdicts are derived from",
            f -> f.unsignedRedaction("run/journal.jsonl"),
            "FAULT: run/journal.jsonl was removed, which nobody may remove"),
        new Trick(
            "a removal of another package",
            f -> {
              f.unsignedRedaction(f.picture());
              f.edit(
                  "redactions/0001.intoto.json", "\"payload\":\"[^\"]*\"", "\"payload\":\"e30=\"");
            },
            "FAULT: redactions/0001.intoto.json was changed"),
        new Trick(
            "a removal with another number",
            f -> {
              f.unsignedRedaction(f.picture());
              Files.move(f.at("redactions/0001.intoto.json"), f.at("redactions/0002.intoto.json"));
            },
            "FAULT: redactions/0002.intoto.json was added"));
  }

  private static final StandardCopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

  /** With the laboratory's own key: nothing but the log, the features and the rules speak. */
  static List<Trick> insiders() {
    return List.of(
        new Trick(
            "a verdict rewritten consistently everywhere",
            f -> {
              better(f);
              f.resealed(key, ForgedPackageTest::passing);
            },
            "is PASS in the record, but FAIL follows from its log"),
        new Trick(
            "a sentence rewritten consistently everywhere",
            f -> {
              String words = "\"key\":\"sc02.";
              f.run()
                  .chainedAnewWithAllHashes(
                      lines -> {
                        lines.replaceAll(line -> line.replace(words, words + "x"));
                        return lines;
                      });
              Path evaluation = f.run().evaluation();
              Files.writeString(
                  evaluation,
                  Files.readString(evaluation).replace("\"key\" : \"sc02.", "\"key\" : \"sc02.x"));
              f.resealed(key);
            },
            "SC-02/",
            "follows from its log, or other words do"),
        new Trick(
            "a verdict whose log was taken away",
            f -> {
              better(f);
              f.run()
                  .chainedAnewWithAllHashes(
                      lines -> {
                        lines.replaceAll(
                            line ->
                                line.replaceAll(
                                    "\"walk\":\\{.*?\"through\":\\d+\\}", "\"walk\":null"));
                        return lines;
                      });
              Path evaluation = f.run().evaluation();
              Files.writeString(
                  evaluation,
                  Files.readString(evaluation)
                      .replaceAll(
                          "\"walk\" : \\{[\\s\\S]*?\"through\" : \\d+\\s*\\}", "\"walk\" : null"));
              f.resealed(key, ForgedPackageTest::passing);
            },
            "FAULT:",
            "no log stands behind it"),
        new Trick(
            "a journal cut short",
            f -> {
              f.run().lines(Tampering::withoutLast);
              f.resealed(key);
            },
            "FAULT: The record disagrees with itself"),
        new Trick(
            "a line of a log changed under its old name",
            f -> {
              Files.writeString(f.run().evidence(), "x");
              f.resealed(key);
            },
            "FAULT: The record disagrees with itself: run/evidence/"),
        new Trick(
            "a clause's force changed in the features",
            f -> {
              f.edit(
                  f.any(Pattern.compile("features/clauses/.*[.]yaml")), "force: \\w", "force: G");
              f.resealed(key);
            },
            "FAULT: The record was judged by another edition than is in the package: clauses"),
        new Trick(
            "a clause's force changed in the record",
            f -> {
              f.edit("run/plan.json", "\"force\":\"[LJRP]\"", "\"force\":\"G\"");
              f.resealed(key);
            },
            "FAULT: The record disagrees with itself"),
        new Trick(
            "a threshold changed in the features",
            f -> {
              f.edit(
                  "features/programmes/pre-submission.yaml",
                  "(withdraw-tap-ratio-pass:\\s+value: )[0-9.]+",
                  "$10.5");
              f.resealed(key);
            },
            "another edition than is in the package: thresholds"),
        new Trick(
            "a report swapped",
            f -> {
              f.edit("reports/report.html", "FAIL", "PASS");
              f.resealed(key);
            },
            "FAULT: reports/report.html does not say what the record says"),
        new Trick(
            "a report more",
            f -> {
              Files.writeString(f.at("reports/certificate.html"), "conforms");
              f.resealed(key);
            },
            "FAULT: reports/certificate.html does not say what the record says"),
        new Trick(
            "a verdict changed in the seal's own words",
            f -> f.resealed(key, ForgedPackageTest::passing),
            "FAULT: seal.intoto.json says something else of the evaluation than the record"),
        new Trick(
            "a grade in the seal's own words",
            f ->
                f.resealed(
                    key,
                    said ->
                        judged(
                            said,
                            new SealedFacts.JudgedFacts(
                                said.judged().programme(),
                                said.judged().verdict(),
                                Optional.of("conforms"),
                                said.judged().verdicts(),
                                said.judged().standing(),
                                0))),
            "FAULT: seal.intoto.json says something else"),
        new Trick(
            "what is not final called final",
            f ->
                f.resealed(
                    key,
                    said ->
                        judged(
                            said,
                            new SealedFacts.JudgedFacts(
                                said.judged().programme(),
                                said.judged().verdict(),
                                said.judged().grade(),
                                said.judged().verdicts(),
                                List.of(),
                                0))),
            "FAULT: seal.intoto.json says something else"),
        new Trick(
            "sealed before it was evaluated",
            f ->
                f.stating(
                    f.statement().replaceAll("\"sealed\":\"[0-9]{4}", "\"sealed\":\"2001"), key),
            "FAULT: seal.intoto.json: the times contradict each other"));
  }

  static List<Trick> zips() {
    return List.of(
        new Trick("data behind the end", f -> append(f, new byte[] {0}), "not as a seal writes it"),
        new Trick(
            "cut off",
            f -> write(f, Arrays.copyOf(bytes(f), bytes(f).length - 5)),
            "not as a seal writes it"),
        new Trick(
            "data before the first entry",
            f -> write(f, joined(new byte[] {'M', 'Z'}, bytes(f))),
            "not as a seal writes it"),
        new Trick(
            "data between two entries",
            f -> {
              byte[] all = bytes(f);
              int second = find(all, new byte[] {'P', 'K', 3, 4}, 4);
              write(
                  f,
                  joined(
                      joined(Arrays.copyOf(all, second), "hidden".getBytes(StandardCharsets.UTF_8)),
                      Arrays.copyOfRange(all, second, all.length)));
            },
            "not as a seal writes it"),
        new Trick(
            "the first entry twice",
            f -> {
              byte[] all = bytes(f);
              byte[] first = Arrays.copyOf(all, find(all, new byte[] {'P', 'K', 3, 4}, 4));
              write(f, joined(first, all));
            },
            "the name stands there twice"),
        new Trick(
            "a comment in the directory",
            f -> {
              byte[] all = bytes(f);
              all[all.length - 2] = 1;
              write(f, joined(all, new byte[] {'x'}));
            },
            "not as a seal writes it"),
        new Trick(
            "an entry that says it is a link",
            f -> {
              byte[] all = bytes(f);
              int central = find(all, new byte[] {'P', 'K', 1, 2}, 0);
              all[central + 5] = 3;
              all[central + 41] = (byte) 0xa1;
              write(f, all);
            },
            "not as a seal writes it"),
        new Trick(
            "a name in the directory alone",
            f -> {
              byte[] all = bytes(f);
              all[find(all, new byte[] {'P', 'K', 1, 2}, 0) + 46] = 'X';
              write(f, all);
            },
            "not as a seal writes it"),
        new Trick("a path that leads out", f -> zipped(f, "../x", false), "../x: no package holds"),
        new Trick("an absolute path", f -> zipped(f, "/x", false), "/x: no package holds"),
        new Trick("a path of Windows", f -> zipped(f, "C:\\x", false), "no package holds"),
        new Trick("a device of Windows", f -> zipped(f, "run/nul.txt", false), "no package holds"),
        new Trick("a compressed entry", f -> zipped(f, "x", true), "x is compressed"),
        new Trick("no zip at all", f -> write(f, new byte[100]), "not as a seal writes it"),
        new Trick("an empty file", f -> write(f, new byte[0]), "not as a seal writes it"));
  }

  private static Path zip(Forger f) {
    return f.folder().resolveSibling("package.zip");
  }

  private static byte[] bytes(Forger f) throws IOException {
    return Files.readAllBytes(zip(f));
  }

  private static void write(Forger f, byte[] bytes) throws IOException {
    Files.write(zip(f), bytes);
  }

  private static void append(Forger f, byte[] more) throws IOException {
    write(f, joined(bytes(f), more));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private static int find(byte[] in, byte[] what, int from) {
    for (int i = from; i < in.length - what.length; i++) {
      if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  private static void zipped(Forger f, String name, boolean compressed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry(name);
      if (!compressed) {
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(0);
      }
      zip.putNextEntry(entry);
    }
    write(f, out.toByteArray());
  }

  @ParameterizedTest
  @MethodSource("seals")
  void is_named_whoever_did_it(Trick trick) throws IOException {
    Forger forger = forger();
    trick.edit().on(forger);

    named(trick, forger.folder());
  }

  @ParameterizedTest
  @MethodSource("insiders")
  void is_named_though_the_right_key_sealed_it(Trick trick) throws IOException {
    Forger forger = forger();
    trick.edit().on(forger);

    String out = named(trick, forger.folder());

    assertThat(out).contains("which you trust");
  }

  @ParameterizedTest
  @MethodSource("zips")
  void is_named_in_a_zip(Trick trick) throws IOException {
    Path zip = folder.resolve("package.zip");
    Files.copy(sealed.resolveSibling("package.zip"), zip);
    trick.edit().on(new Forger(folder.resolve("package"), key));

    named(trick, zip);
  }

  @Test
  void more_than_forty_are_tried() {
    assertThat(seals().size() + insiders().size() + zips().size()).isGreaterThan(60);
  }

  @Test
  void nothing_is_said_of_a_package_that_its_owner_sealed_once_more() throws IOException {
    Forger forger = forger();
    forger.resealed(key);

    Typed.Ended ended = verify(forger.folder());

    assertThat(ended.out()).doesNotContain("FAULT", "OPEN");
    assertThat(ended.exit()).isZero();
  }

  private Forger forger() throws IOException {
    Path copy = folder.resolve("package");
    Forger.copy(sealed, copy);
    return new Forger(copy, key);
  }

  private static String named(Trick trick, Path where) {
    Typed.Ended ended = verify(where);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains(trick.words());
    int code = trick.words()[0].startsWith("OPEN") ? ExitCode.OPEN.code() : ExitCode.FAIL.code();
    assertThat(ended.exit()).as(ended.out()).isEqualTo(code);
    return ended.out();
  }

  private static Typed.Ended verify(Path where) {
    return Typed.in(
        laboratory,
        "verify",
        where.toString(),
        "--trust",
        TestKeys.open(key).toString(),
        "--language",
        "en");
  }
}
