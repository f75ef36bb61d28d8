package org.facecert.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.calibration.Build;
import org.facecert.calibration.CalibrationApp;
import org.facecert.calibration.CalibrationFailure;

/** Builds calibration apps in the app builder's own process. */
final class AppBuilding implements Build {

  private final Installation installation;
  private final Path out;
  private final ProcessBuilder.Redirect messages;

  /**
   * @param out folder for the built apps; what is up to date there is not built again
   * @param messages where the builder says what is wrong with an app
   */
  AppBuilding(Installation installation, Path out, ProcessBuilder.Redirect messages) {
    this.installation = installation;
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Map<String, Path> build(CalibrationApp app) {
    Path folder = out.resolve(app.name());
    List<String> arguments =
        List.of(app.folder().toString(), "--out", folder.toString(), "--all-variants");
    ProcessBuilder builder =
        new ProcessBuilder(
            installation.program(
                "devices/calibration", List.of(), "org.facecert.appbuild.BuildApp", arguments));
    builder.redirectError(messages);
    try {
      return built(app, builder.start());
    } catch (IOException e) {
      throw new CalibrationFailure("the app builder could not be started: " + e.getMessage(), e);
    }
  }

  private static Map<String, Path> built(CalibrationApp app, Process process) throws IOException {
    Map<String, Path> apks = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", 3);
        if (words.length == 3 && words[0].equals("BUILT")) {
          apks.put(words[1].equals(app.name()) ? CLEAN : words[1], Path.of(words[2]));
        }
      }
      if (process.waitFor() != 0) {
        throw new CalibrationFailure(
            app.folder() + " could not be built; the builder's messages stand above");
      }
      return apks;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new CalibrationFailure("stopped while building " + app.folder(), e);
    }
  }
}
