package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.facecert.app.PackageService;
import org.facecert.app.PackageService.InspectedPackage;
import org.facecert.app.ResultFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in the package of an app. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is in the package of an app, without a phone and without an SDK: which build it"
          + " is,",
      "who signed it, what the system may copy, which connections it allows itself, which parts"
          + " other",
      "apps may reach, native code, networks, and the SDKs that are known.",
      "Present says neither called nor sent. Nothing is unpacked to a disk.",
      "Ends with 2 when something in it could not be read, with 0 when all was read."
    })
final class PackageCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "An APK, all parts of a split one, or an IPA: the files of one app.")
  private List<Path> files = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes all that was found, for programs.")
  private @Nullable Path json;

  @Option(
      names = "--vulnerabilities",
      paramLabel = "FILE",
      description =
          "A list of known vulnerabilities in the format of osv.dev: JSON, or a zip of it.")
  private @Nullable Path vulnerabilities;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    ResultFile result = json == null ? null : ResultFile.named("--json", json, ".json");
    InspectedPackage inspected =
        new PackageService().inspect(files, Optional.ofNullable(vulnerabilities));
    new PackageOutput(
            Objects.requireNonNull(spec).commandLine().getOut(),
            new TerminalWords(language.language()))
        .print(inspected);
    if (result != null) {
      result.write(PackageService.json(inspected));
    }
    return (inspected.contents().unread().isEmpty() ? ExitCode.OK : ExitCode.OPEN).code();
  }
}
