package org.facecert.doctor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.facecert.device.AppFiles;
import org.facecert.device.AppFiles.Area;
import org.facecert.device.AppFiles.AreaAccess;
import org.facecert.device.AppFiles.Snapshot;
import org.facecert.device.AppLog;
import org.facecert.device.CameraUse;
import org.facecert.device.Capability;
import org.facecert.device.DeviceFault;
import org.facecert.device.ScreenState;
import org.facecert.device.Session;
import org.facecert.doctor.Diagnosis.CheckOutcome;
import org.facecert.evidence.Sentence;

/**
 * What a session is needed for: each probe's source is made to show what it must show. Nothing of
 * any app is touched, and what was put onto the phone is taken back.
 */
final class SessionChecks {

  /** an app that there is none of: nothing of a real one is looked at */
  static final String NO_APP = "org.facecert.none";

  /** by more than this certificates made today are not valid yet on the phone */
  private static final Duration MOST_OFF = Duration.ofSeconds(60);

  private static final String CLOCK = "clock";
  private static final String SCREEN = "screen";
  private static final String STORAGE = "storage";
  private static final String CAMERA = "camera";
  private static final String LOG = "log";

  private final Session session;

  SessionChecks(Session session) {
    this.session = session;
  }

  Diagnosis clock() {
    Duration off = session.facts().clockOffset();
    long seconds = off.abs().toSeconds();
    return off.abs().compareTo(MOST_OFF) > 0
        ? Diagnosis.failed(CLOCK, off.isNegative() ? "behind" : "ahead", "seconds", seconds)
        : Diagnosis.ok(CLOCK, "right", "seconds", seconds);
  }

  Diagnosis screen() {
    return with(
        SCREEN,
        ScreenState.class,
        state -> {
          if (!state.awake()) {
            return Diagnosis.failed(SCREEN, "asleep");
          }
          return state.locked() ? Diagnosis.failed(SCREEN, "locked") : Diagnosis.ok(SCREEN, "open");
        });
  }

  Diagnosis storage() {
    return with(
        STORAGE,
        AppFiles.class,
        files -> {
          String token = UUID.randomUUID().toString();
          Snapshot all = files.list(NO_APP, Optional.of(token));
          List<AppFiles.StoredFile> planted =
              all.files().stream()
                  .filter(file -> file.area() == Area.SHARED && file.path().endsWith(token))
                  .toList();
          boolean read =
              files.read(NO_APP, planted, token).values().stream()
                  .anyMatch(
                      bytes -> new String(bytes, StandardCharsets.UTF_8).strip().equals(token));
          boolean looked =
              all.areas().stream()
                  .anyMatch(
                      area -> area.area() == Area.SHARED && area.access() == AreaAccess.LOOKED);
          return looked && read
              ? Diagnosis.ok(STORAGE, "read", "files", all.files().size())
              : Diagnosis.failed(STORAGE, "unread");
        });
  }

  Diagnosis camera() {
    return with(
        CAMERA,
        CameraUse.class,
        camera -> {
          int before = camera.read().events().size();
          String app = camera.canary(NO_APP, false);
          boolean told =
              camera.read().events().stream()
                  .skip(before)
                  .anyMatch(event -> event.opened() && event.packageName().equals(app));
          return told
              ? Diagnosis.ok(CAMERA, "told", "app", app)
              : Diagnosis.failed(CAMERA, "silent", "app", app);
        });
  }

  Diagnosis log() {
    return with(
        LOG,
        AppLog.class,
        log -> {
          String from = UUID.randomUUID().toString();
          String to = UUID.randomUUID().toString();
          log.mark(from);
          log.mark(to);
          return log.holds(from, to) ? Diagnosis.ok(LOG, "read") : Diagnosis.failed(LOG, "lost");
        });
  }

  /** What the phone does not have, and what it answers in no known form, is nothing seen. */
  private <T extends Capability> Diagnosis with(
      String check, Class<T> type, Function<T, Diagnosis> look) {
    Optional<T> capability = session.capability(type);
    if (capability.isEmpty()) {
      return Diagnosis.told(check, CheckOutcome.UNKNOWN, Sentence.of("doctor.no-capability"));
    }
    return guarded(check, () -> look.apply(capability.get()));
  }

  /** A look that may fail. */
  interface Examination {
    Diagnosis taken();
  }

  static Diagnosis guarded(String check, Examination look) {
    try {
      return look.taken();
    } catch (DeviceFault e) {
      return Diagnosis.told(check, CheckOutcome.FAILED, e.what())
          .curedBy(Sentence.of("doctor." + check + ".fault.cure"));
    }
  }
}
