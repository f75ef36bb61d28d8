package org.facecert.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.facecert.calibration.CalibrationFailure;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.EvidenceLost;
import org.facecert.files.DiskFault;
import org.facecert.files.UnusableFile;
import org.facecert.pool.NoSuchDevice;
import org.facecert.run.AlreadyAnswered;
import org.facecert.run.BadSelection;
import org.facecert.run.BrokenJournal;
import org.facecert.run.BrokenRecord;
import org.facecert.run.CannotResume;
import org.facecert.run.InputChanged;
import org.facecert.run.NothingToAnswer;
import org.facecert.run.UnusableFolder;
import org.facecert.seal.CannotSeal;
import org.facecert.verdict.UnreadableEvaluation;

/**
 * Why a request could not be answered.
 *
 * @param text what is wrong and the cure; of a bug only what it says of itself
 */
public record Failure(Kind kind, String text) {

  /** Who can mend it. */
  public enum Kind {
    /** the user: wrong usage or bad input */
    USER,
    /** whoever has the phones */
    PHONE,
    /** whoever has the machine: a disk that is full or read-only, a right that is missing */
    PLACE,
    /** we */
    BUG
  }

  public static Failure of(Exception e) {
    String text = String.valueOf(e.getMessage());
    if (isUsers(e)) {
      return new Failure(Kind.USER, text);
    }
    if (e instanceof DeviceFault) {
      return new Failure(Kind.PHONE, text);
    }
    return place(e)
        .map(words -> new Failure(Kind.PLACE, words))
        .orElseGet(() -> new Failure(Kind.BUG, text));
  }

  private static boolean isUsers(Exception e) {
    return e instanceof UserError
        || e instanceof InputErrors
        || e instanceof UnusableFile
        || e instanceof NoSuchDevice
        || e instanceof BadSelection
        || e instanceof CalibrationFailure
        || e instanceof CannotResume
        || e instanceof UnusableFolder
        || e instanceof InputChanged
        || e instanceof BrokenJournal
        || e instanceof BrokenRecord
        || e instanceof NothingToAnswer
        || e instanceof AlreadyAnswered
        || e instanceof CannotSeal
        || e instanceof UnreadableEvaluation;
  }

  private static Optional<String> place(Exception e) {
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
