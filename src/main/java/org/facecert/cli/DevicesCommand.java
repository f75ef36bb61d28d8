package org.facecert.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.KnownPhone;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which phones there are. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    description = {
      "Lists and checks the files in devices/: the phones that --device takes.",
      "To add one, copy devices/example-phone.yaml.sample."
    })
final class DevicesCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  DevicesCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<KnownPhone> phones = suite.get().phones();
    int width = phones.stream().mapToInt(phone -> phone.name().length()).max().orElse(0);
    for (KnownPhone phone : phones) {
      out.printf(
          "%-" + Math.max(1, width) + "s  %s%s  %s%n",
          phone.name(),
          phone.platform(),
          phone.virtual() ? " (virtual)" : "",
          phone
              .address()
              .map(URI::toString)
              .orElse("started on demand, up to " + phone.instances()));
    }
    out.flush();
    return ExitCode.OK.code();
  }
}
