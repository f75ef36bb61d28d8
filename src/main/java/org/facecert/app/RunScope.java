package org.facecert.app;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * What of the catalogue is asked of an app.
 *
 * @param programme its id
 * @param tags keeps only scenarios whose tags fit
 * @param functions ids of the face functions to look at; empty for all
 */
public record RunScope(String programme, Optional<String> tags, List<String> functions) {

  /** The programme of those who name none. */
  public static final String USUAL = "pre-submission";

  public RunScope {
    functions = List.copyOf(functions);
  }

  /** How it is written into the record. */
  Sentence words() {
    String some = String.join(", ", functions);
    if (tags.isEmpty()) {
      return functions.isEmpty()
          ? Sentence.of("selection.all")
          : Sentence.of("selection.all-of", "functions", some);
    }
    return functions.isEmpty()
        ? Sentence.of("selection.tags", "tags", tags.get())
        : Sentence.of("selection.tags-of", "tags", tags.get(), "functions", some);
  }

  /** For an error. */
  String inEnglish() {
    return Messages.ofFindings().render(words(), OutputLanguage.ENGLISH);
  }

  boolean holds(String function) {
    return functions.isEmpty() || functions.contains(function);
  }
}
