package org.facecert.calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.facecert.statement.Route;
import org.facecert.verdict.Verdict;

/**
 * An app with one seeded violation, and what the suite must say of it; or a twin that looks
 * different and violates nothing.
 *
 * @param breaks the requirement that it violates; empty for a twin
 * @param function the face function that shows it; empty for all
 * @param language of the statement it is evaluated with
 * @param sentence what must stand in the English sentence of the finding
 * @param statement that it is evaluated with; empty for the app's own in that language
 * @param routes by which this app is to be reached, where they differ from the statement's
 * @param also requirements that the violation inevitably breaks too
 * @param touches the requirements that a twin is held against; empty for all
 */
public record Variant(
    String id,
    Optional<String> breaks,
    Optional<String> function,
    String language,
    Verdict expected,
    Pattern sentence,
    List<String> also,
    List<String> touches,
    Optional<Path> statement,
    Map<String, Route> routes,
    String about,
    Path file) {
  public Variant {
    also = List.copyOf(also);
    touches = List.copyOf(touches);
    routes = Map.copyOf(routes);
  }

  /** Whether a verdict worse than PASS on the requirement is no surprise. */
  boolean excuses(String requirement) {
    return breaks.filter(requirement::equals).isPresent() || also.contains(requirement);
  }
}
