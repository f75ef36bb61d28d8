package org.facecert.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

  private static final String ENTRY =
      """
      known:
        - requirement: SC-02
          function: face-login
          verdict: FAIL
          findings: [x.one]
          reason: "the next release mends it: ticket 7"
          until: 2026-12-31
      """;

  @TempDir Path folder;

  @Test
  void an_entry_is_read_as_it_stands() throws IOException {
    assertThat(read(ENTRY).entries())
        .containsExactly(
            new KnownFinding(
                "SC-02",
                "face-login",
                Verdict.FAIL,
                Set.of("x.one"),
                "the next release mends it: ticket 7",
                LocalDate.of(2026, 12, 31),
                2));
  }

  @Test
  void an_entry_covers_its_own_finding_and_no_other() throws IOException {
    KnownFinding entry = read(ENTRY).entries().get(0);

    assertThat(covers(entry, ComparedResultTest.side(Verdict.FAIL, "x.one"))).isTrue();
    assertThat(covers(entry, ComparedResultTest.side(Verdict.FAIL, "x.one", "x.two"))).isFalse();
    assertThat(covers(entry, ComparedResultTest.side(Verdict.FAIL, "x.two"))).isFalse();
    assertThat(covers(entry, ComparedResultTest.side(Verdict.REVIEW, "x.one"))).isFalse();
    assertThat(covers(entry, ComparedSide.ABSENT)).isFalse();
    KnownFinding other = read(ENTRY.replace("face-login", "face-pay")).entries().get(0);
    assertThat(covers(other, ComparedResultTest.side(Verdict.FAIL, "x.one"))).isFalse();
    KnownFinding another = read(ENTRY.replace("SC-02", "SC-03")).entries().get(0);
    assertThat(covers(another, ComparedResultTest.side(Verdict.FAIL, "x.one"))).isFalse();
  }

  @Test
  void its_day_is_the_last_one() throws IOException {
    KnownFinding entry = read(ENTRY).entries().get(0);

    assertThat(entry.isExpired(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(entry.isExpired(LocalDate.of(2027, 1, 1))).isTrue();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    known:
                      - requirement: SC-02
                        verdict: PASS
                        reason: x
                        until: 2026-02-30
                      - requirement: SC-03
                        verdict: FAILED
                        reasons: y
                    """))
        .hasMessageContaining("PASS is no finding")
        .hasMessageContaining("there is no such day: 2026-02-30")
        .hasMessageContaining("known[1].verdict is unknown: \"FAILED\"")
        .hasMessageContaining("unknown key \"reasons\"")
        .hasMessageContaining("until is missing");
    assertThatThrownBy(() -> read(ENTRY + ENTRY.substring(ENTRY.indexOf("  - "))))
        .hasMessageContaining("stand in line 2 already");
    assertThatThrownBy(() -> read("known: everything\n")).hasMessageContaining("a list");
    assertThatThrownBy(() -> Baseline.read(folder.resolve("none.yaml")))
        .hasMessageContaining("there is no such file");
  }

  private static boolean covers(KnownFinding entry, ComparedSide after) {
    return entry.covers(ComparedResultTest.result(ComparedResultTest.side(Verdict.PASS), after));
  }

  private Baseline read(String text) throws IOException {
    return Baseline.read(Files.writeString(folder.resolve("baseline.yaml"), text));
  }
}
