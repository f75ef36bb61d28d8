package org.facecert.cli;

import java.util.Locale;
import org.facecert.app.UserError;
import org.facecert.words.OutputLanguage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language a command speaks: the option's, else the terminal's. */
final class LanguageOption {

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      description = "Language of progress and reports (default: the system's).")
  private @Nullable String language;

  OutputLanguage language() {
    if (language == null) {
      return ofTerminal();
    }
    if (!language.equals("en") && !language.equals("zh")) {
      throw new UserError("--language " + language + ": write en or zh");
    }
    return OutputLanguage.of(language);
  }

  static OutputLanguage ofTerminal() {
    return OutputLanguage.of(Locale.getDefault().toLanguageTag());
  }
}
