package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.Told;
import org.facecert.app.UserError;
import org.facecert.device.DeviceFault;
import org.facecert.files.DiskFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MainTest {

  private static final List<String> COMMANDS =
      List.of(
          "demo",
          "init",
          "calibrate",
          "evaluate",
          "plan",
          "report",
          "rejudge",
          "compare",
          "survey",
          "answer",
          "review",
          "forget",
          "revisit",
          "seal",
          "verify",
          "redact",
          "catalogue",
          "devices",
          "doctor",
          "farm",
          "phone",
          "app",
          "notice",
          "scan",
          "package",
          "proxy");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static Stream<String> commands() {
    return Stream.concat(
        COMMANDS.stream(),
        Stream.of("catalogue show", "catalogue coverage", "catalogue diff", "notice topics"));
  }

  @Test
  void help_lists_every_command_and_needs_no_installation() {
    assertThat(run("--help")).isZero();
    assertThat(COMMANDS)
        .allSatisfy(
            name -> assertThat(out.toString()).containsPattern("(?m)^  " + name + " +[A-Z]"));
    assertThat(Main.commandLine().getSubcommands()).containsOnlyKeys(COMMANDS);
    assertThat(out.toString()).contains("Exit codes: 0 something passed", "FACECERT_BUILD=never");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_explains_itself_without_an_installation(String command) {
    assertThat(run((command + " --help").split(" "))).isZero();
    assertThat(out.toString()).startsWith("Usage: facecert " + command);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void says_its_version() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("facecert ");
  }

  @Test
  void what_it_does_not_understand_is_wrong_usage() {
    assertThat(run("evalute")).isEqualTo(64);
    assertThat(err.toString()).contains("evalute", "evaluate");
    assertThat(run("report")).isEqualTo(64);
    assertThat(err.toString()).contains("RUN", "Try: facecert report --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void an_error_ends_with_the_code_of_who_can_mend_it() {
    assertThat(told(new UserError("correct it"))).isEqualTo(64);
    assertThat(told(new DeviceFault(Told.told("it does not answer")))).isEqualTo(2);
    assertThat(told(new DiskFault("the disk is full", new IOException("x")))).isEqualTo(74);
    assertThat(told(new UncheckedIOException(new IOException("no right")))).isEqualTo(74);
    assertThat(err.toString())
        .contains("facecert: correct it", "facecert: it does not answer", "the disk is full")
        .doesNotContain("bug of FaceCert", "\tat ");

    assertThat(told(new IllegalStateException("oops"))).isEqualTo(70);
    assertThat(err.toString()).contains("this is a bug of FaceCert", "oops", "\tat ");
  }

  private int told(Exception e) {
    return FailureText.tell(e, new PrintWriter(err, true));
  }

  private int run(String... words) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }
}
