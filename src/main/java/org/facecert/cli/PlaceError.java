package org.facecert.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.facecert.evidence.EvidenceLost;
import org.facecert.files.DiskFault;

/** Tells what is wrong with the place, with disk or rights, from a bug of ours. */
final class PlaceError {

  private PlaceError() {}

  /** In words; empty when it is something else. */
  static Optional<String> in(Exception e) {
    if (e instanceof DiskFault || e instanceof EvidenceLost) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    // JSON that does not fit was read or written by us
    return cause instanceof IOException io && !(cause instanceof JsonProcessingException)
        ? Optional.of("this place cannot be read or written: " + DiskFault.reason(io))
        : Optional.empty();
  }
}
