package org.facecert.inspection;

/**
 * Something in a package that could not be read.
 *
 * @param where file and entry
 * @param detail why, in a few words; may hold the package's own
 */
public record Unread(String where, Cause cause, String detail) {

  /** What could not be read, and so what is not known. */
  public enum Cause {
    /** the package as a whole */
    PACKAGE,
    /** an entry that the archive does not give up */
    ENTRY,
    /** an entry whose name leads out of the folder, or is no name */
    NAME,
    /** two entries of one name: which of them a phone takes is not known */
    DUPLICATE,
    /** more than is read of any package */
    TOO_LARGE,
    MANIFEST,
    /** a resource that the manifest refers to */
    RESOURCE,
    /** byte code that is encrypted, packed or malformed */
    CODE,
    SIGNATURE,
    /** bytes without a known form that look encrypted or compressed: they may be code or a model */
    OPAQUE;

    /** For words and files. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
