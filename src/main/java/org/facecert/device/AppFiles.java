package org.facecert.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Evidence;

/** The files in which an app could have kept something on the phone. */
public interface AppFiles extends Capability {

  /** A part of the phone's storage that is looked at by itself. */
  enum Area {
    /** the app's own folders, which other apps cannot read */
    APP,
    /** the app's folders in shared storage, which others could read on older phones */
    APP_EXTERNAL,
    /** the app's folder in shared storage that others can read */
    APP_MEDIA,
    /** what belongs to no app: the gallery with its thumbnails and its trash, downloads and all */
    SHARED
  }

  /** How far an area was looked at. */
  enum AreaAccess {
    LOOKED,
    /** the phone says that there is no such folder */
    ABSENT,
    /** the phone did not show all of it */
    REFUSED
  }

  /**
   * @param path as the phone writes it; an app may have chosen any
   * @param size in bytes
   * @param changed when content or name were last changed, as the phone writes it; no app can set
   *     it
   */
  record StoredFile(Area area, String path, long size, String changed) {}

  /**
   * @param words the phone's own, where it did not show all
   */
  record ListedArea(Area area, AreaAccess access, String words) {}

  /**
   * All files at one moment.
   *
   * @param evidence the lists as the phone gave them
   */
  record Snapshot(List<ListedArea> areas, List<StoredFile> files, Evidence evidence) {

    public Snapshot {
      areas = List.copyOf(areas);
      files = List.copyOf(files);
    }
  }

  /**
   * @param planted a token: a file with this in its name and as its only line is first put into
   *     each area that there is, by which the phone shows that it would have shown another
   * @throws UnreadableAnswer when the phone lists files in a form that is not known, or more than
   *     are read
   */
  Snapshot list(String packageName, Optional<String> planted);

  /**
   * Reads files that were listed, and then removes what was planted.
   *
   * @return content by path; none for a file that could not be read
   * @throws UnreadableAnswer when they are more than fits an answer
   */
  Map<String, byte[]> read(String packageName, List<StoredFile> files, String planted);
}
