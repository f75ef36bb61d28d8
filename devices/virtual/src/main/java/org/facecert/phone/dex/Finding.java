package org.facecert.phone.dex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something of an APK that cannot run on the virtual phone, by name.
 *
 * @param kind what it is
 * @param name as the APK names it: a class, a method with its types, a library file
 * @param why in one line
 */
public record Finding(Kind kind, String name, String why) {

  /** What of an APK may fail to run. */
  public enum Kind {
    /** Its code throws a LinkageError that says so. */
    METHOD,
    /** The class is not there. */
    CLASS,
    /** The class is there, and Java refuses to run it. */
    UNVERIFIED_CLASS,
    /** Native code for a real phone's processor. */
    NATIVE_LIBRARY
  }

  private static final int LONGEST = 500;
  private static final String BETWEEN = "\t";

  public Finding {
    name = line(name);
    why = line(why);
  }

  private static String line(String text) {
    String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
  }

  /** For people. */
  public String sentence() {
    return switch (kind) {
      case METHOD -> "the method " + name + " could not be translated: " + why;
      case CLASS -> "the class " + name + " could not be translated: " + why;
      case UNVERIFIED_CLASS -> "the class " + name + " cannot be loaded: " + why;
      case NATIVE_LIBRARY -> "the native library " + name + " cannot run: " + why;
    };
  }

  /** Keeps findings for {@link #read}. */
  public static void write(List<Finding> findings, Path file) throws IOException {
    List<String> lines =
        findings.stream().map(f -> f.kind + BETWEEN + f.name + BETWEEN + f.why).toList();
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  /** What was written; empty where no such file is. */
  public static List<Finding> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .map(l -> l.split(BETWEEN, 3))
          .filter(p -> p.length == 3)
          .map(Finding::of)
          .toList();
    }
  }

  private static Finding of(String[] parts) {
    return new Finding(Kind.valueOf(parts[0]), parts[1], parts[2]);
  }
}
