package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.facecert.evidence.Digest;
import org.facecert.fake.FakeBankPhones;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.probe.exposure.OutsideClient;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is gone on with on a later day, by a clock that the test puts forward. */
final class RevisitCommandTest {

  private static final Duration MONTHS = Duration.ofDays(60);
  private static final String PX_02 = "Addresses stop working after a time";
  private static final String DA_04 = "The promised time is kept";

  private static final String OTHER_LOG = "\"log\":\"" + "0".repeat(64) + "\"";

  @TempDir Path folder;

  private Laboratory laboratory;
  private Path run;
  private final Bank bank = new Bank();

  /** The bank's servers: the picture for its owner alone, until the test says otherwise. */
  private static final class Bank implements OutsideClient {

    private int toStrangers = 401;
    private int toOwner = 200;
    private int asked;

    @Override
    public OutsideAnswer ask(Question question) {
      asked++;
      boolean owner =
          question.headers().stream().anyMatch(h -> h.name().equalsIgnoreCase("authorization"));
      int status = owner ? toOwner : toStrangers;
      if (status == 0) {
        return OutsideAnswer.none(Outcome.NOT_REACHED, "connection refused");
      }
      byte[] body =
          status == 200 ? FakeBankPhones.picture() : "{}".getBytes(StandardCharsets.UTF_8);
      return new OutsideAnswer(Outcome.ANSWERED, status, List.of(), body, true, "");
    }
  }

