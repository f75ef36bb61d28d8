package org.facecert.app;

import java.nio.file.Path;
import java.util.List;
import org.facecert.face.PictureJudge;
import org.facecert.face.picture.MarkedPictures;
import org.facecert.probe.Probe;
import org.facecert.probe.album.AlbumProbe;
import org.facecert.probe.camera.CameraProbe;
import org.facecert.probe.clipboard.ClipboardProbe;
import org.facecert.probe.crash.CrashProbe;
import org.facecert.probe.exposure.ExposureProbe;
import org.facecert.probe.log.LogProbe;
import org.facecert.probe.permissions.PermissionProbe;
import org.facecert.probe.recents.RecentsProbe;
import org.facecert.probe.storage.StorageProbe;
import org.facecert.probe.subject.SubjectProbe;
import org.facecert.probe.traffic.TrafficProbe;
import org.facecert.statement.Lab;
import org.facecert.traffic.country.CountryFinder;

/** The one place where a probe is put to work. */
public final class ShippedProbes {

  private ShippedProbes() {}

  /**
   * All that watch a walk beside the screen.
   *
   * @param faces says whether a picture shows a face
   * @param passing folder for what passes over the wire, until it is evidence
   * @param lab what it has of the app's own servers: by what they prove themselves, and keys to
   *     which the app encrypts
   * @param countries says where an address stands
   */
  public static List<Probe> all(
      PictureJudge faces, Path passing, Lab lab, CountryFinder countries) {
    PictureJudge marked = new MarkedPictures(faces);
    return List.of(
        new AlbumProbe(),
        new CameraProbe(),
        new PermissionProbe(),
        new LogProbe(faces),
        new ClipboardProbe(faces),
        new CrashProbe(faces),
        new StorageProbe(marked),
        new SubjectProbe(faces),
        new RecentsProbe(faces),
        new TrafficProbe(marked, passing, lab.authorities(), lab.payloadKeys(), countries),
        new ExposureProbe(faces));
  }
}
