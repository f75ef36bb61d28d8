package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.Told;
import org.facecert.device.Album;
import org.facecert.device.AppControl;
import org.facecert.device.AppLog;
import org.facecert.device.CameraUse;
import org.facecert.device.Capability;
import org.facecert.device.Clipboard;
import org.facecert.device.CrashRecords;
import org.facecert.device.DeviceFacts;
import org.facecert.device.DeviceFault;
import org.facecert.device.FreshState;
import org.facecert.device.InstalledPackages;
import org.facecert.device.Permissions;
import org.facecert.device.RecentTasks;
import org.facecert.device.Replacement;
import org.facecert.device.Session;
import org.facecert.device.SpokenScreen;
import org.facecert.device.TextSize;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.Look;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.Node;
import org.jspecify.annotations.Nullable;

/** A phone that lives in this process: an app's pages, a clock of its own, and faults on demand. */
final class FakePhone implements Session {

  private static final Duration COMMAND = Duration.ofMillis(40);

  /** What a phone under test is like. */
  record Traits(
      boolean chinese,
      int commands,
      CameraLogging camera,
      Duration cameraClockError,
      boolean blackPictures,
      boolean packages,
      boolean slipping,
      OnTheWire wire) {

    static Traits sound(boolean chinese) {
      return new Traits(
          chinese,
          Integer.MAX_VALUE,
          CameraLogging.SOUND,
          Duration.ZERO,
          false,
          true,
          false,
          OnTheWire.SEEN);
    }

    /** Dies after so many commands. */
    Traits dyingAfter(int commands) {
      return new Traits(
          chinese, commands, camera, cameraClockError, blackPictures, packages, slipping, wire);
    }

    Traits logging(CameraLogging camera) {
      return new Traits(
          chinese, commands, camera, cameraClockError, blackPictures, packages, slipping, wire);
    }

    Traits unsureBy(Duration error) {
      return new Traits(chinese, commands, camera, error, blackPictures, packages, slipping, wire);
    }

    /** Forbids screenshots, as an app may: they come out black. */
    Traits showingNothing() {
      return new Traits(
          chinese, commands, camera, cameraClockError, true, packages, slipping, wire);
    }

    /** Swipes downwards go twice as far as asked. */
    Traits slippery() {
      return new Traits(
          chinese, commands, camera, cameraClockError, blackPictures, packages, true, wire);
    }

    Traits onTheWire(OnTheWire other) {
      return new Traits(
          chinese, commands, camera, cameraClockError, blackPictures, packages, slipping, other);
    }

    /** Knows nothing of the packages that are installed. */
    Traits withoutPackages() {
      return new Traits(
          chinese, commands, camera, cameraClockError, blackPictures, false, slipping, wire);
    }
  }

  /** What of the phone's traffic goes past where the laboratory watches. */
  enum OnTheWire {
    SEEN,
    /** the laboratory's own request is not seen: it goes another way */
    NO_CANARY,
    /** nothing watches */
    NONE
  }

  /** What the phone tells of its camera. */
  enum CameraLogging {
    SOUND,
    /** there is no such log */
    NONE,
    /** there is a log, and it stays empty */
    SILENT
  }

  private final FakeSystem system;
  private final FakeApp app;
  private final Traits traits;
  private final Vault vault;
  private final Painter painter;
  private int commands;

  FakePhone(FakeApp app, Traits traits, Vault vault, Painter painter) {
    this.app = app;
    this.traits = traits;
    this.vault = vault;
    this.painter = painter;
    this.system = new FakeSystem(app, traits.chinese(), traits.cameraClockError());
  }

  /** How many commands it was sent. */
  int commands() {
    return commands;
  }

  @Override
  public Look look() {
    command();
    Moment from = now();
    command();
    FakeSystem.Front front = system.front();
    String source = source(front);
    command();
    Moment when = new Moment(from.earliest(), now().latest());
    return new Look(
        UiAutomatorSource.read(source),
        when,
        vault.put(
            EvidenceKind.PAGE_SOURCE,
            "application/xml",
            utf8(source),
            when,
            Sentence.of("caption.page-source")),
        vault.put(
            EvidenceKind.SCREENSHOT,
            "image/png",
            painter.png(traits.blackPictures() ? List.of() : front.layers()),
            when,
            Sentence.of("caption.screenshot")));
  }

  private static String source(FakeSystem.Front front) {
    String source = SourceText.of(front.packageName(), front.layers());
    return front
        .toast()
        .map(words -> source.replace("</hierarchy>", toast(words) + "</hierarchy>"))
        .orElse(source);
  }

