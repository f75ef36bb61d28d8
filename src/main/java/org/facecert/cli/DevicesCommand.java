package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.DeviceJson;
import org.facecert.app.KnownPhone;
import org.facecert.app.PhoneState;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which phones there are, and how they stand. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the phones that --device takes, by the files in devices/, and how each stands:",
      "free, busy, there (it does not tell whether it is free) or sick, with the reason.",
      "To add one, copy one of devices/*.sample; facecert doctor NAME looks deeper."
    })
final class DevicesCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  DevicesCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DEVICE",
      arity = "0..*",
      description = "Only these: names, device files, or \"android>=13 & physical\".")
  private List<String> devices = List.of();

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<PhoneState> states = suite.get().devices().states(devices);
    if (json) {
      out.println(new DeviceJson(language.language()).of(states));
    } else {
      print(states, out, new TerminalWords(language.language()));
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static void print(List<PhoneState> states, PrintWriter out, TerminalWords words) {
    int width = states.stream().mapToInt(state -> state.phone().name().length()).max().orElse(0);
    for (PhoneState state : states) {
      KnownPhone phone = state.phone();
      out.printf(
          "%-" + Math.max(1, width) + "s  %-5s %s%s%s  %s%s%n",
          phone.name(),
          state.standing().condition().name().toLowerCase(Locale.ROOT),
          phone.platform(),
          state.version().map(version -> " " + version).orElse(""),
          phone.virtual() ? " (virtual)" : "",
          phone
              .address()
              .map(URI::toString)
              .orElse("started on demand, up to " + phone.instances()),
          state.tags().isEmpty() ? "" : "  [" + String.join(", ", state.tags()) + "]");
      state.standing().why().ifPresent(why -> out.println("    " + words.sentence(why)));
    }
  }
}
