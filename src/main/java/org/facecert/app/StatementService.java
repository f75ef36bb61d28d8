package org.facecert.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.facecert.apk.ApkFacts;
import org.facecert.apk.UnreadableApk;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Digest;
import org.facecert.statement.StatementReader;
import org.facecert.words.OutputLanguage;

/** Writes the beginning of an app statement, from the app's package. */
public final class StatementService {

  private final Suite suite;

  StatementService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param apk the app's package
   * @param file the statement to write, which must not be there yet
   * @param device a phone to look at, whether it has the app and in which version; nothing is
   *     installed on it
   * @param language of the comments
   * @return what is left to fill in, each with its place
   * @throws UserError when the package cannot be read, the phone does not answer, or the statement
   *     cannot be written
   */
  public List<String> begin(Path apk, Path file, Optional<String> device, OutputLanguage language)
      throws IOException {
    if (Files.exists(file)) {
      throw overwriting(file);
    }
    ApkFacts app = facts(apk);
    Optional<PhoneGlance> phone = Optional.empty();
    if (device.isPresent()) {
      phone = Optional.of(glance(device.get(), app.packageName()));
    }
    FirstStatement statement =
        new FirstStatement(
            app,
            Digest.of(apk).hex(),
            fromStatement(apk, file),
            PermissionRules.read(suite.installation().features()),
            language);
    write(statement.text(phone), file);
    return left(file);
  }

  private static ApkFacts facts(Path apk) {
    try {
      return ApkFacts.read(apk);
    } catch (UnreadableApk e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private PhoneGlance glance(String device, String packageName) throws IOException {
    try {
      return suite.look().at(device, packageName);
    } catch (DeviceFault e) {
      throw new UserError("--device " + device + ": " + e.getMessage(), e);
    }
  }

  /** The package's path as the statement writes it: relative to its own folder. */
  private static String fromStatement(Path apk, Path statement) {
    Path folder = Objects.requireNonNull(statement.toAbsolutePath().normalize().getParent());
    Path absolute = apk.toAbsolutePath().normalize();
    return Objects.equals(folder.getRoot(), absolute.getRoot())
        ? folder.relativize(absolute).toString().replace('\\', '/')
        : absolute.toString();
  }

  private static void write(String text, Path file) throws IOException {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw overwriting(file);
    } catch (NoSuchFileException e) {
      throw new UserError("--out " + file + ": there is no such folder; make it first", e);
    }
  }

  private static UserError overwriting(Path file) {
    return new UserError(file + " is there already and is not overwritten; name another by --out");
  }

  /** What the reader of statements still misses, with its place. */
  private static List<String> left(Path file) {
    List<String> left = new ArrayList<>();
    try {
      StatementReader.read(file);
    } catch (InputErrors e) {
      e.problems().forEach(problem -> left.add(problem.toString()));
    }
    return left;
  }
}