  private static String toast(String words) {
    return "<android.widget.Toast class=\"android.widget.Toast\" package=\"com.android.settings\""
        + " text=\""
        + words.replace("&", "&amp;").replace("\"", "&quot;")
        + "\" bounds=\"[100,1240][620,1300]\" displayed=\"true\" />";
  }

  @Override
  public void tap(Node node) {
    command();
    system.tap(node.bounds().centreX(), node.bounds().centreY());
    command();
  }

  @Override
  public void type(Node field, String text) {
    command();
    system.type(field.bounds().centreX(), field.bounds().centreY(), text);
  }

  @Override
  public void back() {
    command();
    system.back();
  }

  @Override
  public void idle(Duration duration) {
    system.pass(duration);
  }

  @Override
  public Moment now() {
    return Moment.at(system.now());
  }

  @Override
  public boolean scroll(Node scrollable, boolean forward) {
    command();
    boolean moved = system.scroll(forward);
    if (traits.slipping() && forward && moved) {
      system.scroll(true);
    }
    return moved;
  }

  @Override
  public <T extends Capability> Optional<T> capability(Class<T> type) {
    return Stream.of(
            new Control(),
            new Camera(),
            new Permits(),
            new Installed(),
            new Log(),
            new Clips(),
            new Crashes(),
            new OnWire(),
            new Pictures(),
            new Recents(),
            new Letters(),
            new Heard(),
            new FakeFiles(system, vault, this::command))
        .filter(type::isInstance)
        .filter(c -> !(c instanceof OnWire) || traits.wire() != OnTheWire.NONE)
        .filter(c -> !(c instanceof Installed) || traits.packages())
        .filter(c -> !(c instanceof Camera) || traits.camera() != CameraLogging.NONE)
        .map(type::cast)
        .findFirst();
  }

  @Override
  public DeviceFacts facts() {
    return new DeviceFacts(
        "fake",
        "android",
        "14",
        new DeviceFacts.Make("FaceCert", "FakePhone"),
        true,
        new DeviceFacts.ClockOffset(Duration.ZERO, Duration.ZERO),
        Map.of());
  }

  @Override
  public void close() {}

  private void command() {
    if (++commands > traits.commands()) {
      throw new DeviceFault(Told.told("the phone does not answer any more"));
    }
    system.pass(COMMAND);
  }

