package org.facecert.paper;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What the reference validator of PDF/A says of a file. */
public final class VeraPdf {

  private static final int MOST = 20;

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /**
   * Each rule that the file breaks, with its clause.
   *
   * @param flavour 2u, 2a or ua1
   */
  public static Set<String> broken(String flavour, byte[] file) throws Exception {
    PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
    Set<String> broken = new TreeSet<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), wanted);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(wanted, MOST, false, false, false)) {
      for (TestAssertion each : validator.validate(parser).getTestAssertions()) {
        if (each.getStatus() == TestAssertion.Status.FAILED) {
          broken.add(
              each.getRuleId().getClause()
                  + "-"
                  + each.getRuleId().getTestNumber()
                  + " "
                  + each.getMessage());
        }
      }
    }
    return broken;
  }
}
