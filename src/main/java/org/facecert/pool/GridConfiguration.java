package org.facecert.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.facecert.evidence.Json;
import org.facecert.pool.Farm.FarmSlot;

/**
 * A Grid's configuration: a hub, and for each automation server a node that relays to it, since a
 * node relays to one server alone. Slots of phones carry all that tells them apart, which the Grid
 * adds to what a session asks for.
 */
final class GridConfiguration {

  /** shorter than a client waits for an answer */
  private static final int QUEUE_SECONDS = 90;

  /** as long as a session may be idle: it is the suite's own limit */
  private static final int IDLE_SECONDS = 600;

  private final URI hub;
  private final List<FarmSlot> slots;

  GridConfiguration(URI hub, List<FarmSlot> slots) {
    this.hub = hub;
    this.slots = slots;
  }

  /**
   * @param ports gives ports that are free
   * @return how many nodes there are
   */
  int write(Path folder, IntSupplier ports) {
    Map<URI, List<FarmSlot>> byServer =
        slots.stream()
            .collect(
                Collectors.groupingBy(
                    slot -> slot.phone().server(), LinkedHashMap::new, Collectors.toList()));
    int publish = ports.getAsInt();
    int subscribe = ports.getAsInt();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("hub.toml"), hub(publish, subscribe));
      int number = 0;
      for (Map.Entry<URI, List<FarmSlot>> server : byServer.entrySet()) {
        number++;
        String text = node(server.getKey(), server.getValue(), ports.getAsInt());
        Files.writeString(
            folder.resolve("node-" + number + ".toml"), text + events(publish, subscribe, false));
      }
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the Grid's configuration in " + folder, e);
    }
  }

  private String hub(int publish, int subscribe) {
    return "[server]\n"
        + ("host = \"" + hub.getHost() + "\"\nport = " + hub.getPort() + "\n")
        + "[sessionqueue]\n"
        + ("session-request-timeout = " + QUEUE_SECONDS + "\n")
        + "[distributor]\nreject-unsupported-caps = true\n"
        + events(publish, subscribe, true);
  }

  private String events(int publish, int subscribe, boolean bind) {
    return "[events]\n"
        + ("publish = \"tcp://127.0.0.1:" + publish + "\"\n")
        + ("subscribe = \"tcp://127.0.0.1:" + subscribe + "\"\n")
        + ("bind = " + bind + "\n");
  }

  private static String node(URI server, List<FarmSlot> phones, int port) {
    String configs =
        phones.stream()
            .map(slot -> "\"1\", " + quoted(json(Farm.stereotype(slot))))
            .collect(Collectors.joining(", "));
    return "[server]\nhost = \"127.0.0.1\"\nport = "
        + port
        + "\n[node]\ndetect-drivers = false\n"
        + ("max-sessions = " + phones.size() + "\n")
        + ("session-timeout = " + IDLE_SECONDS + "\n")
        + "[relay]\n"
        + ("url = " + quoted(server.toString()) + "\nstatus-endpoint = \"/status\"\n")
        + ("configs = [" + configs + "]\n");
  }

  private static String json(Map<String, Object> value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException("plain values can be written", e);
    }
  }

  /** A basic string of TOML is written as one of JSON. */
  private static String quoted(String text) {
    try {
      return Json.mapper().writeValueAsString(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a text can be written", e);
    }
  }
}
