package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.facecert.Told;
import org.facecert.device.AppControl;
import org.facecert.device.CameraUse;
import org.facecert.device.Capability;
import org.facecert.device.DeviceFacts;
import org.facecert.device.DeviceFault;
import org.facecert.device.FreshState;
import org.facecert.device.Replacement;
import org.facecert.device.Session;
import org.facecert.device.SpokenScreen;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Look;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.Node;
import org.facecert.screen.Screen;
import org.facecert.screen.UnreadableScreen;
import org.jspecify.annotations.Nullable;

/** A phone behind a wire, one of which has a fault. */
final class FaultyPhone implements Session {

  /** What can go wrong, and what goes on as it ought to where a fault does not say otherwise. */
  interface Fault {
    default String source(String source) {
      return source;
    }

    default byte[] picture(byte[] picture) {
      return picture;
    }

    /** The look that the wire answers; {@code earlier} is null at the first. */
    default Look look(Look now, @Nullable Look earlier) {
      return now;
    }

    default void command(String name) {}

    /** Whether an act reaches the phone. */
    default boolean reaches(String act) {
      return true;
    }

    /** How often an act that reaches the phone is carried out. */
    default int times(String act) {
      return 1;
    }

    default CameraUse.CameraLog camera(CameraUse.CameraLog log) {
      return log;
    }

    default boolean scrolled(boolean moved) {
      return moved;
    }
  }

  private final Session phone;
  private final Vault vault;
  private final Fault fault;
  private final int from;
  private final int until;
  private int commands;
  private @Nullable Look earlier;

  /**
   * @param from the command with which the fault begins, from 1
   * @param until the first command that is well again
   */
  FaultyPhone(Session phone, Vault vault, Fault fault, int from, int until) {
    this.phone = phone;
    this.vault = vault;
    this.fault = fault;
    this.from = from;
    this.until = until;
  }

  /** Given so far. */
  int commands() {
    return commands;
  }

  private boolean isFaulty() {
    return commands >= from && commands < until;
  }

  private boolean begin(String name) {
    commands++;
    if (isFaulty()) {
      fault.command(name);
    }
    return isFaulty();
  }

  @Override
  public Look look() {
    boolean faulty = begin("look");
    Look now = phone.look();
    Look answered = faulty ? fault.look(altered(now), earlier) : now;
    earlier = answered;
    return answered;
  }

  private Look altered(Look look) {
    byte[] was = vault.get(look.source().digest());
    String source = fault.source(new String(was, StandardCharsets.UTF_8));
    byte[] picture = fault.picture(vault.get(look.picture().digest()));
    try {
      return new Look(
          UiAutomatorSource.read(source),
          look.when(),
          vault.put(
              EvidenceKind.PAGE_SOURCE,
              "application/xml",
              source.getBytes(StandardCharsets.UTF_8),
              look.when(),
              Sentence.of("caption.page-source")),
          vault.put(
              EvidenceKind.SCREENSHOT,
              "image/png",
              picture,
              look.when(),
              Sentence.of("caption.screenshot")));
    } catch (UnreadableScreen e) {
      // as the Android platform does
      throw new DeviceFault(Told.told("the page source cannot be read: " + e.getMessage()), e);
    }
  }

  private void act(String name, Runnable act) {
    boolean faulty = begin(name);
    if (!faulty || fault.reaches(name)) {
      for (int i = 0; i < (faulty ? fault.times(name) : 1); i++) {
        act.run();
      }
    }
  }

  @Override
  public void tap(Node node) {
    act("tap", () -> phone.tap(node));
  }

  @Override
  public void type(Node field, String text) {
    act("type", () -> phone.type(field, text));
  }

  @Override
  public void back() {
    act("back", phone::back);
  }

  @Override
  public void idle(Duration duration) {
    phone.idle(duration);
  }

  @Override
  public Moment now() {
    return phone.now();
  }

  @Override
  public boolean scroll(Node scrollable, boolean forward) {
    boolean faulty = begin("scroll");
    boolean moved = !faulty || fault.reaches("scroll") ? phone.scroll(scrollable, forward) : false;
    for (int i = 1; faulty && i < fault.times("scroll"); i++) {
      moved |= phone.scroll(scrollable, forward);
    }
    return faulty ? fault.scrolled(moved) : moved;
  }

