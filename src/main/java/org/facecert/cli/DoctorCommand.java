package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.DeviceJson;
import org.facecert.app.DeviceService;
import org.facecert.app.Suite;
import org.facecert.doctor.Checkup;
import org.facecert.doctor.Diagnosis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is the matter with a phone. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks whether a phone can be used: adb, the phone, its server, and in a real session of a",
      "minute at most the clock, the screen, and each source that an evaluation rests on. Each",
      "failure is told with its cause and its cure.",
      "Ends with 0 when all is in order, with 1 when something failed, with 2 when something",
      "could not be looked at."
    })
final class DoctorCommand implements Callable<Integer> {

  private static final int NAME_WIDTH = 9;

  private final Supplier<Suite> suite;

  DoctorCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DEVICE",
      defaultValue = "virtual",
      description =
          "A name in devices/, a device file or an expression (default: ${DEFAULT-VALUE}).")
  private String device = "virtual";

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    TerminalWords words = new TerminalWords(language.language());
    DeviceService devices = suite.get().devices();
    Checkup checkup = devices.examine(device, found -> print(found, out, words));
    if (json) {
      out.println(new DeviceJson(language.language()).of(checkup));
    }
    out.flush();
    return exitCode(checkup).code();
  }

  private static ExitCode exitCode(Checkup checkup) {
    if (checkup.failed()) {
      return ExitCode.FAIL;
    }
    return checkup.sound() ? ExitCode.OK : ExitCode.OPEN;
  }

  private void print(Diagnosis found, PrintWriter out, TerminalWords words) {
    if (json) {
      return;
    }
    out.printf(
        "%-10s  %-" + NAME_WIDTH + "s  %s%n",
        found.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        found.check(),
        words.sentence(found.said()));
    found
        .cure()
        .ifPresent(
            cure -> out.println("    " + words.say("doctor.cure", "cure", words.sentence(cure))));
    out.flush();
  }
}
