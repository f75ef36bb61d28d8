package org.facecert.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.facecert.device.CameraUse.CameraEvent;
import org.facecert.device.CrashRecords.CrashRecord;
import org.facecert.evidence.Moment;
import org.facecert.observation.FalseCertificate;
import org.jspecify.annotations.Nullable;

/** The phone's inside: windows, processes, permissions, camera and a clock that tests turn. */
final class FakeSystem implements Handset {

  static final String CAMERA_APP = "com.android.camera2";
  static final String LAUNCHER = "com.android.launcher3";
  private static final Duration TOAST = Duration.ofSeconds(2);

  /** What has the focus. */
  record Front(String packageName, List<Layout> layers, Optional<String> toast) {}

  private record Task(Instant at, int process, Runnable work) {}

  private record Other(String packageName, Page page) {}

  private record Toast(String words, Instant until) {}

  private final FakeApp app;
  private final PermissionPrompts permissions;
  private final Duration cameraClockError;
  private final List<Task> tasks = new ArrayList<>();
  private final Deque<String> pages = new ArrayDeque<>();
  private final Deque<Supplier<Page>> covers = new ArrayDeque<>();
  private final Set<String> kept = new HashSet<>();
  private final Set<String> passing = new HashSet<>();
  private final List<CameraEvent> camera = new ArrayList<>();
  private final Map<String, Stored> files = new TreeMap<>();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private @Nullable Other other;
  private @Nullable Toast toast;
  private boolean atHome;
  private boolean running;
  private boolean cameraOpen;
  private int process;
  private int offset;
  private double letters = 1;

  FakeSystem(FakeApp app, boolean chinese, Duration cameraClockError) {
    this.app = app;
    this.permissions = new PermissionPrompts(chinese, app.name());
    this.cameraClockError = cameraClockError;
    this.other = home();
  }

  Instant now() {
    return now;
  }

  /** Lets time pass; what was to happen meanwhile happens at its time. */
  void pass(Duration duration) {
    Instant end = now.plus(duration);
    while (true) {
      Optional<Task> due =
          tasks.stream().filter(t -> !t.at().isAfter(end)).min(Comparator.comparing(Task::at));
      if (due.isEmpty()) {
        now = end;
        return;
      }
      tasks.remove(due.get());
      now = due.get().at().isAfter(now) ? due.get().at() : now;
      if (running && due.get().process() == process) {
        due.get().work().run();
      }
    }
  }

  Front front() {
    Optional<String> said =
        Optional.ofNullable(toast).filter(t -> t.until().isAfter(now)).map(Toast::words);
    Optional<Page> asked = permissions.dialog();
    if (asked.isPresent() && !atHome) {
      return new Front(PermissionPrompts.PACKAGE, List.of(Layout.of(asked.get(), 0)), said);
    }
    if (other != null) {
      return new Front(other.packageName(), List.of(Layout.of(other.page(), 0)), said);
    }
    Layout page = Layout.of(written(app.page(pages.element())), offset);
    if (covers.isEmpty()) {
      return new Front(app.packageName(), List.of(page), said);
    }
    Layout cover = Layout.of(written(covers.element().get()), offset);
    boolean sheet = cover.page().form() == Page.Form.SHEET;
    return new Front(app.packageName(), sheet ? List.of(page, cover) : List.of(cover), said);
  }

  private Page written(Page page) {
    if (letters != 1) {
      page.views().forEach(view -> view.enlarge(letters));
    }
    return page;
  }

  @Override
  public double letters() {
    return letters;
  }

  void letters(double times) {
    letters = times;
  }

  void tap(int x, int y) {
    List<Layout> layers = front().layers();
    Layout top = layers.get(layers.size() - 1);
    List<Placed> placed = top.placed();
    for (int i = placed.size() - 1; i >= 0; i--) {
      if (placed.get(i).holds(x, y) && placed.get(i).view().reacts()) {
        placed.get(i).view().tap();
        return;
      }
    }
  }