  private Evidence state(EvidenceKind kind, Object text) {
    return vault.put(
        kind, "text/plain", utf8(String.valueOf(text)), now(), Sentence.of("caption.camera-log"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private final class Control implements AppControl {

    @Override
    public FreshState reset(String packageName, @Nullable Path file) {
      command();
      system.reset();
      app.installed(file);
      return new FreshState(
          List.of(Fact.fact("fact.app-data", "none")), state(EvidenceKind.DEVICE_STATE, "fresh"));
    }

    @Override
    public Replacement update(String packageName, Path file) {
      command();
      system.stop();
      Optional<Sentence> problem = app.updated(file);
      if (problem.isEmpty()) {
        system.updated(app.build().permissions());
      }
      return new Replacement(problem, state(EvidenceKind.DEVICE_STATE, app.build().version()));
    }

    @Override
    public void launch(String packageName) {
      command();
      system.launch();
    }

    @Override
    public void bringBack(String packageName) {
      command();
      system.bringBack();
    }

    @Override
    public void background(String packageName) {
      command();
      system.background();
    }

    @Override
    public void recents() {
      command();
      system.recents();
    }

    @Override
    public void stop(String packageName) {
      command();
      system.stop();
    }

    @Override
    public String foregroundPackage() {
      command();
      return system.front().packageName();
    }

    @Override
    public boolean running(String packageName) {
      command();
      return system.running() && packageName.equals(app.packageName());
    }
  }

  private final class Camera implements CameraUse {

    @Override
    public CameraLog read() {
      command();
      List<CameraEvent> events =
          traits.camera() == CameraLogging.SILENT ? List.of() : system.camera();
      return new CameraLog(events, state(EvidenceKind.CAMERA_LOG, events));
    }

    @Override
    public String canary(String packageUnderTest, boolean inFront) {
      command();
      system.useOwnCamera();
      return FakeSystem.CAMERA_APP;
    }
  }

  private Map<String, Boolean> granted() {
    Map<String, Boolean> granted = new TreeMap<>(system.permissions().state());
    app.build().permissions().stream()
        .filter(p -> !FakeApp.Build.GRANTED_AT_INSTALLATION.contains(p))
        .forEach(p -> granted.putIfAbsent(p, false));
    return granted;
  }

  private final class Installed implements InstalledPackages {

    @Override
    public Optional<PackageFacts> read(String packageName) {
      command();
      FakeApp.Build build = app.build();
      Set<String> requested = new TreeSet<>(build.permissions());
      PackageFacts facts =
          new PackageFacts(
              packageName,
              Optional.of(build.version()),
              app.versionCode(),
              requested,
              Optional.of(granted()),
              state(EvidenceKind.DEVICE_STATE, build.version() + requested));
      return Optional.of(facts).filter(f -> packageName.equals(app.packageName()));
    }
  }

  private final class Log implements AppLog {

    @Override
    public void mark(String token) {
      command();
      system.log().add(new FakeSystem.Logged("com.android.shell", "facecert: " + token));
    }

    @Override
    public LoggedLines between(String from, String to, String packageName) {
      command();
      List<FakeSystem.Logged> all = system.log();
      int begin = place(all, from);
      int end = place(all, to);
      List<String> own =
          all.subList(begin + 1, end < 0 ? all.size() : end).stream()
              .filter(line -> line.by().equals(packageName))
              .map(FakeSystem.Logged::message)
              .toList();
      return new LoggedLines(
          own, begin >= 0 && end >= 0, state(EvidenceKind.APP_LOG, String.join("\n", own)));
    }

    private static int place(List<FakeSystem.Logged> all, String token) {
      return IntStream.range(0, all.size())
          .filter(i -> all.get(i).message().endsWith(token))
          .findFirst()
          .orElse(-1);
    }
  }

  private final class OnWire implements WireProbe.Wire {

    @Override
    public List<Passed> passed() {
      command();
      return List.copyOf(system.wire());
    }

    @Override
    public void show(FalseCertificate which) {
      command();
      system.show(which);
    }

    @Override
    public void holdBack() {
      command();
      system.holdBack();
    }

    @Override
    public boolean canary() {
      command();
      return traits.wire() == OnTheWire.SEEN;
    }
  }

  private final class Clips implements Clipboard {

    @Override
    public void put(String text) {
      command();
      system.copy(text);
    }

    @Override
    public ClipText read() {
      command();
      return new ClipText(system.clip(), state(EvidenceKind.CLIPBOARD, system.clip()));
    }
  }

  private final class Crashes implements CrashRecords {

    @Override
    public Set<String> ids() {
      command();
      return system.crashes().stream().map(CrashRecord::id).collect(Collectors.toSet());
    }

    @Override
    public KeptRecords since(Set<String> known) {
      command();
      List<CrashRecord> all = system.crashes();
      return new KeptRecords(
          all.stream().filter(record -> !known.contains(record.id())).toList(),
          true,
          state(EvidenceKind.CRASH_RECORD, all));
    }
  }

  private final class Letters implements TextSize {

    @Override
    public double scale() {
      command();
      return system.letters();
    }

    @Override
    public void scale(double times) {
      command();
      system.letters(times);
    }
  }

  private final class Heard implements SpokenScreen {

    @Override
    public SpokenTree read() {
      command();
      FakeSystem.Front front = system.front();
      String source = SourceText.of(front.packageName(), front.layers(), true);
      return new SpokenTree(
          UiAutomatorSource.read(source),
          vault.put(
              EvidenceKind.DEVICE_STATE,
              "application/xml",
              utf8(source),
              now(),
              Sentence.of("caption.spoken")));
    }
  }

  private final class Recents implements RecentTasks {

    @Override
    public TaskList read() {
      command();
      return new TaskList(app.recentApps(), state(EvidenceKind.DEVICE_STATE, app.recentApps()));
    }
  }

  private final class Pictures implements Album {

    private static final String READ = "android.permission.READ_MEDIA_IMAGES";

    @Override
    public void put(String name, byte[] jpeg) {
      command();
      system.album().add(name);
    }

    @Override
    public AlbumState read(String packageName) {
      command();
      boolean asks = app.build().permissions().contains(READ);
      boolean holds = granted().getOrDefault(READ, false);
      return new AlbumState(
          Set.copyOf(system.album()),
          holds ? AlbumAccess.GRANTED : asks ? AlbumAccess.WITHHELD : AlbumAccess.NOT_ASKED,
          system.readAlbum() ? Set.of("READ_MEDIA_IMAGES") : Set.of(),
          system.camera().stream().anyMatch(CameraUse.CameraEvent::opened),
          state(EvidenceKind.DEVICE_STATE, system.album()));
    }

    @Override
    public void clear() {
      system.album().clear();
    }
  }

  private final class Permits implements Permissions {

    @Override
    public PermissionState read(String packageName) {
      command();
      Map<String, Boolean> granted = granted();
      return new PermissionState(granted, state(EvidenceKind.DEVICE_STATE, granted));
    }

    @Override
    public void revoke(String packageName, String permission) {
      command();
      system.permissions().revoke(permission);
    }
  }
}
