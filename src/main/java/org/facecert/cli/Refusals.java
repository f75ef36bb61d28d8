package org.facecert.cli;

import org.facecert.calibration.CalibrationFailure;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.files.UnusableFile;
import org.facecert.pool.NoSuchDevice;
import org.facecert.run.BadSelection;
import org.facecert.run.BrokenJournal;
import org.facecert.run.BrokenRecord;
import org.facecert.run.CannotResume;
import org.facecert.run.InputChanged;
import org.facecert.run.NothingToAnswer;
import org.facecert.run.UnusableFolder;
import org.facecert.verdict.UnreadableEvaluation;

/** Tells what the user can mend from what only we can. */
final class Refusals {

  private Refusals() {}

  static boolean isUsersBusiness(Throwable e) {
    return e instanceof BadInput
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
        || e instanceof UnreadableEvaluation;
  }
}
