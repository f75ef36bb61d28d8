package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds an app from its source folder. */
@Command(
    name = "app",
    mixinStandardHelpOptions = true,
    description = {
      "Turns an Android app's source folder (AndroidManifest.xml, res/, Java sources) into a"
          + " signed",
      "APK with its class jar beside it, which a statement can name and a virtual phone can run."
    })
final class AppCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  AppCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(paramLabel = "DIR", description = "The app's source folder.")
  private Path folder = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to put them.")
  private Path out = Path.of("");

  @Option(names = "--name", description = "File name without ending (default: the folder's).")
  private @Nullable String name;

  @Option(
      names = "--variant",
      paramLabel = "FILE",
      description = "A variant's switches to build in.")
  private @Nullable Path variant;

  @Override
  public Integer call() throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(folder.toAbsolutePath().toString());
    Collections.addAll(arguments, "--out", out.toAbsolutePath().toString());
    if (name != null) {
      Collections.addAll(arguments, "--name", name);
    }
    if (variant != null) {
      Collections.addAll(arguments, "--variant", variant.toAbsolutePath().toString());
    }
    return Foreground.run(
        suite
            .get()
            .installation()
            .program(
                "devices/calibration", List.of(), "org.facecert.appbuild.BuildApp", arguments));
  }
}
