package org.facecert.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.platform.android.AndroidPlatform;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.DeviceFiles;
import org.facecert.pool.Pool;
import org.facecert.run.RunFolder;

/** One phone by its file, and what the doctor finds. */
final class Patient {

  private final Path folder;
  private Function<String, Optional<String>> environment =
      name -> Optional.ofNullable(System.getenv(name));

  Patient(Path folder) {
    this.folder = folder;
  }

  Patient knowing(Map<String, String> variables) {
    environment = name -> Optional.ofNullable(variables.get(name));
    return this;
  }

  Checkup examined(URI url, String rest) throws IOException {
    Path file = folder.resolve("phone.yaml");
    Files.writeString(file, "name: phone\nplatform: android\nurl: " + url + "\n" + rest);
    List<DeviceFile> devices = DeviceFiles.read(List.of(file));
    Path state = Files.createTempDirectory(folder, "doctor");
    try (Pool pool = new Pool(devices, folder, state, folder.resolve("locks"))) {
      return new Doctor(
              pool,
              Map.of("android", new AndroidPlatform(Clock.systemUTC())),
              new RunFolder(state).vault(),
              environment)
          .examine(devices.get(0), diagnosis -> {});
    }
  }

  /** What failed, by its key. */
  static List<String> failures(Checkup checkup) {
    return checkup.diagnoses().stream()
        .filter(d -> d.outcome() == Diagnosis.CheckOutcome.FAILED)
        .map(d -> d.said().key())
        .toList();
  }
}
