package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.report.ReportInput;
import org.facecert.report.ReviewDesk;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;

/** Opens recorded runs for assessors who answer what is open in them. */
public final class ReviewService {

  private final Suite suite;

  ReviewService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param run its folder
   * @throws UserError when there is no run that has ended
   * @throws org.facecert.run.BrokenRecord when it was changed: then nothing of it is shown
   */
  public Review open(Path run) throws IOException {
    RunFolder folder = RecordedFolder.whole(run);
    List<Evidence> evidence = new RecordedRun(folder).evidence();
    ReportInput input = ReportWriting.input(folder, Optional.empty());
    ReviewDesk desk = new ReviewDesk(input, folder.evaluation(), evidence, UiAutomatorSource::read);
    return new Review(suite, folder, desk);
  }
}
