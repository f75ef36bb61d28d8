package org.facecert.app;

import java.nio.file.Path;
import org.facecert.apk.ApkFacts;
import org.facecert.apk.UnreadableApk;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;

/**
 * Another package than the declared one is refused before a phone is touched: what is declared
 * could be neither installed nor started. Another version of the right one is a finding (SU-05).
 */
final class DeclaredPackage {

  private DeclaredPackage() {}

  /**
   * @throws InputErrors when the build is another app
   * @throws UserError when the build is no Android package
   */
  static void mustBeThatOf(AppStatement statement) {
    App app = statement.app();
    if (app.file().isEmpty()) {
      return;
    }
    Path file = app.file().get();
    String found = packageName(file);
    if (!found.equals(app.packageName())) {
      StrictYaml yaml = StrictYaml.read(statement.file());
      yaml.root()
          .map("app")
          .required("package")
          .ifPresent(
              value ->
                  value.problem(
                      "app.package is "
                          + Shown.quoted(app.packageName())
                          + ", but "
                          + file.getFileName()
                          + " is the app "
                          + Shown.quoted(found),
                      "correct app.package, or give the build of the declared app"));
      yaml.check();
    }
  }

  private static String packageName(Path file) {
    try {
      return ApkFacts.read(file).packageName();
    } catch (UnreadableApk e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }
}
