package org.facecert.calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.facecert.statement.Route;
import org.facecert.verdict.Verdict;

/**
 * An app with one seeded violation, and what the suite must say of it; or a twin that looks
 * different and violates nothing.
 *
 * @param violation what it does that it must not
 * @param setting with what it is evaluated
 */
public record Variant(String id, Violation violation, Setting setting, String about, Path file) {

  /**
   * @param breaks the requirement that it violates; empty for a twin
   * @param sentence what must stand in the English sentence of the finding
   * @param also requirements that the violation inevitably breaks or leaves open too
   * @param touches the requirements that a twin is held against; empty for all
   */
  public record Violation(
      Optional<String> breaks,
      Verdict expected,
      Pattern sentence,
      List<String> also,
      List<String> touches) {
    public Violation {
      also = List.copyOf(also);
      touches = List.copyOf(touches);
    }
  }

  /**
   * @param function the face function that shows it; empty for all
   * @param language of the statement it is evaluated with
   * @param statement that it is evaluated with; empty for the app's own in that language
   * @param routes by which this app is to be reached, where they differ from the statement's
   * @param store which build the laboratory is said to have taken from the store
   */
  public record Setting(
      Optional<String> function,
      String language,
      Optional<Path> statement,
      Map<String, Route> routes,
      Store store) {
    public Setting {
      routes = Map.copyOf(routes);
    }
  }

  /** Which build the store has, for a statement that names one. */
  public enum Store {
    /** the variant: people get what is evaluated */
    ITSELF,
    /** the app as it stands: the variant is another build */
    CLEAN;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The requirement that it violates; empty for a twin. */
  public Optional<String> breaks() {
    return violation.breaks();
  }

  public Verdict expected() {
    return violation.expected();
  }

  /** What must stand in the English sentence of the finding. */
  public Pattern sentence() {
    return violation.sentence();
  }

  /** Requirements that the violation inevitably breaks too. */
  public List<String> also() {
    return violation.also();
  }

  /** The requirements that a twin is held against; empty for all. */
  public List<String> touches() {
    return violation.touches();
  }

  /** The face function that shows it; empty for all. */
  public Optional<String> function() {
    return setting.function();
  }

  /** Of the statement it is evaluated with. */
  public String language() {
    return setting.language();
  }

  /** Empty for the app's own in its language. */
  public Optional<Path> statement() {
    return setting.statement();
  }

  /** Where they differ from the statement's. */
  public Map<String, Route> routes() {
    return setting.routes();
  }

  /** Which build the store has. */
  public Store store() {
    return setting.store();
  }

  /** Whether a verdict worse than PASS on the requirement is no surprise. */
  boolean excuses(String requirement) {
    return breaks().filter(requirement::equals).isPresent() || also().contains(requirement);
  }
}
