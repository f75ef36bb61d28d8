package org.facecert.provenance;

import java.util.List;

/**
 * What was read of a file's metadata.
 *
 * @param marks in no order
 * @param unread why some of it, or all, could not be read; empty where all was
 */
public record Provenance(List<SynthesisMark> marks, List<String> unread) {

  public Provenance {
    marks = List.copyOf(marks);
    unread = List.copyOf(unread);
  }

  /** Whether any mark says that the picture is synthetic. */
  public boolean isSynthetic() {
    return marks.stream().anyMatch(SynthesisMark::synthetic);
  }

  /** Whether all was read, so that a mark that is not told is not there. */
  public boolean isWhole() {
    return unread.isEmpty();
  }
}
