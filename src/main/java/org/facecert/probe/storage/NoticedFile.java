package org.facecert.probe.storage;

import java.util.List;
import org.facecert.device.AppFiles.StoredFile;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;

/**
 * A file that does not look like one without a face.
 *
 * @param bytes empty where it could not be read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NoticedFile(StoredFile file, byte[] bytes, FaceFindings findings) {

  private static final String TEMPLATE = "face-template";

  /** What a file can hold of a face. */
  enum Holding {
    /** a picture, video or record with a picture */
    PICTURE,
    TEMPLATE,
    /** what could not be looked into */
    UNKNOWN
  }

  static boolean isNoticeable(FaceFindings findings) {
    return !findings.finds().isEmpty() || !findings.unknown().isEmpty();
  }

  /** That part of what was found in it. */
  FaceFindings part(Holding holding) {
    return switch (holding) {
      case UNKNOWN -> new FaceFindings(List.of(), findings.unknown(), 0);
      case TEMPLATE -> finds(true);
      case PICTURE -> finds(false);
    };
  }

  private FaceFindings finds(boolean template) {
    List<Find> finds =
        findings.finds().stream().filter(f -> f.kind().equals(TEMPLATE) == template).toList();
    return new FaceFindings(finds, List.of(), 0);
  }

  boolean holds(Holding holding) {
    return isNoticeable(part(holding));
  }
}
