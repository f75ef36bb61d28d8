package org.facecert.verdict;

import java.util.List;
import org.facecert.evidence.Digest;

/**
 * The build that was evaluated; every statement of a report relates to it alone.
 *
 * @param files the installed package first, then what belongs to it (a virtual phone also runs a
 *     class jar beside it); empty when the app was found installed
 * @param versionName as the phone's package service names it
 */
public record ItemUnderTest(
    String name,
    String packageName,
    String versionName,
    String versionCode,
    String language,
    List<HashedFile> files) {

  /**
   * @param name without any folder
   * @param size in bytes
   */
  public record HashedFile(String name, long size, Digest sha256) {}

  public ItemUnderTest {
    files = List.copyOf(files);
  }
}