  void type(int x, int y, String text) {
    List<Layout> layers = front().layers();
    layers.get(layers.size() - 1).placed().stream()
        .filter(p -> p.holds(x, y) && p.view().shape() == View.Shape.FIELD)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no field at " + x + "," + y))
        .view()
        .type(text);
  }

  boolean scroll(boolean forward) {
    List<Layout> layers = front().layers();
    Layout top = layers.get(layers.size() - 1);
    int most = Math.max(0, top.length() - top.frame().height());
    int page = top.frame().height() * 4 / 5;
    int next = Math.max(0, Math.min(most, offset + (forward ? page : -page)));
    boolean moved = next != offset;
    offset = next;
    return moved;
  }

  void back() {
    if (permissions.dialog().isPresent() && !atHome) {
      permissions.back();
    } else if (other != null) {
      other = running && !pages.isEmpty() && !other.packageName().equals(LAUNCHER) ? null : home();
    } else if (!covers.isEmpty()) {
      uncover();
    } else {
      leavePage();
    }
  }

  /** A cold start, as {@code AppControl} wants it: what ran before is ended first. */
  void launch() {
    stop();
    bringBack();
  }

  /** The home key: the app's process lives on. */
  void background() {
    closeCamera();
    other = home();
    if (running && !pages.isEmpty()) {
      app.left();
    }
    // a dialog of the system's is the app's own activity to the launcher, and goes with it
    atHome = true;
  }

  void recents() {
    other = new Other(LAUNCHER, app.recents());
    atHome = true;
  }

  /** To the front as it is; left by back, its first page comes up anew in the same process. */
  void bringBack() {
    other = null;
    atHome = false;
    if (running && !pages.isEmpty()) {
      app.returned();
      return;
    }
    if (!running) {
      running = true;
      process++;
      // as Android itself does in each process that it starts
      log(
          "GraphicsEnvironment",
          "ANGLE Developer option for '" + app.packageName() + "' set to: 'default'");
      passing.clear();
    }
    pages.clear();
    covers.clear();
    offset = 0;
    app.launched(this);
  }

  void stop() {
    closeCamera();
    permissions.processEnded();
    running = false;
    covers.clear();
    other = home();
  }

  void reset() {
    stop();
    kept.clear();
    files.clear();
    permissions.reset();
  }

  /** Another build is in the place of the former: what it does not ask for is forgotten. */
  void updated(Set<String> requested) {
    permissions.keepOnly(requested);
  }

  boolean running() {
    return running;
  }

  PermissionPrompts permissions() {
    return permissions;
  }

  private final List<Logged> log = new ArrayList<>();
  private final List<CrashRecord> crashes =
      new ArrayList<>(List.of(crash(0, "SYSTEM_BOOT", Optional.empty(), "isPrevious: true")));
  private String clip = "";

  private static CrashRecord crash(int id, String tag, Optional<String> process, String text) {
    return new CrashRecord(tag + " " + id, tag, process, Optional.of(text));
  }

  @Override
  public void copy(String text) {
    clip = text;
  }

  String clip() {
    return clip;
  }

  @Override
  public void recordError(String tag, String text) {
    crashes.add(crash(crashes.size(), tag, Optional.of(app.packageName()), text));
  }

  List<CrashRecord> crashes() {
    return crashes;
  }

  List<CameraEvent> camera() {
    return camera;
  }

  /** The phone's own camera app opens the camera and closes it again. */
  void useOwnCamera() {
    cameraBy(CAMERA_APP);
    pass(Duration.ofMillis(300));
  }

  @Override
  public void cameraBy(String packageName) {
    record(true, packageName);
    record(false, packageName);
  }

  @Override
  public void show(String page) {
    pages.push(page);
    offset = 0;
  }

  @Override
  public void replace(String page) {
    pages.poll();
    show(page);
  }

  @Override
  public void leavePage() {
    pages.poll();
    offset = 0;
    closeCamera();
    if (pages.isEmpty()) {
      // as on Android: back ends the activity, not the process
      other = home();
    }
  }

