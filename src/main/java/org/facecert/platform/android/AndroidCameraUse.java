package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.device.AppControl;
import org.facecert.device.CameraUse;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Joins three sources, because none is exact alone: the camera service's log (whole seconds), the
 * times at which it was read (an event that the last reading did not have happened after it), and
 * the app-operations service (milliseconds, the last use only).
 */
final class AndroidCameraUse implements CameraUse {

  private static final Duration CANARY_LIMIT = Duration.ofSeconds(10);
  private static final Duration CANARY_PAUSE = Duration.ofMillis(200);

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;
  private final PhoneClock phoneClock;
  private final Settling settling;
  private final AppControl apps;
  private final String packageUnderTest;

  private List<CameraDump.Line> known = List.of();
  private final List<CameraEvent> events = new ArrayList<>();
  private @Nullable Instant lastRead;

  AndroidCameraUse(
      Wire wire,
      Vault vault,
      Clock clock,
      PhoneClock phoneClock,
      Settling settling,
      AppControl apps,
      String packageUnderTest) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
    this.phoneClock = phoneClock;
    this.settling = settling;
    this.apps = apps;
    this.packageUnderTest = packageUnderTest;
  }

  @Override
  public CameraLog read() {
    Instant asked = clock.instant();
    String log = wire.shell("dumpsys", "media.camera");
    Instant answered = clock.instant();
    CameraDump dump = CameraDump.parse(log);
    List<CameraDump.Line> fresh = fresh(dump);
    int earlier = events.size();
    for (int i = fresh.size() - 1; i >= 0; i--) {
      CameraDump.Line line = fresh.get(i);
      line.client()
          .ifPresent(
              client ->
                  events.add(
                      new CameraEvent(
                          client.opened(),
                          client.packageName(),
                          client.cameraId(),
                          when(line, answered))));
    }
    known = dump.newestFirst();
    lastRead = asked;
    String text = log;
    if (fresh.stream().anyMatch(line -> isOurs(line))) {
      text = log + "\n" + sharpen(earlier);
    }
    Evidence evidence =
        vault.put(
            EvidenceKind.CAMERA_LOG,
            "text/plain; charset=utf-8",
            text.getBytes(StandardCharsets.UTF_8),
            new Moment(asked, clock.instant()),
            Sentence.of("caption.camera-log"));
    return new CameraLog(events, evidence);
  }

  @Override
  public String canary(String appUnderTest, boolean inFront) {
    int before = events.size();
    wire.shell("am", "start", "-a", "android.media.action.STILL_IMAGE_CAMERA");
    String camera = awaitOther(before, appUnderTest);
    apps.stop(camera);
    if (inFront && !apps.foregroundPackage().equals(appUnderTest)) {
      // resumes the task as it is; a running app is not started anew
      wire.mobile("mobile: activateApp", Map.of("appId", appUnderTest));
    }
    return camera;
  }

  private String awaitOther(int before, String appUnderTest) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < CANARY_LIMIT.toNanos()) {
      List<CameraEvent> all = read().events();
      for (CameraEvent event : all.subList(before, all.size())) {
        if (event.opened() && !event.packageName().equals(appUnderTest)) {
          return event.packageName();
        }
      }
      settling.idle(CANARY_PAUSE);
    }
    throw new UnreadableAnswer("fault.camera-log.canary", "seconds", CANARY_LIMIT.toSeconds());
  }

  /** The lines that the last reading did not have, newest first. */
  private List<CameraDump.Line> fresh(CameraDump dump) {
    List<CameraDump.Line> now = dump.newestFirst();
    for (int added = 0; added <= now.size(); added++) {
      List<CameraDump.Line> rest = now.subList(added, now.size());
      boolean same = rest.size() <= known.size() && known.subList(0, rest.size()).equals(rest);
      boolean complete = rest.size() == known.size() || dump.truncated();
      if (same && complete && (added < now.size() || known.isEmpty())) {
        return now.subList(0, added);
      }
    }
    throw new UnreadableAnswer("fault.camera-log.lost");
  }

  private boolean isOurs(CameraDump.Line line) {
    return line.client()
        .map(CameraDump.Client::packageName)
        .filter(packageUnderTest::equals)
        .isPresent();
  }

  private Moment when(CameraDump.Line line, Instant answered) {
    Instant second = phoneClock.toSuite(instant(line, answered));
    Moment logged = new Moment(second, second.plusSeconds(1)).give(phoneClock.error());
    if (lastRead == null) {
      return logged;
    }
    return narrowed(new Moment(lastRead, answered), logged);
  }

  /** Narrows a moment that is certain by another that rests on the phone's clock. */
  private static Moment narrowed(Moment certain, Moment clocked) {
    Instant from = max(certain.earliest(), clocked.earliest());
    Instant to = min(certain.latest(), clocked.latest());
    return from.isAfter(to) ? certain : new Moment(from, to);
  }

  /**
   * Puts milliseconds to the newest opening and closing by the app under test.
   *
   * @param earlier how many events were answered before: those do not change any more
   */
  private String sharpen(int earlier) {
    Instant asked = clock.instant();
    String answer = wire.shell("cmd", "appops", "get", packageUnderTest, "CAMERA");
    Instant answered = clock.instant();
    AppOp op;
    try {
      op = AppOp.parse("CAMERA", answer);
    } catch (UnreadableAnswer e) {
      // the log's own whole seconds stay: less exact, not wrong
      return answer + "\n" + e.getMessage();
    }
    op.startedAgo()
        .map(ago -> new Moment(asked.minus(ago), answered.minus(ago).plusMillis(1)))
        .ifPresent(
            started -> {
              narrowLast(earlier, true, started);
              op.duration()
                  .ifPresent(
                      lasted ->
                          narrowLast(
                              earlier,
                              false,
                              new Moment(
                                  started.earliest().plus(lasted), started.latest().plus(lasted))));
            });
    return answer;
  }

  private void narrowLast(int earlier, boolean opened, Moment to) {
    for (int i = events.size() - 1; i >= earlier; i--) {
      CameraEvent event = events.get(i);
      if (event.packageName().equals(packageUnderTest) && event.opened() == opened) {
        events.set(
            i,
            new CameraEvent(
                opened, event.packageName(), event.cameraId(), narrowed(event.when(), to)));
        return;
      }
    }
  }

  /** The log has no year: the one that brings the line closest to now. */
  private Instant instant(CameraDump.Line line, Instant now) {
    int year = phoneClock.toPhone(now).atOffset(phoneClock.zone()).getYear();
    Instant best = Instant.MIN;
    Duration distance = Duration.ofDays(10_000);
    for (int candidate : new int[] {year - 1, year, year + 1}) {
      Instant instant =
          line.day().atYear(candidate).atTime(line.time()).toInstant(phoneClock.zone());
      Duration away = Duration.between(instant, phoneClock.toPhone(now)).abs();
      if (away.compareTo(distance) < 0) {
        distance = away;
        best = instant;
      }
    }
    return best;
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
