package org.facecert.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.facecert.pool.Farm;

/** What an automation server says of itself when it is asked for its status. */
public final class ServerGlance {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MOST = 4 << 20;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  /** What kind of server answered. */
  public enum Kind {
    /** nobody */
    SILENT,
    /** something that speaks HTTP and not WebDriver */
    STRANGER,
    /** Appium, or what speaks like it */
    APPIUM,
    GRID
  }

  /**
   * A place on a grid for one session.
   *
   * @param name that a farm gave it; empty where its stereotype has none
   * @param udid of its phone; empty where its stereotype names none
   * @param up whether its node answers
   */
  public record GridSlot(String name, String udid, boolean busy, boolean up) {}

  /**
   * @param ready whether it takes sessions, as it says itself
   * @param version as it says itself; empty when it does not
   * @param slots of a grid
   * @param why nobody answered; without the address
   */
  public record ServerStatus(
      Kind kind, boolean ready, String version, List<GridSlot> slots, String why) {
    public ServerStatus {
      slots = List.copyOf(slots);
    }
  }

  /** Asks; never throws for what the server does. */
  public ServerStatus at(URI server) {
    String path = server.getPath() == null ? "" : server.getPath().replaceFirst("/+$", "");
    URI address = server.resolve(path + "/status");
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return read(response.statusCode(), body.readNBytes(MOST));
      }
    } catch (IOException e) {
      return without(Kind.SILENT, String.valueOf(e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return without(Kind.SILENT, "interrupted");
    }
  }

  private static ServerStatus without(Kind kind, String why) {
    return new ServerStatus(kind, false, "", List.of(), why);
  }

  private static ServerStatus read(int code, byte[] body) throws IOException {
    JsonNode value;
    try {
      value = new ObjectMapper().readTree(body).path("value");
    } catch (JsonProcessingException e) {
      return without(Kind.STRANGER, "HTTP " + code);
    }
    if (value.has("nodes")) {
      return new ServerStatus(Kind.GRID, value.path("ready").asBoolean(), "", slots(value), "");
    }
    if (!value.has("ready") && !value.has("build")) {
      return without(Kind.STRANGER, "HTTP " + code);
    }
    String version = value.path("build").path("version").asText("");
    return new ServerStatus(
        Kind.APPIUM, value.path("ready").asBoolean(true), version, List.of(), "");
  }

  private static List<GridSlot> slots(JsonNode grid) {
    List<GridSlot> slots = new ArrayList<>();
    for (JsonNode node : grid.path("nodes")) {
      boolean up = node.path("availability").asText("UP").equals("UP");
      StreamSupport.stream(node.path("slots").spliterator(), false)
          .map(slot -> slot(slot, up))
          .forEach(slots::add);
    }
    return slots;
  }

  private static GridSlot slot(JsonNode slot, boolean up) {
    JsonNode stereotype = slot.path("stereotype");
    return new GridSlot(
        stereotype.path(Farm.SLOT).asText(""),
        stereotype.path("appium:udid").asText(""),
        slot.path("session").isObject(),
        up);
  }

  /**
   * The slot of a phone.
   *
   * @param mark the slot's name or the phone's udid
   */
  static Optional<GridSlot> slotOf(ServerStatus grid, String mark) {
    return grid.slots().stream()
        .filter(slot -> slot.name().equals(mark) || slot.udid().equals(mark))
        .findFirst();
  }
}
