package org.facecert.seal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.evidence.Sentence;

/**
 * Paths that mean the same file on every system, in every shell and in every letter case: plain
 * ASCII names with "/" between, none of which begins with a dot or a hyphen.
 */
final class SafePath {

  private static final int LONGEST = 240;
  private static final String NAME = "[A-Za-z0-9_+@][A-Za-z0-9_+@.-]{0,150}(?<![.])";
  private static final Pattern FORM = Pattern.compile(NAME + "(/" + NAME + "){0,15}");
  // names that Windows keeps for devices, whatever ending they have
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(.*/)?(con|prn|aux|nul|com[0-9]|lpt[0-9])([./].*)?");

  private SafePath() {}

  static boolean is(String path) {
    return path.length() <= LONGEST
        && FORM.matcher(path).matches()
        && !DEVICE.matcher(path).matches();
  }

  /** Looks at many paths, one after the other. */
  static final class Series {
    private final Set<String> seen = new HashSet<>();

    /** What is wrong with the next one. */
    Optional<Sentence> problem(String path) {
      if (!is(path)) {
        return Optional.of(Sentence.of("seal.path", "path", path));
      }
      return seen.add(path.toLowerCase(Locale.ROOT))
          ? Optional.empty()
          : Optional.of(Sentence.of("seal.twice", "path", path));
    }
  }
}
