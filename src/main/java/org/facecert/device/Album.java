package org.facecert.device;

import java.util.Set;
import org.facecert.evidence.Evidence;

/** The pictures of a phone's owner, and what an app may do with them. */
public interface Album extends Capability {

  /** Whether the app may read pictures that nobody picked for it. */
  enum AlbumAccess {
    /** its package does not even ask for it */
    NOT_ASKED,
    /** it asks, and does not hold it */
    WITHHELD,
    GRANTED
  }

  /**
   * @param listed names of the pictures that were put there and that the phone lists in its album
   * @param used what of the access the phone says was used since they were put there, in its words
   * @param dated whether the phone dates what the app uses: it dated something of the same time
   * @param evidence what the phone answered
   */
  record AlbumState(
      Set<String> listed, AlbumAccess access, Set<String> used, boolean dated, Evidence evidence) {

    public AlbumState {
      listed = Set.copyOf(listed);
      used = Set.copyOf(used);
    }
  }

  /**
   * Puts a picture there, as a camera does.
   *
   * @param name of the file
   * @throws UnreadableAnswer when the phone does not take it
   */
  void put(String name, byte[] jpeg);

  /**
   * @throws UnreadableAnswer when the phone answers in a form that is not known
   */
  AlbumState read(String packageName);

  /** Takes away all that was put there. */
  void clear();
}
