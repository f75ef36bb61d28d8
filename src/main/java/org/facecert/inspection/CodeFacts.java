package org.facecert.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The code of a package.
 *
 * @param classes that its byte code defines
 * @param packages of these, with how many classes each defines; names shortened to four parts
 * @param libraries native code
 * @param sdks those that are known by their classes, libraries or assets
 * @param components whose version the package itself tells
 * @param biometrics what the byte code names of the system's own recognition of persons
 */
public record CodeFacts(
    int classes,
    Map<String, Integer> packages,
    List<NativeLibrary> libraries,
    List<FoundSdk> sdks,
    List<KnownComponent> components,
    Set<BiometricUse> biometrics) {

  public CodeFacts {
    packages = Map.copyOf(packages);
    libraries = List.copyOf(libraries);
    sdks = List.copyOf(sdks);
    components = List.copyOf(components);
    biometrics = Set.copyOf(biometrics);
  }

  /** For shortened names: how many parts of a package's name are kept. */
  private static final int PARTS = 4;

  /** by which people know whose code it is, such as org.apache.xerces */
  private static final int FEW_PARTS = 3;

  /** As {@link #packages} has it. */
  public static String shortened(String packageName) {
    return shortened(packageName, PARTS);
  }

  private static String shortened(String packageName, int kept) {
    String[] parts = packageName.split("\\.", kept + 1);
    return parts.length <= kept
        ? packageName
        : String.join(".", java.util.Arrays.copyOf(parts, kept));
  }

  /**
   * Classes by the first parts of their packages' names, of those that are neither the app's own
   * nor an SDK's that is known; most first.
   *
   * @param app the app's package name
   */
  public Map<String, Integer> unknown(String app) {
    List<String> known =
        Stream.concat(Stream.of(app), sdks.stream().flatMap(FoundSdk::packages))
            .map(CodeFacts::shortened)
            .toList();
    Map<String, Integer> unknown = new TreeMap<>();
    packages.forEach(
        (name, count) -> {
          if (known.stream().noneMatch(mark -> SdkCatalogue.isIn(name, mark))) {
            String shown = name.isEmpty() ? "(no package)" : shortened(name, FEW_PARTS);
            unknown.merge(shown, count, Integer::sum);
          }
        });
    Map<String, Integer> ordered = new LinkedHashMap<>();
    unknown.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }

  /** What somebody built in: not what compilers add of themselves. */
  public List<FoundSdk> builtIn() {
    return sdks.stream().filter(sdk -> sdk.kind() != Sdk.Kind.COMPILER).toList();
  }

  /** Whether compilers add this package, by its shortened name, of themselves. */
  public boolean isCompilers(String packageName) {
    return sdks.stream()
        .filter(sdk -> sdk.kind() == Sdk.Kind.COMPILER)
        .flatMap(FoundSdk::packages)
        .anyMatch(mark -> SdkCatalogue.isIn(packageName, shortened(mark)));
  }

  /** Native libraries by which no SDK was recognized. */
  public List<String> unknownLibraries() {
    return libraries.stream()
        .map(NativeLibrary::file)
        .distinct()
        .filter(file -> sdks.stream().noneMatch(s -> s.by().contains(FoundSdk.LIBRARY + file)))
        .sorted()
        .toList();
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
   * @param guide what its maker asks; empty where nothing is known of it
   */
  public record FoundSdk(
      String id,
      String name,
      String vendor,
      Sdk.Kind kind,
      List<String> words,
      List<String> by,
      Optional<Sdk.Guide> guide) {

    static final String CLASSES = "classes ";
    static final String LIBRARY = "library ";

    public FoundSdk {
      words = List.copyOf(words);
      by = List.copyOf(by);
    }

    /** Names of packages by which it was recognized. */
    public Stream<String> packages() {
      return by.stream().filter(b -> b.startsWith(CLASSES)).map(b -> b.substring(CLASSES.length()));
    }
  }
}
