package org.facecert.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.facecert.Told;
import org.facecert.device.AppControl;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Capability;
import org.facecert.device.DeviceFacts;
import org.facecert.device.DeviceFault;
import org.facecert.device.FreshState;
import org.facecert.device.Phone;
import org.facecert.device.Platform;
import org.facecert.device.Replacement;
import org.facecert.device.Session;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Look;
import org.facecert.screen.Node;
import org.jspecify.annotations.Nullable;

/** A platform whose phones do nothing of themselves, and die when told to. */
final class FakePhones implements Platform {

  /** What is behind a phone. */
  interface Behind {
    /**
     * @throws DeviceFault when it does not answer
     */
    void asked();

    /**
     * @throws DeviceFault when it does not answer
     */
    void close();

    /** Nothing. */
    static Behind nothing(Phone phone) {
      return new Behind() {
        @Override
        public void asked() {}

        @Override
        public void close() {}
      };
    }
  }

  private final Function<Phone, Behind> behind;

  FakePhones() {
    this(Behind::nothing);
  }

  /**
   * @param behind connects to what is behind a phone
   */
  FakePhones(Function<Phone, Behind> behind) {
    this.behind = behind;
  }

  final List<String> opened = Collections.synchronizedList(new ArrayList<>());

  /** How many answers each phone gives before it dies, in the order in which they are opened. */
  final List<Integer> lives = Collections.synchronizedList(new ArrayList<>());

  private final CountDownLatch never = new CountDownLatch(1);

  @Override
  public Session open(Phone phone, AppUnderTest app, Vault vault) {
    int life = lives.isEmpty() ? Integer.MAX_VALUE : lives.remove(0);
    if (life == 0) {
      throw new DeviceFault(Told.told("connection refused"));
    }
    Session session = new FakeSession(phone, vault, life, behind.apply(phone));
    opened.add(phone.name());
    return session;
  }

  private final class FakeSession implements Session, AppControl {

    private final Phone phone;
    private final Vault vault;
    private final Behind behind;
    private int life;

    FakeSession(Phone phone, Vault vault, int life, Behind behind) {
      this.behind = behind;
      this.phone = phone;
      this.vault = vault;
      this.life = life;
    }

    private void answer() {
      if (life-- <= 0) {
        throw new DeviceFault(Told.told("the phone is gone"));
      }
      behind.asked();
    }

    @Override
    public Look look() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void tap(Node node) {
      answer();
    }

    @Override
    public void type(Node field, String text) {
      answer();
    }

    @Override
    public void back() {
      answer();
    }

    @Override
    public void idle(Duration duration) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DeviceFault(Told.told("interrupted"), e);
      }
    }

    @Override
    public Moment now() {
      return Moment.at(Instant.EPOCH);
    }

    @Override
    public boolean scroll(Node scrollable, boolean forward) {
      return false;
    }

    @Override
    public <T extends Capability> Optional<T> capability(Class<T> type) {
      return type == AppControl.class ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public DeviceFacts facts() {
      return new DeviceFacts(
          phone.name(),
          "fake",
          "1",
          new DeviceFacts.Make("none", "none"),
          true,
          new DeviceFacts.ClockOffset(Duration.ZERO, Duration.ZERO),
          Map.of());
    }

    @Override
    public void close() {
      behind.close();
    }

    @Override
    public Replacement update(String packageName, Path file) {
      throw new DeviceFault(Told.told("no update is tried here"));
    }

    @Override
    public FreshState reset(String packageName, @Nullable Path file) {
      answer();
      return new FreshState(
          List.of(Fact.fact("fact.app-data", "none")),
          vault.put(
              EvidenceKind.DEVICE_STATE,
              "text/plain",
              new byte[] {1},
              Moment.at(Instant.EPOCH),
              Sentence.of("caption.fresh", "app", packageName)));
    }

    @Override
    public void launch(String packageName) {}

    @Override
    public void bringBack(String packageName) {}

    @Override
    public void background(String packageName) {}

    @Override
    public void recents() {}

    @Override
    public void stop(String packageName) {}

    @Override
    public String foregroundPackage() {
      answer();
      return "";
    }

    @Override
    public boolean running(String packageName) {
      return false;
    }
  }
}