  @BeforeEach
  void a_laboratory_that_may_ask() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home")).asking(bank);
    run = folder.resolve("run");
  }

  private void evaluate(String tags) throws IOException {
    Path statement = laboratory.bank("bank", "app.apk");
    Files.writeString(
        statement,
        Files.readString(statement) + "lab: {exposure: {hosts: [api.harbour.example]}}\n");
    Typed.Ended ended =
        Typed.in(
            laboratory,
            "evaluate",
            "--quiet",
            "--app",
            statement.toString(),
            "--device",
            Laboratory.PHONE,
            "--tags",
            tags,
            "--language",
            "en",
            "--out",
            run.toString());
    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(ExitCode.OPEN.code());
  }

  private Typed.Ended revisit(String... more) {
    return Typed.in(
        laboratory,
        Stream.concat(Stream.of("revisit", run.toString(), "--language", "en"), Stream.of(more))
            .toArray(String[]::new));
  }

  private void later() {
    laboratory.by(Clock.offset(Clock.systemUTC(), MONTHS));
  }

  /** The attempts that count, by scenario. */
  private Map<String, TestCaseResult> counted() {
    Map<String, TestCaseResult> all = new TreeMap<>();
    file().forEachItem(item -> counted(item, all));
    return all;
  }

  private static void counted(TestCaseResult item, Map<String, TestCaseResult> all) {
    if (!item.superseded()) {
      all.put(item.scenario(), item);
    }
  }

  private EvaluationFile file() {
    return new EvaluationFile(run.resolve(EvaluationFile.NAME));
  }

  private Verdict verdict(String scenario) {
    return Objects.requireNonNull(counted().get(scenario)).verdict();
  }

  private Verdict outcome(String requirement, String function) {
    return file().head().outcomes().stream()
        .filter(o -> o.requirement().equals(requirement) && o.function().equals(function))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  private List<String> journal() throws IOException {
    return Files.readAllLines(run.resolve("journal.jsonl"));
  }

  @Test
  void a_run_that_nobody_went_on_with_is_open_and_says_how_it_is_gone_on_with() throws IOException {
    evaluate("@PX-02 or @DA-04");

    assertThat(verdict(PX_02)).isEqualTo(Verdict.NOT_TESTED);
    assertThat(verdict(DA_04)).isEqualTo(Verdict.NOT_TESTED);
    assertThat(outcome("PX-02", "face-login")).isEqualTo(Verdict.NOT_TESTED);
    assertThat(outcome("DA-04", "face-login")).isEqualTo(Verdict.NOT_TESTED);
    assertThat(file().head().verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("Whether the address of the face", "Whether the promised time is kept is not")
        .contains("ask again with: <bdi>facecert revisit</bdi>")
        .containsPattern("is over at <bdi>20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC</bdi>");
  }

  @Test
  void before_anything_is_due_it_says_when_and_writes_nothing() throws IOException {
    evaluate("@PX-02 or @DA-04");
    List<String> before = journal();
    int asked = bank.asked;
    laboratory.by(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    for (Typed.Ended ended : List.of(revisit("--list"), revisit())) {
      assertThat(ended.err()).isEmpty();
      assertThat(ended.exit()).as(ended.out()).isEqualTo(ExitCode.OPEN.code());
      assertThat(ended.out())
          .containsPattern("PX-02 face-login: from \\d{4}-\\d\\d-\\d\\dT\\S+Z on \\(in ")
          .contains("DA-04 face-login: from ", "Nothing is due yet; the first is on ");
    }
    assertThat(journal()).isEqualTo(before);
    assertThat(bank.asked).isEqualTo(asked);
  }

  @Test
  void what_is_dead_by_then_passes_and_the_record_verifies() throws IOException {
    evaluate("@PX-02 or @DA-04");
    List<String> before = journal();
    later();
    bank.toOwner = 404;

    Typed.Ended list = revisit("--list");
    assertThat(list.exit()).as(list.out()).isZero();
    assertThat(list.out()).contains("PX-02 face-login: due since ", "DA-04 face-login: due since ");
    assertThat(journal()).isEqualTo(before);
    Typed.Ended ended = revisit();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out()).contains("PX-02 face-login: PASS", "DA-04 face-login: PASS");
    assertThat(outcome("PX-02", "face-login")).isEqualTo(Verdict.PASS);
    assertThat(outcome("DA-04", "face-login")).isEqualTo(Verdict.PASS);
    assertThat(journal()).startsWith(before.toArray(String[]::new));
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("waiting for a later day", "was gone on with on a later day", "Asked again at");
    Typed.Ended rejudged = Typed.in(laboratory, "rejudge", run.toString(), "--language", "en");
    assertThat(rejudged.exit()).as(rejudged.out() + rejudged.err()).isZero();
    Typed.Ended again = revisit();
    assertThat(again.exit()).isEqualTo(ExitCode.OPEN.code());
    assertThat(again.out()).contains("Nothing of this run waits for a later day");
  }

  @Test
  void an_address_that_still_opens_after_its_time_fails() throws IOException {
    evaluate("@PX-02");
    later();
    bank.toStrangers = 200;

    Typed.Ended ended = revisit();

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(ExitCode.FAIL.code());
    assertThat(outcome("PX-02", "face-login")).isEqualTo(Verdict.FAIL);
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("A client without a session was still given a face at")
        .containsPattern("picture \\W*<bdi>[0-9a-f]{16}</bdi>");
  }

  @Test
  void a_face_that_its_session_still_gets_after_the_promised_time_fails() throws IOException {
    evaluate("@DA-04");
    later();

    Typed.Ended ended = revisit();

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(ExitCode.FAIL.code());
    assertThat(outcome("DA-04", "face-login")).isEqualTo(Verdict.FAIL);
    assertThat(outcome("DA-04", "")).isEqualTo(Verdict.PASS);
  }

  @Test
  void a_face_that_may_have_been_made_known_anew_by_the_run_itself_is_for_a_person()
      throws IOException {
    evaluate("@PX-02 or @DA-04");
    later();

    Typed.Ended ended = revisit();

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(ExitCode.OPEN.code());
    assertThat(verdict(DA_04)).isEqualTo(Verdict.REVIEW);
    assertThat(verdict(PX_02)).isEqualTo(Verdict.PASS);
  }

  @Test
  void a_session_that_has_ended_does_not_say_that_the_face_is_gone() throws IOException {
    evaluate("@DA-04");
    later();
    bank.toOwner = 401;

    assertThat(revisit().exit()).isEqualTo(ExitCode.OPEN.code());
    assertThat(verdict(DA_04)).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void a_server_that_is_down_has_not_refused_and_can_be_asked_once_more() throws IOException {
    evaluate("@PX-02");
    later();
    bank.toStrangers = 0;
    bank.toOwner = 0;

    assertThat(revisit().exit()).isEqualTo(ExitCode.OPEN.code());
    assertThat(outcome("PX-02", "face-login")).isEqualTo(Verdict.INCONCLUSIVE);
    bank.toStrangers = 401;
    assertThat(revisit().exit()).isZero();
    assertThat(outcome("PX-02", "face-login")).isEqualTo(Verdict.PASS);
    Typed.Ended rejudged = Typed.in(laboratory, "rejudge", run.toString(), "--language", "en");
    assertThat(rejudged.exit()).as(rejudged.out() + rejudged.err()).isZero();
  }

  @Test
  void an_address_that_anybody_could_open_and_that_was_deleted_since_tells_nothing_of_its_time()
      throws IOException {
    bank.toStrangers = 200;
    // PX-04 takes the consent back on a walk of the same run
    Path statement = laboratory.bank("bank", "app.apk");
    Files.writeString(
        statement,
        Files.readString(statement) + "lab: {exposure: {hosts: [api.harbour.example]}}\n");
    Typed.in(
        laboratory,
        "evaluate",
        "--quiet",
        "--app",
        statement.toString(),
        "--device",
        Laboratory.PHONE,
        "--tags",
        "@PX-02 or @PX-04",
        "--language",
        "en",
        "--out",
        run.toString());
    later();
    bank.toStrangers = 404;
    bank.toOwner = 404;

    revisit();

    assertThat(verdict(PX_02)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("that tells nothing of its time");
  }

  @Test
  void what_was_forgotten_is_not_asked_for() throws IOException {
    evaluate("@PX-02");
    Typed.in(laboratory, "forget", run.toString(), "--by", "A", "--reason", "b");
    later();
    int asked = bank.asked;

    Typed.Ended ended = revisit();

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(ExitCode.OPEN.code());
    assertThat(outcome("PX-02", "face-login")).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(bank.asked).isEqualTo(asked);
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("Originals of the walk were removed");
  }

  @Test
  void a_record_that_was_changed_is_refused_before_anybody_is_asked() throws IOException {
    evaluate("@PX-02");
    later();
    int asked = bank.asked;
    Path evidence = new Tampering(run).evidence();
    Files.writeString(evidence, "changed");

    for (Typed.Ended ended : List.of(revisit(), revisit("--list"))) {
      assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
      assertThat(ended.err()).contains("this evidence was changed");
    }
    assertThat(bank.asked).isEqualTo(asked);
  }

  @Test
  void an_attempt_that_takes_the_place_of_one_that_waits_must_go_on_with_its_walk()
      throws IOException {
    evaluate("@PX-02");
    later();
    revisit();
    new Tampering(run)
        .chainedAnewWithAllHashes(
            lines -> {
              lines.replaceAll(
                  line ->
                      line.contains("\"kind\":\"REVISITED\"")
                          ? line.replaceAll("\"log\":\"[0-9a-f]{64}\"", OTHER_LOG)
                          : line);
              return lines;
            });

    Typed.Ended ended = Typed.in(laboratory, "report", run.toString(), "--language", "en");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err())
        .contains("waited for a later day, and no line says that it was revisited");
  }

  @Test
  void a_log_that_is_gone_on_with_stays_as_it_was() throws IOException {
    evaluate("@PX-02");
    later();
    revisit();
    String before =
        Objects.requireNonNull(counted().get(PX_02)).walk().orElseThrow().log().digest().hex();
    byte[] log = Files.readAllBytes(evidence(before));
    String forged =
        new String(log, StandardCharsets.UTF_8)
            .replaceFirst("\"walk\":\"walk-", "\"walk\":\"wulk-");
    String now = Digest.of(forged.getBytes(StandardCharsets.UTF_8)).hex();
    Files.createDirectories(Objects.requireNonNull(evidence(now).getParent()));
    Files.writeString(evidence(now), forged);
    Tampering tampering = new Tampering(run);
    Files.writeString(
        tampering.evaluation(), Files.readString(tampering.evaluation()).replace(before, now));
    tampering.chainedAnewWithAllHashes(
        lines -> {
          lines.replaceAll(line -> line.replace(before, now));
          return lines;
        });

    Typed.Ended ended = Typed.in(laboratory, "report", run.toString(), "--language", "en");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("does not begin with the log ", ", which it goes on with");
  }

  private Path evidence(String digest) {
    return run.resolve("evidence").resolve(digest.substring(0, 2)).resolve(digest);
  }

  @Test
  void another_statement_than_the_run_s_permits_nothing() throws IOException {
    evaluate("@PX-02");
    later();
    int asked = bank.asked;
    Path statement = laboratory.at("bank/statement.yaml");
    Files.writeString(statement, Files.readString(statement) + "# more\n");

    Typed.Ended ended = revisit();

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("this is not the statement of the run");
    Files.delete(statement);
    assertThat(revisit().err()).contains("is not there any more; say with --app where it is");
    assertThat(bank.asked).isEqualTo(asked);
  }
}
