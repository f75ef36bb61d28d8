package org.facecert.inspection;

import java.util.List;
import java.util.Optional;

/**
 * What is publicly known of a software development kit.
 *
 * @param marks by what it is recognized
 * @param guide what its maker asks; empty where nothing is known of it
 * @param source where this is written
 */
public record Sdk(
    String id,
    String name,
    String vendor,
    Kind kind,
    Marks marks,
    Optional<Guide> guide,
    String source) {

  /**
   * By what it is recognized.
   *
   * @param packages beginnings of its classes' names
   * @param libraries beginnings of its native libraries' names
   * @param assets beginnings of its files' names in assets
   * @param hosts to which it speaks: whole names, or domains
   * @param words by which a notice may name it or its vendor
   */
  public record Marks(
      List<String> packages,
      List<String> libraries,
      List<String> assets,
      List<String> hosts,
      List<String> words) {
    public Marks {
      packages = List.copyOf(packages);
      libraries = List.copyOf(libraries);
      assets = List.copyOf(assets);
      hosts = List.copyOf(hosts);
      words = List.copyOf(words);
    }
  }

  /**
   * What its maker asks of whoever builds it into an app.
   *
   * @param named that the app names it to the person, in its notices
   * @param consent that it is started only after the person has consented
   * @param source where the maker says so
   */
  public record Guide(boolean named, boolean consent, String source) {}

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
    /** what compilers add of themselves, whoever writes the app: nobody's component */
    COMPILER,
    /** anything else that is not the app's own */
    OTHER;

    /** For words. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
