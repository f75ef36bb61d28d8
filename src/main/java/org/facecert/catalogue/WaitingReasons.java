package org.facecert.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;

/** The closed list of what scenarios may wait for: {@code waiting.yaml}. */
final class WaitingReasons {

  static final String FILE = "waiting.yaml";

  private record Reason(Bilingual words, String file, int line) {}

  private final Map<String, Reason> reasons = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new LinkedHashMap<>();

  /**
   * @throws InputErrors with all that is wrong in the file
   */
  void read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return;
    }
    StrictYaml yaml = StrictYaml.read(file);
    yaml.root()
        .forEach(
            (key, value) ->
                reasons.put(
                    key.text(),
                    new Reason(
                        new Bilingual(key.text(), value.text()), file.toString(), key.line())));
    yaml.check();
  }

  /** Empty when the list has no such reason. */
  Optional<Bilingual> of(String written) {
    Reason reason = reasons.get(written);
    if (reason != null) {
      uses.merge(written, 1, Integer::sum);
    }
    return Optional.ofNullable(reason).map(Reason::words);
  }

  Complaint unknown(String written) {
    return new Complaint(
        "nobody knows the reason to wait " + Shown.quoted(written),
        Shown.nearest(written, reasons.keySet()).map(n -> "did you mean " + n + "? ").orElse("")
            + "add it to "
            + FILE
            + " with its Chinese");
  }

  /**
   * @throws InputErrors for each reason that nothing waits for any more
   */
  void checkUsed() {
    InputErrors.throwIfAny(
        reasons.entrySet().stream()
            .filter(entry -> !uses.containsKey(entry.getKey()))
            .map(
                entry ->
                    new Problem(
                        entry.getValue().file(),
                        entry.getValue().line(),
                        1,
                        "no scenario waits for " + Shown.quoted(entry.getKey()),
                        "drop the line"))
            .toList());
  }
}
