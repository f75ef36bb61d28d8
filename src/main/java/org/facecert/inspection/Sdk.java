package org.facecert.inspection;

import java.util.List;

/**
 * What is publicly known of a software development kit.
 *
 * @param words by which a notice may name it or its vendor
 * @param marks by what it is recognized
 * @param source where this is written
 */
public record Sdk(
    String id,
    String name,
    String vendor,
    Kind kind,
    List<String> words,
    Marks marks,
    String source) {

  public Sdk {
    words = List.copyOf(words);
  }

  /**
   * By what it is recognized.
   *
   * @param packages beginnings of its classes' names
   * @param libraries beginnings of its native libraries' names
   * @param assets beginnings of its files' names in assets
   * @param hosts to which it speaks: whole names, or domains
   */
  public record Marks(
      List<String> packages, List<String> libraries, List<String> assets, List<String> hosts) {
    public Marks {
      packages = List.copyOf(packages);
      libraries = List.copyOf(libraries);
      assets = List.copyOf(assets);
      hosts = List.copyOf(hosts);
    }
  }

  /** What it is for. */
  public enum Kind {
    /** takes, compares or checks faces */
    FACE,
    /** hides byte code until the app runs */
    PACKER,
    /** runs neural networks */
    ENGINE,
    ANALYTICS,
    ADVERTISING,
    /** anything else that is not the app's own */
    OTHER;

    /** For words. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
