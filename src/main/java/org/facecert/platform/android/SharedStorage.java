package org.facecert.platform.android;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facecert.device.DeviceFault;

/**
 * The part of the phone's storage that survives an app. What was there when the session began is
 * the owner's; what came later is left over from a scenario and is removed, and named.
 */
final class SharedStorage {

  /** What a sweep found. */
  record Swept(List<String> removed) {
    String summary() {
      return removed.isEmpty()
          ? "none"
          : removed.size()
              + " removed: "
              + AnswerText.plain(
                  String.join(", ", removed.subList(0, Math.min(10, removed.size()))));
    }
  }

  private static final String ROOT = "/sdcard";
  private static final String OWN = ROOT + "/Android/";

  /**
   * Asks for everything there, though not for what a folder of an app's own holds. -H: the root is
   * a link.
   */
  static final List<String> ALL =
      List.of(
          "find",
          "-H",
          ROOT,
          "-path",
          "'" + OWN + "*/*'",
          "-prune",
          "-print",
          "-o",
          "-type",
          "f",
          "-print");

  private final Wire wire;
  private final Set<String> baseline;

  SharedStorage(Wire wire) {
    this.wire = wire;
    this.baseline = find().files();
  }

  /**
   * @param told the answer to {@link #ALL}
   */
  Swept sweep(String packageName, String told) {
    List<String> removed = new ArrayList<>();
    Found found = found(told);
    for (String path : found.files()) {
      if (!baseline.contains(path)) {
        remove(path);
        removed.add(path);
      }
    }
    if (!removed.isEmpty()) {
      found = find();
      Set<String> left = new TreeSet<>(found.files());
      left.removeAll(baseline);
      if (!left.isEmpty()) {
        throw new DeviceFault(
            "fault.not-fresh.files", "files", AnswerText.plain(String.join(", ", left)));
      }
    }
    if (found.ownFolders().contains(ROOT + "/Android/data/" + packageName)
        && !files(ROOT + "/Android/data/" + packageName).isEmpty()) {
      throw new DeviceFault("fault.not-fresh.folder");
    }
    return new Swept(removed);
  }

  /**
   * What lies in shared storage.
   *
   * @param files outside the apps' own folders, which vanish with their app
   * @param ownFolders of apps, unopened
   */
  private record Found(Set<String> files, Set<String> ownFolders) {}

  private Found find() {
    return found(wire.shell(ALL.toArray(String[]::new)));
  }

  private static Found found(String answer) {
    Set<String> files = new TreeSet<>();
    Set<String> ownFolders = new TreeSet<>();
    for (String path : lines(answer)) {
      (path.startsWith(OWN) ? ownFolders : files).add(path);
    }
    return new Found(files, ownFolders);
  }

  private Set<String> files(String folder) {
    return lines(wire.shell("find", PhonePath.quoted(folder), "-type", "f"));
  }

  private void remove(String path) {
    if (!path.startsWith(ROOT + "/") || path.contains("/../")) {
      throw new DeviceFault("fault.not-removed", "path", AnswerText.quoted(path));
    }
    wire.shell("rm", "-f", PhonePath.quoted(path));
  }

  private static Set<String> lines(String output) {
    return output.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
  }
}
