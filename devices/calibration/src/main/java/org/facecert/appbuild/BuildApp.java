package org.facecert.appbuild;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds an app's source folder from the command line. Exit codes: 0 built, 64 bad input. */
@Command(
    name = "app",
    mixinStandardHelpOptions = true,
    description = {
      "Turns an Android app's source folder into a signed APK with its class jar beside it.",
      "The folder holds AndroidManifest.xml, res/, java/ or src/ with the Java sources, and"
          + " optionally assets/, libs/*.jar, variants/*.yaml and earlier.yaml, the build before;"
          + " or the same under src/main/."
    })
public final class BuildApp implements Callable<Integer> {
  private static final int BAD_INPUT = 64;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "the app's source folder")
  private Path dir = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "receives the app")
  private Path out = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "the app's file name (the folder's name)")
  private @Nullable String name;

  @Option(
      names = "--variant",
      paramLabel = "FILE",
      description = "build this variant instead; may be repeated")
  private List<Path> variants = List.of();

  @Option(names = "--with-app", description = "beside --variant: build the app itself too")
  private boolean withApp;

  @Option(names = "--all-variants", description = "build the app and all of DIR/variants/*.yaml")
  private boolean all;

  /** Prints one line {@code BUILT id path} per app. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new BuildApp())
        .setExitCodeExceptionMapper(fault -> 70)
        .setParameterExceptionHandler(
            (fault, given) -> {
              fault.getCommandLine().getErr().println(fault.getMessage());
              fault.getCommandLine().usage(fault.getCommandLine().getErr());
              return BAD_INPUT;
            })
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    try {
      build(line.getOut());
      return 0;
    } catch (BuildProblem problem) {
      line.getErr().println(problem.getMessage());
      return BAD_INPUT;
    }
  }

  private void build(PrintWriter say)
      throws BuildProblem, IOException, GeneralSecurityException, InterruptedException {
    Path folder = dir.toAbsolutePath().normalize();
    String app = name == null ? String.valueOf(folder.getFileName()) : name;
    if (!NAME.matcher(app).matches()) {
      throw new BuildProblem(
          "\"" + app + "\" cannot name an app's file. Cure: give --name letters, digits, . _ -");
    }
    AppBuild build = new AppBuild(Toolbox.ofThisModule());
    Path to = out.toAbsolutePath().normalize();
    if (all || withApp || variants.isEmpty()) {
      tell(say, build.build(folder, to, app));
    }
    for (Path variant : asked(folder)) {
      tell(say, build.variant(folder, to, app, variant.toAbsolutePath()));
    }
  }

  /** The variants that are asked for; with the app itself, the build before it comes first. */
  private List<Path> asked(Path folder) throws IOException {
    List<Path> asked = new ArrayList<>();
    if (all || withApp || variants.isEmpty()) {
      AppBuild.earlier(folder).ifPresent(asked::add);
    }
    asked.addAll(all ? AppBuild.variants(folder) : variants);
    return asked;
  }

  private static void tell(PrintWriter say, BuiltApp built) {
    say.println("BUILT " + built.id() + " " + built.apk());
    say.flush();
  }
}
