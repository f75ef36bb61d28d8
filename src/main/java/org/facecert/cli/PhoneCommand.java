package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.Installation;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A virtual phone in the foreground, for Appium Inspector and for writing tests against. */
@Command(
    name = "phone",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a virtual phone, prints its address and keeps it running until Ctrl-C.",
      "Attach Appium Inspector or any Appium client to the address."
    })
final class PhoneCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  PhoneCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Option(names = "--port", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port = 4723;

  @Option(names = "--language", description = "System language, zh-CN or en-US.")
  private String language = "en-US";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Keeps the phone's state here; without it the state goes with the phone.")
  private @Nullable Path home;

  @Option(names = "--app", paramLabel = "APK", description = "Installs this app first.")
  private @Nullable Path app;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      description = "Adds this much to every command, 200ms for example, as a real phone would.")
  private @Nullable String latency;

  @Option(names = "--camera", paramLabel = "IMAGE", description = "What the camera sees.")
  private @Nullable Path camera;

  @Option(
      names = "--ca",
      paramLabel = "PEM",
      description = "Trusts this authority, such as the one of facecert proxy; may be repeated.")
  private List<Path> authorities = List.of();

  @Option(
      names = "--adb",
      paramLabel = "PORT",
      description = "Lets adb connect to this port of 127.0.0.1, 0 for any that is free.")
  private @Nullable Integer adb;

  @Option(
      names = "--chromium",
      paramLabel = "PATH",
      description =
          "The browser that opens the pages of WebViews; the one that is installed if left out,"
              + " \"none\" for the phone's own reader, which runs no script.")
  private @Nullable String chromium;

  @Override
  public Integer call() throws IOException {
    Installation installation = suite.get().installation();
    List<String> arguments = new ArrayList<>();
    Collections.addAll(arguments, "--keep", "--port", String.valueOf(port));
    Collections.addAll(arguments, "--language", language);
    // without one the phone has a home that goes with it
    add(arguments, "--home", home == null ? null : home.toAbsolutePath());
    add(arguments, "--app", app == null ? null : app.toAbsolutePath());
    add(arguments, "--latency", latency);
    add(arguments, "--adb", adb);
    add(arguments, "--chromium", chromium);
    add(arguments, "--camera", camera == null ? null : camera.toAbsolutePath());
    authorities.forEach(ca -> add(arguments, "--ca", ca.toAbsolutePath()));
    return Foreground.run(
        installation.program(
            "devices/virtual",
            List.of("@" + installation.devices().resolve("virtual/phone.jvmargs")),
            "org.facecert.phone.Phone",
            arguments));
  }

  private static void add(List<String> arguments, String option, @Nullable Object value) {
    if (value != null) {
      Collections.addAll(arguments, option, value.toString());
    }
  }
}
