package org.facecert.statement;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that a statement may use for account values. A statement comes from the
 * applicant and what it names is typed into the applicant's app, so the laboratory says which of
 * its variables may be named.
 */
@FunctionalInterface
public interface Variables {

  /** Variables whose names begin so may be named by any statement. */
  String PREFIX = "FACECERT_";

  /** Names further variables, with commas between them. */
  String ALLOWING = "FACECERT_ALLOW_ENV";

  /** The variable's value; null when it is not set, or may not be used. */
  @Nullable String value(String name);

  /** Whether the variable is set, but the laboratory has not allowed it. */
  default boolean refused(String name) {
    return false;
  }

  /**
   * @param allowed names beside those that begin with {@link #PREFIX} and those that {@link
   *     #ALLOWING} names
   */
  static Variables of(Map<String, String> environment, Collection<String> allowed) {
    Set<String> names = new LinkedHashSet<>(allowed);
    for (String name : environment.getOrDefault(ALLOWING, "").split(",", -1)) {
      names.add(name.strip());
    }
    return new Variables() {
      @Override
      public @Nullable String value(String name) {
        return may(name) ? environment.get(name) : null;
      }

      @Override
      public boolean refused(String name) {
        return !may(name) && !environment.getOrDefault(name, "").isEmpty();
      }

      private boolean may(String name) {
        return !name.equals(ALLOWING) && (name.startsWith(PREFIX) || names.contains(name));
      }
    };
  }

  /** Of this process, with what the laboratory allows in its environment alone. */
  static Variables ofThisProcess() {
    return of(System.getenv(), Set.of());
  }
}
