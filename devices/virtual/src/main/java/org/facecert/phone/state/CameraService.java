package org.facecert.phone.state;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who opened a camera and when, worded as AOSP frameworks/av
 * services/camera/libcameraservice/CameraService.cpp words it.
 */
public final class CameraService {
  /** Camera ids: 0 looks away from the person, 1 at the person. */
  public static final int CAMERAS = 2;

  // CameraService.h: DEFAULT_EVENT_LOG_LENGTH
  private static final int EVENTS = 100;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
  private static final String OP = "CAMERA";

  /** A process that holds a camera. */
  public record Client(int camera, String app, int pid) {}

  private final PhoneClock clock;
  private final LogBuffer log;
  private final AppOps ops;
  private final Deque<String> events = new ArrayDeque<>();
  private final List<Client> clients = new ArrayList<>();
  private byte @Nullable [] picture;

  CameraService(PhoneClock clock, LogBuffer log, AppOps ops) {
    this.clock = clock;
    this.log = log;
    this.ops = ops;
  }

  /**
   * Opens a camera. A client that already holds it is put out first, as the service does for the
   * app in front.
   *
   * @param allowed whether permission and app-op let the package use a camera
   * @return null when refused
   */
  public synchronized @Nullable Client connect(int camera, String app, int pid, boolean allowed) {
    log.system(
        'I',
        "CameraService",
        "CameraService::connect call (PID %d \"%s\", camera ID %d) and Camera API version 1"
            .formatted(pid, app, camera));
    if (!allowed) {
      refuse(camera, app, pid);
      return null;
    }
    List.copyOf(clients).stream().filter(c -> c.camera() == camera).forEach(this::evict);
    Client client = new Client(camera, app, pid);
    clients.add(client);
    ops.started(app, OP);
    event("CONNECT device %d client for package %s (PID %d)".formatted(camera, app, pid));
    return client;
  }

  private void refuse(int camera, String app, int pid) {
    ops.rejected(app, OP);
    log.system(
        'E',
        "CameraService",
        "Permission Denial: can't use the camera pid=%d, package=%s".formatted(pid, app));
    event(
        "REJECT device %d client for package %s (PID %d), reason: (PERMISSION_DENIED)"
            .formatted(camera, app, pid));
  }

  private void evict(Client client) {
    event(
        "EVICT device %d client held by package %s (PID %d)"
            .formatted(client.camera(), client.app(), client.pid()));
    disconnect(client);
  }

  /** Closes it; closing twice does nothing. */
  public synchronized void disconnect(Client client) {
    if (!clients.remove(client)) {
      return;
    }
    ops.finished(client.app(), OP);
    event(
        "DISCONNECT device %d client for package %s (PID %d)"
            .formatted(client.camera(), client.app(), client.pid()));
    log.system(
        'I',
        "CameraService",
        "disconnect: Disconnected client for camera %d for PID %d"
            .formatted(client.camera(), client.pid()));
  }

  synchronized void processDied(int pid) {
    List.copyOf(clients).stream().filter(c -> c.pid() == pid).forEach(this::disconnect);
  }

  private void event(String text) {
    String stamp =
        STAMP.format(Instant.ofEpochMilli(clock.millis()).atZone(ZoneId.systemDefault()));
    events.addFirst(stamp + " : " + text);
    if (events.size() > EVENTS) {
      events.removeLast();
    }
  }

  /** The events as {@code CameraService::dumpEventLog} lists them, most recent first. */
  public synchronized List<String> eventLog() {
    List<String> lines = new ArrayList<>(events);
    if (events.size() == EVENTS) {
      lines.add("...");
    } else if (events.isEmpty()) {
      lines.add("[no events yet]");
    }
    return lines;
  }

  /** The events, most recent first. */
  public synchronized List<String> events() {
    return List.copyOf(events);
  }

  public synchronized List<Client> clients() {
    return List.copyOf(clients);
  }

  /** What the lens sees: a PNG or JPEG file's bytes, null for the drawn person. */
  public synchronized byte @Nullable [] picture() {
    return picture == null ? null : picture.clone();
  }

  public synchronized void picture(byte[] image) {
    picture = image.clone();
  }
}
