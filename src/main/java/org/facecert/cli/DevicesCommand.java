package org.facecert.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.DeviceFiles;
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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<DeviceFile> files = DeviceFiles.readAll(Installation.find().devices());
    int width = files.stream().mapToInt(file -> file.name().length()).max().orElse(0);
    for (DeviceFile file : files) {
      out.printf(
          "%-" + Math.max(1, width) + "s  %s%s  %s%n",
          file.name(),
          file.platform(),
          file.virtual() ? " (virtual)" : "",
          file.url().map(URI::toString).orElse("started on demand, up to " + file.instances()));
    }
    out.flush();
    return ExitCode.OK.code();
  }
}
