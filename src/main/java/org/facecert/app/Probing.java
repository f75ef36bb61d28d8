package org.facecert.app;

import java.nio.file.Path;
import java.util.List;
import org.facecert.face.PictureJudge;
import org.facecert.face.picture.DetectingJudge;
import org.facecert.probe.Probe;
import org.facecert.probe.exposure.OutsideClient;
import org.facecert.statement.Lab;
import org.facecert.traffic.country.CountryFinder;

/**
 * What watches beside the screen, and what asks an app's servers from outside the phone.
 *
 * @param faces says whether a picture shows a face
 * @param clients asks servers as far as a statement permits it
 */
public record Probing(PictureJudge faces, ProbeChoice probes, OutsideClient.Maker clients) {

  /** Which probes watch a walk. */
  public interface ProbeChoice {

    /**
     * @param passing folder for what passes over the wire, until it is evidence
     * @param countries says where an address stands
     */
    List<Probe> of(PictureJudge faces, Path passing, Lab lab, CountryFinder countries);
  }

  /** All that is shipped. */
  static Probing shipped() {
    return new Probing(
        DetectingJudge.withBlazeFace(), ShippedProbes::all, OutsideClient.overTheNetwork());
  }
}
