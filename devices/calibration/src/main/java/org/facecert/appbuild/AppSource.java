package org.facecert.appbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app's source folder, in either of two layouts: everything at the top ({@code
 * AndroidManifest.xml}, {@code res/}, {@code assets/}, {@code java/} or {@code src/}) or as Gradle
 * has it ({@code src/main/...}).
 */
record AppSource(
    Path dir,
    Path manifest,
    Optional<Path> res,
    Optional<Path> assets,
    List<Path> java,
    List<Path> libs) {

  private static final Map<String, String> VERSION =
      Map.of("code", "versionCode", "name", "versionName");

  /** Reads the layout; a missing part is told with the places where it was looked for. */
  static AppSource of(Path dir) throws BuildProblem, IOException {
    if (!Files.isDirectory(dir)) {
      throw new BuildProblem(
          dir + " is not a folder. Cure: name the folder that holds the app's sources.");
    }
    return new AppSource(
        dir,
        manifest(dir),
        first(dir, "res", "src/main/res"),
        first(dir, "assets", "src/main/assets"),
        java(dir),
        files(dir.resolve("libs"), ".jar"));
  }

  private static Path manifest(Path dir) throws BuildProblem {
    return first(dir, "AndroidManifest.xml", "src/main/AndroidManifest.xml")
        .orElseThrow(
            () ->
                new BuildProblem(
                    dir
                        + " holds no AndroidManifest.xml (nor src/main/AndroidManifest.xml)."
                        + " Cure: name the folder that holds the manifest, or add one."));
  }

  private static List<Path> java(Path dir) throws BuildProblem, IOException {
    List<Path> java = new ArrayList<>();
    for (String root : List.of("java", "src")) {
      java.addAll(files(dir.resolve(root), ".java"));
    }
    if (java.isEmpty()) {
      throw new BuildProblem(
          dir
              + " holds no Java source: looked for *.java under java/ and src/."
              + " Cure: put the app's classes there (Kotlin is not built).");
    }
    return List.copyOf(java);
  }

  /** The variants beside the app, in the order of their file names. */
  static List<Path> variants(Path dir) throws IOException {
    return files(dir.resolve("variants"), ".yaml");
  }

  /** Files that lie in the package as they are. */
  Path packed() {
    return dir.resolve("package");
  }

  /** Copies these sources, and over them what lies in another folder. */
  void layOver(Path overlay, Path to) throws BuildProblem, IOException {
    if (!Files.isDirectory(overlay)) {
      throw new BuildProblem(
          overlay + " is not a folder. Cure: make it, with what is to lie over the app's sources.");
    }
    copy(dir, inputs(), to);
    copy(overlay, files(overlay, ""), to);
  }

  private static void copy(Path root, List<Path> files, Path to) throws IOException {
    for (Path file : files) {
      Path copy = to.resolve(root.relativize(file).toString());
      Files.createDirectories(copy.resolveSibling(""));
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * The manifest with a variant's permissions besides, and with its version and other attributes of
   * its application, written into a folder.
   */
  Path manifestOf(Variant variant, Path work) throws BuildProblem, IOException {
    String text =
        withAttributes(
            withVersion(Files.readString(manifest), variant.version()),
            "<application",
            variant.application());
    int place = text.indexOf("<application");
    if (place < 0) {
      throw new BuildProblem(
          manifest + " has no <application>. Cure: add it, so that permissions have a place.");
    }
    StringBuilder more = new StringBuilder();
    for (String permission : variant.permissions()) {
      more.append("<uses-permission android:name=\"").append(permission).append("\"/>\n  ");
    }
    return Files.writeString(
        work.resolve("AndroidManifest.xml"),
        text.substring(0, place) + more + text.substring(place));
  }

  private static String withVersion(String manifest, Map<String, String> version) {
    Map<String, String> attributes = new LinkedHashMap<>();
    version.forEach((part, value) -> attributes.put(VERSION.get(part), value));
    return withAttributes(manifest, "<manifest", attributes);
  }

  /**
   * @param attributes without "android:"; an empty one is left out
   */
  private static String withAttributes(
      String manifest, String element, Map<String, String> attributes) {
    String text = manifest;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String name = "android:" + attribute.getKey();
      int from = text.indexOf(element);
      int to = text.indexOf('>', Math.max(0, from));
      if (from >= 0 && to >= 0) {
        String tag = text.substring(from, to).replaceAll("\\s" + name + "=\"[^\"]*\"", "");
        String more =
            attribute.getValue().isEmpty() ? "" : " " + name + "=\"" + attribute.getValue() + "\"";
        text =
            text.substring(0, from)
                + element
                + more
                + tag.substring(element.length())
                + text.substring(to);
      }
    }
    return text;
  }

  /** All files that the built app depends on. */
  List<Path> inputs() throws IOException {
    List<Path> all = new ArrayList<>();
    all.add(manifest);
    all.addAll(java);
    all.addAll(libs);
    all.addAll(files(packed(), ""));
    for (Optional<Path> tree : List.of(res, assets)) {
      if (tree.isPresent()) {
        all.addAll(files(tree.get(), ""));
      }
    }
    return all;
  }

  /** Files below a folder by suffix, sorted so that a build does not depend on the file system. */
  static List<Path> files(Path root, String suffix) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }

  private static Optional<Path> first(Path dir, String... places) {
    return Stream.of(places).map(dir::resolve).filter(Files::exists).findFirst();
  }
}
