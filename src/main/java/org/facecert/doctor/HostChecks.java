package org.facecert.doctor;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.doctor.Listeners.Listening;
import org.facecert.doctor.ServerGlance.GridSlot;
import org.facecert.doctor.ServerGlance.ServerStatus;

/** What can be looked at from this machine, before any session. */
final class HostChecks {

  private static final String ADB = "adb";
  private static final String PHONE = "phone";
  private static final String SERVER = "server";
  private static final String PORT = "port";

  private final Surroundings place;
  private final AdbGlance adb;
  private final ServerGlance servers;

  HostChecks(
      Surroundings place, Function<String, Optional<String>> environment, ServerGlance servers) {
    this.place = place;
    this.adb = new AdbGlance(environment);
    this.servers = servers;
  }

  Diagnosis adb() {
    if (!place.here()) {
      return Diagnosis.notNeeded(ADB, "elsewhere");
    }
    if (!place.byAdb()) {
      return Diagnosis.notNeeded(ADB, "virtual");
    }
    return adb.program()
        .map(program -> Diagnosis.ok(ADB, "there", "program", program))
        .orElseGet(() -> Diagnosis.failed(ADB, "missing"));
  }

  Diagnosis phone() {
    Optional<Path> program = place.here() && place.byAdb() ? adb.program() : Optional.empty();
    Optional<String> udid = place.udid();
    if (program.isEmpty()) {
      return Diagnosis.notNeeded(PHONE, "unasked");
    }
    Optional<Map<String, String>> phones = adb.phones(program.get(), place.adbPort());
    if (phones.isEmpty()) {
      return Diagnosis.unknown(PHONE, "silent", "program", program.get());
    }
    if (udid.isEmpty()) {
      return unnamed(phones.get());
    }
    String state = phones.get().getOrDefault(udid.get(), "");
    return switch (state) {
      case "device" -> Diagnosis.ok(PHONE, "there", "udid", udid.get());
      case "" -> Diagnosis.failed(PHONE, "missing", "udid", udid.get(), "listed", listed(phones));
      case "unauthorized" -> Diagnosis.failed(PHONE, "unauthorized", "udid", udid.get());
      case "offline" -> Diagnosis.failed(PHONE, "offline", "udid", udid.get());
      default -> Diagnosis.failed(PHONE, "state", "udid", udid.get(), "state", state);
    };
  }

  private static Diagnosis unnamed(Map<String, String> phones) {
    return phones.size() == 1 && phones.containsValue("device")
        ? Diagnosis.ok(PHONE, "there", "udid", phones.keySet().iterator().next())
        : Diagnosis.failed(PHONE, "unnamed", "count", phones.size());
  }

  private static String listed(Optional<Map<String, String>> phones) {
    Set<String> names = new LinkedHashSet<>(phones.orElse(Map.of()).keySet());
    return names.isEmpty() ? "-" : String.join(", ", names);
  }

  Diagnosis server() {
    ServerStatus status = servers.at(place.server());
    // never the address itself: it may hold what the environment alone may know
    String address = shown();
    return switch (status.kind()) {
      case SILENT -> Diagnosis.failed(SERVER, "silent", "address", address, "why", status.why());
      case STRANGER ->
          Diagnosis.failed(SERVER, "stranger", "address", address, "why", status.why());
      case APPIUM ->
          status.ready()
              ? Diagnosis.ok(SERVER, "there", "address", address, "version", version(status))
              : Diagnosis.failed(SERVER, "not-ready", "address", address);
      case GRID -> grid(status, address);
    };
  }

  private Diagnosis grid(ServerStatus grid, String address) {
    Optional<String> mark = place.mark();
    if (mark.isEmpty()) {
      return grid.slots().isEmpty()
          ? Diagnosis.failed(SERVER, "empty-grid", "address", address)
          : Diagnosis.ok(SERVER, "grid", "address", address, "slots", grid.slots().size());
    }
    Optional<GridSlot> slot = ServerGlance.slotOf(grid, mark.get());
    if (slot.isEmpty()) {
      return Diagnosis.failed(SERVER, "no-slot", "address", address, "udid", mark.get());
    }
    if (!slot.get().up()) {
      return Diagnosis.failed(SERVER, "node-down", "address", address, "udid", mark.get());
    }
    return slot.get().busy()
        ? Diagnosis.failed(SERVER, "slot-busy", "address", address, "udid", mark.get())
        : Diagnosis.ok(SERVER, "grid", "address", address, "slots", grid.slots().size());
  }

  private static String version(ServerStatus status) {
    return status.version().isEmpty() ? "-" : status.version();
  }

  private String shown() {
    return place.device().url().map(String::valueOf).orElse("-");
  }

  Diagnosis port() {
    if (!place.here()) {
      return Diagnosis.notNeeded(PORT, "elsewhere");
    }
    Optional<Listening> listening = Listeners.at(place.port());
    if (listening.isEmpty() || listening.get().seen() == 0) {
      return Diagnosis.unknown(PORT, "untold", "port", place.port());
    }
    return listening.get().shared()
        ? Diagnosis.failed(
            PORT, "shared", "port", place.port(), "pids", pids(listening.get().pids()))
        : Diagnosis.ok(PORT, "alone", "port", place.port());
  }

  private static String pids(Set<Long> pids) {
    return pids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Of the server on this machine, where it tells. */
  Optional<AppiumHome> appiumHome() {
    return place.here()
        ? Listeners.at(place.port()).map(Listening::pids).flatMap(HostChecks::home)
        : Optional.empty();
  }

  private static Optional<AppiumHome> home(Set<Long> pids) {
    return pids.stream().map(AppiumHome::of).flatMap(Optional::stream).findFirst();
  }

  List<Diagnosis> all() {
    return List.of(adb(), phone(), server(), port());
  }
}
