package org.facecert.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Digest;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.Sdk.Guide;
import org.facecert.inspection.Sdk.Kind;
import org.facecert.inspection.Sdk.Marks;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The SDKs that are known, from a file of data: each with where that is written. */
public final class SdkCatalogue {

  private final List<Sdk> sdks;
  private final Digest digest;

  private SdkCatalogue(List<Sdk> sdks, Digest digest) {
    this.sdks = List.copyOf(sdks);
    this.digest = digest;
  }

  /** The one that is shipped. */
  public static SdkCatalogue shipped() {
    try (InputStream in =
        Objects.requireNonNull(SdkCatalogue.class.getResourceAsStream("sdks.yaml"))) {
      byte[] bytes = in.readAllBytes();
      Map<String, Map<String, Object>> all =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
      List<Sdk> sdks = new ArrayList<>();
      all.forEach((id, entry) -> sdks.add(sdk(id, entry)));
      return new SdkCatalogue(sdks, Digest.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sdk sdk(String id, Map<String, Object> entry) {
    return new Sdk(
        id,
        String.valueOf(entry.get("name")),
        String.valueOf(entry.get("vendor")),
        Kind.valueOf(String.valueOf(entry.get("kind")).toUpperCase(Locale.ROOT)),
        new Marks(
            texts(entry, "packages"),
            texts(entry, "libraries"),
            texts(entry, "assets"),
            texts(entry, "hosts"),
            texts(entry, "words")),
        guide(entry.get("guide")),
        String.valueOf(entry.get("source")));
  }

  private static Optional<Guide> guide(@Nullable Object entry) {
    if (!(entry instanceof Map<?, ?> guide)) {
      return Optional.empty();
    }
    List<String> asks = texts(guide, "asks");
    return Optional.of(
        new Guide(
            asks.contains("named"), asks.contains("consent"), String.valueOf(guide.get("source"))));
  }

  private static List<String> texts(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** In the file's order. */
  public List<Sdk> sdks() {
    return sdks;
  }

  /** Of the file: which knowledge an inspection had. */
  public Digest digest() {
    return digest;
  }

  /**
   * Those that are in a package.
   *
   * @param packages of its classes
   * @param libraries names of its native libraries
   * @param assets paths below its folder of assets
   */
  List<FoundSdk> in(Set<String> packages, Set<String> libraries, Set<String> assets) {
    List<FoundSdk> found = new ArrayList<>();
    for (Sdk sdk : sdks) {
      Set<String> by = new LinkedHashSet<>();
      sdk.marks().packages().stream()
          .filter(mark -> packages.stream().anyMatch(p -> isIn(p, mark)))
          .forEach(mark -> by.add(FoundSdk.CLASSES + mark));
      names(sdk.marks().libraries(), libraries, FoundSdk.LIBRARY, by);
      names(sdk.marks().assets(), assets, "asset ", by);
      if (!by.isEmpty()) {
        found.add(
            new FoundSdk(
                sdk.id(),
                sdk.name(),
                sdk.vendor(),
                sdk.kind(),
                sdk.marks().words(),
                List.copyOf(by),
                sdk.guide()));
      }
    }
    return found;
  }

  private static void names(List<String> marks, Set<String> names, String what, Set<String> by) {
    for (String mark : marks) {
      names.stream()
          .filter(n -> n.startsWith(mark))
          .sorted()
          .findFirst()
          .ifPresent(n -> by.add(what + n));
    }
  }

  /** The id of the SDK that speaks to the host; empty when it is nobody's that is known. */
  String ownerOf(String host) {
    return sdks.stream()
        .filter(
            s -> s.marks().hosts().stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h)))
        .map(Sdk::id)
        .findFirst()
        .orElse("");
  }

  /** Whether the name is the package's or that of one within it. */
  static boolean isIn(String name, String packageName) {
    return name.equals(packageName) || name.startsWith(packageName + ".");
  }
}
