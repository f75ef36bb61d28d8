package org.facecert.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The place failed, neither app nor phone nor suite: a disk that is full or read-only, a folder
 * that vanished, a right that is missing. What is written so far stays; nothing more can be.
 */
public final class DiskFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DiskFault(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what could not be written, and the cure as far as the system tells the cause. */
  public static DiskFault writing(Path file, IOException cause) {
    return new DiskFault(file + " cannot be written: " + reason(cause), cause);
  }

  /** Likewise for what could not be read back. */
  public static DiskFault reading(Path file, IOException cause) {
    return new DiskFault(file + " cannot be read: " + reason(cause), cause);
  }

  /** The system's word, with what to do. */
  public static String reason(IOException cause) {
    String told = String.valueOf(cause.getMessage());
    String text = told.toLowerCase(Locale.ROOT);
    if (text.contains("no space") || text.contains("quota") || text.contains("too large")) {
      return "the disk is full, or a limit on files is reached; make room (" + told + ")";
    }
    if (text.contains("read-only")) {
      return "the disk is read-only; write to another (" + told + ")";
    }
    if (cause instanceof AccessDeniedException) {
      return "this user may not; give the right, or write elsewhere (" + told + ")";
    }
    return cause instanceof FileSystemException system && system.getReason() == null
        ? cause.getClass().getSimpleName() + " " + told
        : told;
  }
}
