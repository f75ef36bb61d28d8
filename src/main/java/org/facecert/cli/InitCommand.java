package org.facecert.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.facecert.apk.ApkFacts;
import org.facecert.apk.UnreadableApk;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Digest;
import org.facecert.statement.StatementReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the beginning of an app statement. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a first app statement from an app's package: package, version, hash, launcher"
          + " activity,",
      "permissions that need a purpose. Comments in it tell what is left to fill in; so does this"
          + " command."
    })
final class InitCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "APK", description = "The app's package.")
  private Path apk = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The statement to write, which must not be there yet. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("statement.yaml");

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = {
        "Also looks at this phone, whether it has the app and in which version. Nothing is"
            + " installed",
        "on it; its language is set to English, as in an evaluation."
      })
  private @Nullable String device;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter say = Objects.requireNonNull(spec).commandLine().getOut();
    if (Files.exists(out)) {
      throw overwriting();
    }
    ApkFacts app = app();
    Optional<PhoneGlance> phone = phone(app.packageName());
    FirstStatement statement =
        new FirstStatement(
            app,
            sha256(),
            fromStatement(apk),
            PermissionRules.read(Installation.find().features()),
            language.language());
    write(statement.text(phone));
    Screenplay words = new Screenplay(language.language());
    say.println(Screenplay.safe(words.say("init.written", "file", out)));
    left().forEach(problem -> say.println("  " + Screenplay.safe(problem)));
    say.flush();
    return ExitCode.OK.code();
  }

  private ApkFacts app() {
    try {
      return ApkFacts.read(apk);
    } catch (UnreadableApk e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }

  private String sha256() throws IOException {
    MessageDigest digest = Digest.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(apk), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Optional<PhoneGlance> phone(String packageName) throws IOException {
    if (device == null) {
      return Optional.empty();
    }
    Wiring wiring = new Wiring(Installation.find(), Clock.systemUTC());
    try {
      return Optional.of(wiring.glance(device, packageName));
    } catch (DeviceFault e) {
      throw new BadInput("--device " + device + ": " + e.getMessage(), e);
    }
  }

  /** The package's path as the statement writes it: relative to its own folder. */
  private String fromStatement(Path file) {
    Path folder = Objects.requireNonNull(out.toAbsolutePath().normalize().getParent());
    Path absolute = file.toAbsolutePath().normalize();
    return Objects.equals(folder.getRoot(), absolute.getRoot())
        ? folder.relativize(absolute).toString().replace('\\', '/')
        : absolute.toString();
  }

  private void write(String text) throws IOException {
    try {
      Files.writeString(out, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw overwriting();
    } catch (NoSuchFileException e) {
      throw new BadInput("--out " + out + ": there is no such folder; make it first", e);
    }
  }

  private BadInput overwriting() {
    return new BadInput(out + " is there already and is not overwritten; name another by --out");
  }

  /** What the reader of statements still misses, with its place. */
  private List<String> left() {
    List<String> left = new ArrayList<>();
    try {
      StatementReader.read(out);
    } catch (InputErrors e) {
      e.problems().forEach(problem -> left.add(problem.toString()));
    }
    return left;
  }
}
