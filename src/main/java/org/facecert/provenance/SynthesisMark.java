package org.facecert.provenance;

/**
 * What a file says, in one place of its metadata, of how the picture came to be.
 *
 * @param scheme by which it says so
 * @param words as they stand in the file, which are whoever's
 * @param synthetic whether it says, beyond doubt, that the picture is synthetic
 */
public record SynthesisMark(Scheme scheme, String words, boolean synthetic) {

  /** Whose way of saying it is. */
  public enum Scheme {
    /** the field AIGC, as China's rules on labelling want it */
    AIGC,
    /** DigitalSourceType, by the code list of the IPTC */
    IPTC,
    /** a manifest of content credentials; its signature is not looked at */
    C2PA
  }
}
