package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.run.BadSelection;
import org.facecert.run.Progress;
import org.facecert.run.RunFolder;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.Laboratory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WiringTest {

  @TempDir Path folder;

  private SmallApp app = new SmallApp(Path.of(""), Path.of(""));

  private final Wiring wiring =
      new Wiring(
          new Installation(Path.of("..")),
          Clock.fixed(Instant.parse("2026-03-01T10:02:03Z"), ZoneOffset.UTC),
          clock -> Map.of());

  @BeforeEach
  void a_build() throws IOException {
    app = SmallApp.in(folder);
  }

  @Test
  void a_report_number_says_when_and_is_another_each_time() {
    assertThat(wiring.reportNumber()).matches("FC-20260301-100203-[0-9a-f]{4}");
    assertThat(java.util.stream.Stream.generate(wiring::reportNumber).limit(8).distinct().count())
        .isGreaterThan(1);
  }

  @Test
  void plans_what_was_asked_for_and_touches_nothing() {
    PreparedRun ready =
        prepare("face-information-protection", "@SC-01 or @GV-01", List.of("virtual"));

    assertThat(ready.plan().requirements()).extracting("id").contains("SC-01");
    assertThat(ready.plan().needsPhone()).isTrue();
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void refuses_what_there_is_not_before_any_phone() {
    assertThatThrownBy(() -> prepare("no-such", "@SC-01", List.of("virtual")))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("no-such");
    assertThatThrownBy(() -> prepare("pre-submission", "@NO-01", List.of("virtual")))
        .isInstanceOf(BadSelection.class)
        .hasMessageContaining(
            "nothing is selected: the programme pre-submission with tags @NO-01 holds no"
                + " requirement;");
    assertThatThrownBy(() -> prepare("pre-submission", "@SC-01", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--device is missing");
    assertThatThrownBy(() -> prepare("pre-submission", "@SC-01", List.of("no-such-phone")))
        .hasMessageContaining("no-such-phone");
    assertThatThrownBy(() -> prepare("pre-submission", "@SC-01", List.of("virtual"), "no-function"))
        .isInstanceOf(BadSelection.class)
        .hasMessageContaining(
            "--function no-function: the statement declares no such face function");
  }

  private PreparedRun prepare(
      String programme, String tags, List<String> phones, String... functions) {
    RunRequest request =
        new RunRequest(
            StatementReader.read(app.statement(), app.apk()),
            new WantedPhones(phones, List.of()),
            new RunScope(programme, Optional.of(tags), List.of(functions)),
            new RunFolder(folder.resolve("run")),
            Laboratory.unstated());
    return wiring.prepare(request, "FC-1", Progress.silent());
  }
}