  @Override
  public <T extends Capability> Optional<T> capability(Class<T> type) {
    return phone.capability(type).map(c -> type.cast(wrapped(c)));
  }

  private Capability wrapped(Capability capability) {
    return capability instanceof CameraUse camera
        ? new Camera(camera)
        : capability instanceof AppControl control
            ? new Control(control)
            : capability instanceof SpokenScreen spoken ? heard(spoken) : capability;
  }

  private SpokenScreen heard(SpokenScreen spoken) {
    return () -> {
      boolean faulty = begin("spoken");
      SpokenScreen.SpokenTree given = spoken.read();
      if (!faulty) {
        return given;
      }
      String source = new String(vault.get(given.evidence().digest()), StandardCharsets.UTF_8);
      try {
        Screen screen = UiAutomatorSource.read(fault.source(source));
        return new SpokenScreen.SpokenTree(screen, given.evidence());
      } catch (UnreadableScreen e) {
        throw new UnreadableAnswer(Told.told("the screen reader is given nothing"), e);
      }
    };
  }

  @Override
  public DeviceFacts facts() {
    return phone.facts();
  }

  @Override
  public void close() {}

  private final class Camera implements CameraUse {
    private final CameraUse camera;

    Camera(CameraUse camera) {
      this.camera = camera;
    }

    @Override
    public CameraLog read() {
      boolean faulty = begin("camera");
      CameraLog log = camera.read();
      return faulty ? fault.camera(log) : log;
    }

    @Override
    public String canary(String packageUnderTest, boolean inFront) {
      return begin("canary") && !fault.reaches("canary")
          ? FakeSystem.CAMERA_APP
          : camera.canary(packageUnderTest, inFront);
    }
  }

  private final class Control implements AppControl {
    private final AppControl control;

    Control(AppControl control) {
      this.control = control;
    }

    @Override
    public FreshState reset(String packageName, @Nullable Path file) {
      begin("reset");
      return control.reset(packageName, file);
    }

    @Override
    public Replacement update(String packageName, Path file) {
      begin("update");
      return control.update(packageName, file);
    }

    @Override
    public void launch(String packageName) {
      act("launch", () -> control.launch(packageName));
    }

    @Override
    public void bringBack(String packageName) {
      act("launch", () -> control.bringBack(packageName));
    }

    @Override
    public void recents() {
      act("recents", control::recents);
    }

    @Override
    public void background(String packageName) {
      act("background", () -> control.background(packageName));
    }

    @Override
    public void stop(String packageName) {
      act("stop", () -> control.stop(packageName));
      if (control.running(packageName)) {
        // as the Android platform does
        throw new DeviceFault(Told.told(packageName + " still runs after it was stopped"));
      }
    }

    @Override
    public String foregroundPackage() {
      begin("foreground");
      return control.foregroundPackage();
    }

    @Override
    public boolean running(String packageName) {
      begin("running");
      return control.running(packageName);
    }
  }

  /** Answers another source than the phone's. */
  static Fault source(UnaryOperator<String> change) {
    return new Fault() {
      @Override
      public String source(String source) {
        return change.apply(source);
      }
    };
  }

  static Fault picture(UnaryOperator<byte[]> change) {
    return new Fault() {
      @Override
      public byte[] picture(byte[] picture) {
        return change.apply(picture);
      }
    };
  }

  /** Fails at commands of this name; at all where it is empty. */
  static Fault failing(String name, String message) {
    return new Fault() {
      @Override
      public void command(String command) {
        if (name.isEmpty() || command.equals(name)) {
          throw new DeviceFault(Told.told(message));
        }
      }
    };
  }

  /** Answers as if all were well, and does nothing. */
  static Fault losing(String... acts) {
    return new Fault() {
      @Override
      public boolean reaches(String act) {
        return !List.of(acts).contains(act);
      }
    };
  }

  static Fault camera(UnaryOperator<CameraUse.CameraLog> change) {
    return new Fault() {
      @Override
      public CameraUse.CameraLog camera(CameraUse.CameraLog log) {
        return change.apply(log);
      }
    };
  }
}
