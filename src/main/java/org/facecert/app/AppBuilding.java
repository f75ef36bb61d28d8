package org.facecert.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
    ProcessBuilder builder =
        new ProcessBuilder(
            installation.program(
                "devices/calibration",
                List.of(),
                "org.facecert.appbuild.BuildApp",
                arguments(app)));
    builder.redirectError(messages);
    try {
      return built(app, builder.start());
    } catch (IOException e) {
      throw new CalibrationFailure("the app builder could not be started: " + e.getMessage(), e);
    }
  }

  /** The app and those of its variants that are asked for: the others need not be built. */
  private List<String> arguments(CalibrationApp app) {
    List<String> arguments = new ArrayList<>();
    arguments.add(app.folder().toString());
    arguments.addAll(List.of("--out", out.resolve(app.name()).toString(), "--with-app"));
    app.variants().forEach(v -> arguments.addAll(List.of("--variant", v.file().toString())));
    return arguments;
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
