package org.facecert.cli;

import java.util.Locale;
import org.facecert.app.BadInput;
import org.facecert.verdict.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language a command speaks: the option's, else the terminal's. */
final class LanguageOption {

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      description = "Language of progress and reports (default: the system's).")
  private @Nullable String language;

  Language language() {
    if (language == null) {
      return ofTerminal();
    }
    if (!language.equals("en") && !language.equals("zh")) {
      throw new BadInput("--language " + language + ": write en or zh");
    }
    return Language.of(language);
  }

  static Language ofTerminal() {
    return Language.of(Locale.getDefault().toLanguageTag());
  }
}
