package org.facecert.apk;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a package says of itself. Texts are as the package has them: hostile until shaped.
 *
 * @param versionName empty when it is not written in the manifest itself
 * @param activity the class that the launcher starts; empty when there is none
 * @param permissions by their full names
 * @param languages of its texts, two or three letters each (ISO 639), without the one that stands
 *     for all others; empty when the package has no resource table
 */
public record ApkFacts(
    String packageName,
    Optional<String> versionName,
    Optional<String> activity,
    SortedSet<String> permissions,
    SortedSet<String> languages) {

  public ApkFacts {
    permissions = sorted(permissions);
    languages = sorted(languages);
  }

  /**
   * @throws UnreadableApk when the file is no package, or a part of an app that is none by itself;
   *     nothing of it is run
   */
  public static ApkFacts read(Path file) throws UnreadableApk {
    ApkEntries entries = new ApkEntries(file);
    Manifest manifest = Manifest.read(entries.manifest());
    mustBeWhole(file, manifest);
    return new ApkFacts(
        manifest.packageName(),
        manifest.versionName(),
        manifest.activity(),
        sorted(manifest.permissions()),
        entries.resources().map(ResourceLanguages::in).orElseGet(TreeSet::new));
  }

  /**
   * One part of an app is not the app: what it shows, and whether it starts, lies in the others.
   */
  private static void mustBeWhole(Path file, Manifest manifest) throws UnreadableApk {
    if (manifest.split().isPresent()) {
      throw new UnreadableApk(
          file
              + " is no app but the split \""
              + Shape.line(manifest.split().get())
              + "\" of "
              + Shape.line(manifest.packageName())
              + "; give an APK that is whole (bundletool build-apks --mode=universal)");
    }
    if (manifest.needsSplits()) {
      throw new UnreadableApk(
          file
              + " is the base of "
              + Shape.line(manifest.packageName())
              + " and does not run without its splits; give an APK that is whole (bundletool"
              + " build-apks --mode=universal), or install all parts on the phone (adb"
              + " install-multiple) and leave the statement's app.file out");
    }
  }

  private static SortedSet<String> sorted(Set<String> some) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(some));
  }
}
