package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare}, as a vendor's build server types it. */
final class CompareCommandTest {

  @TempDir static Path lab;
  @TempDir Path folder;

  private static Laboratory laboratory;
  private static Path good = Path.of("");
  private static Path bad = Path.of("");

  @BeforeAll
  static void a_build_that_asks_and_one_that_does_not() throws IOException {
    laboratory =
        Laboratory.in(lab.resolve("home")).narrowed("pre-submission", "SC-02", "SC-03", "WD-02");
    good = lab.resolve("good");
    bad = lab.resolve("bad");
    assertThat(Typed.evaluate(laboratory, "app.apk", good).err()).isEmpty();
    assertThat(Typed.evaluate(laboratory, "silent.apk", bad).err()).isEmpty();
  }

  @Test
  void the_same_run_twice_has_changed_nothing() {
    Typed.Ended ended = compare(good, good);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("NOTE: A and B are the same run", "No regression in B against A; 0 results");
    assertThat(ended.exit()).as(ended.out()).isZero();
  }

  @Test
  void a_failure_that_was_none_ends_with_1_and_is_shown_from_both_sides() throws IOException {
    Path html = folder.resolve("compare.html");
    Path json = folder.resolve("compare.json");

    Typed.Ended ended = compare(good, bad, "--html", html.toString(), "--json", json.toString());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isEqualTo(ExitCode.FAIL.code());
    assertThat(ended.out())
        .containsPattern("REGRESSION  SC-02 \\[face-login\\]  fails now\n  A: PASS\n    \\[")
        .containsPattern("  B: FAIL\n    \\[")
        .containsPattern("[1-9] regressions? in B against A");
    assertThat(json)
        .content()
        .contains("\"result\" : \"regression\"", "\"change\" : \"FAILS\"", "\"b\" : {");
    assertThat(html).content().contains("data:image/", "SC-02").doesNotContain("<script");
  }

  @Test
  void the_other_way_round_it_is_better_and_no_failure_is_a_regression() {
    Typed.Ended ended = compare(bad, good, "--only-failures");

    assertThat(ended.out()).contains("changed     SC-02 [face-login]  better");
    assertThat(ended.exit()).as(ended.out()).isZero();
  }

  @Test
  void a_baseline_covers_until_its_day() throws IOException {
    Path baseline = Files.writeString(folder.resolve("known.yaml"), "known:" + entries());

    Typed.Ended before = on("2026-12-31T23:59:00Z", "--baseline", baseline.toString());
    Typed.Ended after = on("2027-01-01T00:00:00Z", "--baseline", baseline.toString());

    assertThat(before.out()).contains("Known until 2026-12-31 and not counted (baseline, line 2");
    assertThat(before.exit()).as(before.out()).isZero();
    assertThat(after.out()).contains("Expired on 2026-12-31 and without effect (baseline, line 2");
    assertThat(after.exit()).as(after.out()).isEqualTo(ExitCode.FAIL.code());
  }

  @Test
  void a_baseline_with_another_finding_covers_nothing_and_says_so() throws IOException {
    Path baseline =
        Files.writeString(
            folder.resolve("known.yaml"),
            "known:" + entries().replaceAll("findings: \\[[^\\]]*\\]", "findings: [other.key]"));

    Typed.Ended ended = on("2026-12-01T00:00:00Z", "--baseline", baseline.toString());

    assertThat(ended.out()).contains("Nothing in B is as this entry says (baseline, line 2");
    assertThat(ended.exit()).as(ended.out()).isEqualTo(ExitCode.FAIL.code());
  }

  @Test
  void a_partial_run_is_not_without_a_regression() throws IOException {
    Path part = folder.resolve("part");
    Typed.Ended evaluated =
        Typed.in(
            laboratory,
            "evaluate",
            "--app",
            laboratory.bank("once-more", "app.apk").toString(),
            "--device",
            Laboratory.PHONE,
            "--tags",
            "@SC-02",
            "--language",
            "en",
            "--out",
            part.toString());
    assertThat(evaluated.err()).isEmpty();

    Typed.Ended against = compare(good, part, "--only-failures");
    assertThat(against.out())
        .contains(
            "OPEN: B is a partial run: 2 requirements", "SC-03 [face-login]  not run any more");
    assertThat(against.exit()).as(against.out()).isEqualTo(ExitCode.FAIL.code());
    Typed.Ended itself = compare(part, part);
    assertThat(itself.out()).contains("No regression was found, but not all");
    assertThat(itself.exit()).as(itself.out()).isEqualTo(ExitCode.OPEN.code());
  }

  @Test
  void a_run_that_was_changed_is_not_compared() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(bad)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(bad.relativize(file).toString()));
      }
    }
    Path evaluation = copy.resolve("evaluation.json");
    Files.writeString(
        evaluation,
        Files.readString(evaluation).replace("\"verdict\" : \"FAIL\"", "\"verdict\" : \"PASS\""));
    Path html = folder.resolve("compare.html");

    Typed.Ended ended = compare(good, copy, "--html", html.toString());

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains(evaluation + ":");
    assertThat(ended.out()).isEmpty();
    assertThat(html).doesNotExist();
  }

  @Test
  void bad_input_is_told() throws IOException {
    Typed.Ended none = compare(good, folder.resolve("none"));
    assertThat(none.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(none.err()).contains("there is no evaluation.json in it");
    Path baseline = Files.writeString(folder.resolve("known.yaml"), "known:\n  - verdict: PASS\n");
    Typed.Ended wrong = compare(good, bad, "--baseline", baseline.toString());
    assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(wrong.err()).contains("PASS is no finding", "until is missing");
    assertThat(Typed.in(laboratory, "compare", good.toString()).exit())
        .isEqualTo(ExitCode.USAGE.code());
  }

  /** Of all regressions that the terminal tells of, by the keys that it tells. */
  private static String entries() {
    StringBuilder entries = new StringBuilder();
    Matcher told =
        Pattern.compile(
                "REGRESSION  (\\S+) \\[(\\S+)\\]  .*\n  A: .*\n(?:    .*\n)*  B: (.*)\n((?:    .*\n)*)")
            .matcher(compare(good, bad).out());
    while (told.find()) {
      List<String> keys =
          Pattern.compile("(?m)^    \\[([^\\]]+)\\]")
              .matcher(told.group(4))
              .results()
              .map(key -> key.group(1))
              .toList();
      entries.append(
          """

            - requirement: %s
              function: %s
              verdict: %s
              findings: [%s]
              reason: ticket 7
              until: 2026-12-31\
          """
              .formatted(
                  told.group(1),
                  told.group(2),
                  told.group(3).replace(' ', '_'),
                  String.join(", ", keys)));
    }
    return entries + "\n";
  }

  private static Typed.Ended on(String now, String... more) {
    laboratory.by(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    try {
      return compare(good, bad, more);
    } finally {
      laboratory.by(Clock.systemUTC());
    }
  }

  private static Typed.Ended compare(Path a, Path b, String... more) {
    return Typed.in(
        laboratory,
        Stream.concat(
                Stream.of("compare", a.toString(), b.toString(), "--language", "en"),
                Stream.of(more))
            .toList());
  }
}
