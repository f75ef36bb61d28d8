package org.facecert.probe.storage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.device.AppFiles.Area;
import org.facecert.device.AppFiles.ListedArea;
import org.facecert.evidence.Evidence;

/**
 * What lies in the storage at one moment beyond what lay there at the walk's beginning.
 *
 * @param witnessed areas in which the canary was listed, and read as it was written
 * @param fresh how many files came or changed since the beginning, by area
 * @param noticed those of them in which there is a face, or something that is not known to be none
 * @param token of the canary
 * @param listing the lists as the phone gave them
 */
record StorageLook(
    List<ListedArea> areas,
    Set<Area> witnessed,
    Map<Area, Integer> fresh,
    List<NoticedFile> noticed,
    String token,
    Evidence listing) {

  /** Whether it is worth a second look. */
  boolean isNoticeable() {
    return !noticed.isEmpty();
  }
}
