package org.facecert.face;

import java.util.List;

/**
 * What was found in one file or body.
 *
 * @param pictures how many were looked at and show no face
 */
public record FaceFindings(List<Find> finds, List<Unknown> unknown, int pictures) {

  public FaceFindings {
    finds = List.copyOf(finds);
    unknown = List.copyOf(unknown);
  }
}
