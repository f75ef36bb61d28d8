package org.facecert.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The adb of this machine and the phones that it lists. It only asks; it ends no server, and starts
 * one only where none runs, as {@code adb devices} does.
 */
final class AdbGlance {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<String> SDKS = List.of("ANDROID_HOME", "ANDROID_SDK_ROOT");
  private static final String HEAD = "List of devices attached";

  private final Function<String, Optional<String>> environment;

  AdbGlance(Function<String, Optional<String>> environment) {
    this.environment = environment;
  }

  /** Where Appium looks first: in Android's SDK, then on the path. */
  Optional<Path> program() {
    Stream<Path> sdk =
        SDKS.stream()
            .flatMap(name -> environment.apply(name).stream())
            .map(home -> Path.of(home, "platform-tools"));
    Stream<Path> path =
        environment.apply("PATH").stream()
            .flatMap(all -> Stream.of(all.split(File.pathSeparator)))
            .filter(folder -> !folder.isBlank())
            .map(Path::of);
    return Stream.concat(sdk, path)
        .flatMap(folder -> Stream.of(folder.resolve("adb"), folder.resolve("adb.exe")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Serial to state: device, unauthorized, offline ...
   *
   * @param port of adb's server; empty for the usual one
   * @return empty when adb does not answer
   */
  Optional<Map<String, String>> phones(Path program, Optional<String> port) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    port.ifPresent(number -> command.addAll(List.of("-P", number)));
    command.add("devices");
    return ToolOutput.of(command, LIMIT).flatMap(AdbGlance::parse);
  }

  private static Optional<Map<String, String>> parse(String text) {
    int head = text.indexOf(HEAD);
    if (head < 0) {
      return Optional.empty();
    }
    Map<String, String> phones = new LinkedHashMap<>();
    text.substring(head + HEAD.length())
        .lines()
        .map(line -> line.strip().split("\\s+", 2))
        .filter(words -> words.length == 2)
        .forEach(words -> phones.put(words[0], words[1]));
    return Optional.of(phones);
  }
}
