package org.facecert.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder from which an Appium server of this machine takes its drivers. Appium does not tell it
 * over the wire; on Linux its process does, to whoever started it.
 *
 * @param folder as the server resolves it: its APPIUM_HOME, else the nearest folder above its
 *     working directory whose package.json depends on appium, else {@code .appium} in its HOME
 * @param drivers the driver packages that lie there
 */
record AppiumHome(Path folder, List<String> drivers) {

  private static final String VARIABLE = "APPIUM_HOME";
  private static final int LONGEST_MANIFEST = 1 << 20;

  AppiumHome {
    drivers = List.copyOf(drivers);
  }

  /** Empty where the process does not tell. */
  static Optional<AppiumHome> of(long pid) {
    Path process = Path.of("/proc", String.valueOf(pid));
    try {
      String all = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
      List<String> environment = List.of(all.split("\0"));
      Path directory = Files.readSymbolicLink(process.resolve("cwd"));
      Path folder =
          variable(environment, VARIABLE)
              .map(directory::resolve)
              .or(() -> above(directory))
              .or(() -> variable(environment, "HOME").map(home -> Path.of(home, ".appium")))
              .orElse(directory);
      return Optional.of(new AppiumHome(folder, drivers(folder)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> variable(List<String> environment, String name) {
    return environment.stream()
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(name.length() + 1))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Optional<Path> above(Path directory) {
    return Stream.iterate(directory, folder -> folder != null, Path::getParent)
        .filter(folder -> dependsOnAppium(folder.resolve("package.json")))
        .findFirst();
  }

  private static boolean dependsOnAppium(Path manifest) {
    try {
      return Files.isRegularFile(manifest)
          && Files.size(manifest) < LONGEST_MANIFEST
          && Files.readString(manifest).contains("\"appium\"");
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> drivers(Path folder) {
    List<String> drivers = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder.resolve("node_modules"), "appium-*-driver")) {
      all.forEach(each -> drivers.add(String.valueOf(each.getFileName())));
    } catch (IOException e) {
      // there is no such folder: no drivers either
    }
    drivers.removeIf(name -> name.equals("appium-android-driver"));
    return drivers;
  }
}
