package org.facecert.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code of a package.
 *
 * @param classes that its byte code defines
 * @param packages of these, with how many classes each defines; names shortened to four parts
 * @param libraries native code
 * @param sdks those that are known by their classes, libraries or assets
 * @param components whose version the package itself tells
 */
public record CodeFacts(
    int classes,
    Map<String, Integer> packages,
    List<NativeLibrary> libraries,
    List<FoundSdk> sdks,
    List<KnownComponent> components) {

  public CodeFacts {
    packages = Map.copyOf(packages);
    libraries = List.copyOf(libraries);
    sdks = List.copyOf(sdks);
    components = List.copyOf(components);
  }

  /** For shortened names: how many parts of a package's name are kept. */
  public static final int PARTS = 4;

  /** As {@link #packages} has it. */
  public static String shortened(String packageName) {
    String[] parts = packageName.split("\\.", PARTS + 1);
    return parts.length <= PARTS
        ? packageName
        : String.join(".", java.util.Arrays.copyOf(parts, PARTS));
  }

  /**
   * Native code.
   *
   * @param file its name without the folder
   * @param abi by the folder; empty where it lies elsewhere
   * @param machine by its own head, such as "AArch64"
   */
  public record NativeLibrary(String file, Optional<String> abi, String machine, long bytes) {}

  /**
   * A component whose version the package tells.
   *
   * @param name group and artifact where they are known, else the name alone
   * @param from where the version stands
   */
  public record KnownComponent(String name, String version, String from) {}

  /**
   * An SDK that is known.
   *
   * @param kind see {@link Sdk.Kind}
   * @param by by what it was recognized
   */
  public record FoundSdk(
      String id, String name, String vendor, Sdk.Kind kind, List<String> words, List<String> by) {
    public FoundSdk {
      words = List.copyOf(words);
      by = List.copyOf(by);
    }
  }
}
