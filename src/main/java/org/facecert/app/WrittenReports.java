package org.facecert.app;

import java.nio.file.Path;
import java.util.List;
import org.facecert.verdict.Evaluation;

/**
 * @param files a person would open, the HTML report first
 * @param evaluation that they tell of
 */
public record WrittenReports(List<Path> files, Evaluation evaluation) {

  public WrittenReports {
    files = List.copyOf(files);
  }
}
