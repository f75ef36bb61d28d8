package org.facecert.provenance;

import java.util.Set;

/** Codes of the IPTC's list of digital source types. */
final class SourceTypes {

  /** what is made by a machine, or put together with that: the picture is synthetic */
  private static final Set<String> SYNTHETIC =
      Set.of(
          "trainedAlgorithmicMedia",
          "compositeWithTrainedAlgorithmicMedia",
          "compositeSynthetic",
          "algorithmicMedia");

  private SourceTypes() {}

  /**
   * @param code the address of a code, or its last part alone
   */
  static boolean isSynthetic(String code) {
    return SYNTHETIC.contains(code.strip().substring(code.strip().lastIndexOf('/') + 1));
  }

  static Set<String> synthetic() {
    return SYNTHETIC;
  }
}
