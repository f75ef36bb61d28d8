package org.facecert.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is in a package: present, which does not say that it is called, nor that anything is sent.
 * Texts are as the package has them: hostile until shaped.
 *
 * @param files in the order in which they were given
 * @param unread what could not be read; whatever rests on it is not known
 */
public record PackageContents(
    List<PackageFile> files,
    PackageIdentity identity,
    ManifestFacts manifest,
    CodeFacts code,
    DataFacts data,
    AppleFacts apple,
    List<Unread> unread) {

  public PackageContents {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
  }

  /** What could not be read for one of these reasons. */
  public List<Unread> unread(Unread.Cause... reasons) {
    Set<Unread.Cause> wanted = Set.copyOf(Arrays.asList(reasons));
    return unread.stream().filter(u -> wanted.contains(u.cause())).toList();
  }

  /**
   * A file that was read.
   *
   * @param name without its folder
   * @param sha256 in lower-case hexadecimal
   */
  public record PackageFile(String name, long bytes, String sha256) {}
}
