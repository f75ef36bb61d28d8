package org.facecert.report;

import java.util.Optional;
import org.facecert.evidence.Evidence;

/** How a page shows evidence: within the file, or by an address of its own. */
interface PictureShow {

  /**
   * @param source the page source of the same look; empty blurs the whole picture
   * @param label what it shows, for those who cannot see it
   */
  void show(Evidence picture, Optional<Evidence> source, String label);

  /** Names a piece of evidence by its digest. */
  void reference(Evidence evidence);
}