  @Override
  public void toFirstPage() {
    closeCamera();
    while (pages.size() > 1) {
      pages.poll();
    }
    offset = 0;
  }

  @Override
  public void cover(Supplier<Page> cover) {
    covers.push(cover);
    offset = 0;
  }

  @Override
  public void replaceCover(Supplier<Page> cover) {
    covers.poll();
    cover(cover);
  }

  @Override
  public void uncover() {
    covers.poll();
    offset = 0;
  }

  @Override
  public void toast(String words) {
    toast = new Toast(words, now.plus(TOAST));
  }

  @Override
  public void leaveApp() {
    closeCamera();
    pages.clear();
    covers.clear();
    other = home();
  }

  @Override
  public void openOther(String packageName, String words) {
    closeCamera();
    other = new Other(packageName, Page.full(View.title(words)));
  }

  @Override
  public boolean granted(String permission) {
    return permissions.granted(permission);
  }

  @Override
  public void giveBack(String permission) {
    permissions.giveBack(permission);
  }

  @Override
  public void grantItself(String permission) {
    permissions.grant(permission);
  }

  @Override
  public void ask(Consumer<Boolean> answer, String... names) {
    permissions.ask(answer, List.of(names));
  }

  @Override
  public void log(String tag, String text) {
    log.add(new Logged(app.packageName(), tag + ": " + text));
  }

  @Override
  public void store(String path, byte[] content) {
    files.put(path, new Stored(content, now));
  }

  private final List<String> album = new ArrayList<>();
  private boolean readAlbum;

  List<String> album() {
    return album;
  }

  boolean readAlbum() {
    return readAlbum;
  }

  @Override
  public boolean lookAtAlbum() {
    readAlbum |= granted("android.permission.READ_MEDIA_IMAGES");
    return readAlbum && !album.isEmpty();
  }

  @Override
  public void delete(String path) {
    files.remove(path);
  }

  /** A file on the phone. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Stored(byte[] content, Instant changed) {}

  Map<String, Stored> files() {
    return files;
  }

  /** A line in the phone's log, and the package that wrote it. */
  record Logged(String by, String message) {}

  List<Logged> log() {
    return log;
  }

  private final List<WireProbe.Wire.Passed> wire = new ArrayList<>();

  List<WireProbe.Wire.Passed> wire() {
    return wire;
  }

  @Override
  public void send(Exchange exchange) {
    send(exchange, Duration.ZERO);
  }

  @Override
  public void send(Exchange exchange, Duration lasting) {
    Exchange let = shown.map(exchange::refusing).orElse(exchange);
    Exchange passed = holding ? let.heldBack() : let;
    wire.add(new WireProbe.Wire.Passed(passed, new Moment(now, now.plus(lasting))));
  }

  private Optional<FalseCertificate> shown = Optional.empty();

  private boolean holding;

  void holdBack() {
    holding = true;
  }

  @Override
  public boolean holdsBack() {
    return holding;
  }

  @Override
  public boolean isFalse() {
    return shown.isPresent();
  }

  void show(FalseCertificate which) {
    shown = Optional.of(which);
  }

  @Override
  public void openCamera() {
    if (!cameraOpen) {
      cameraOpen = true;
      record(true, app.packageName());
    }
  }

  @Override
  public boolean isOn(String page) {
    return page.equals(pages.peek());
  }

  @Override
  public void closeCamera() {
    if (cameraOpen) {
      cameraOpen = false;
      record(false, app.packageName());
    }
  }

  @Override
  public void after(Duration delay, Runnable task) {
    tasks.add(new Task(now.plus(delay), process, task));
  }

  @Override
  public Set<String> kept() {
    return kept;
  }

  @Override
  public Set<String> passing() {
    return passing;
  }

  private void record(boolean opened, String packageName) {
    camera.add(new CameraEvent(opened, packageName, "1", Moment.at(now).give(cameraClockError)));
  }

  private static Other home() {
    return new Other(LAUNCHER, Page.full(View.title("Phone"), View.text("Messages")));
  }
}
