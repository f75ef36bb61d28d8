package org.facecert.doctor;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.facecert.device.AppUnderTest;
import org.facecert.device.DeviceFault;
import org.facecert.device.Platform;
import org.facecert.device.Secrets;
import org.facecert.device.Session;
import org.facecert.doctor.Diagnosis.CheckOutcome;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.Lease;
import org.facecert.pool.Pool;

/**
 * Looks at one phone, from its file to what each probe rests on. The checks are in the order in
 * which one rests on the other; the session and all that is looked at in it take a minute at most.
 */
public final class Doctor {

  private static final Duration SESSION_LIMIT = Duration.ofSeconds(60);
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final String FILE = "file";
  private static final String START = "start";
  private static final String SESSION = "session";
  private static final String LANGUAGE = "en";

  private final Pool pool;
  private final Map<String, Platform> platforms;
  private final Vault vault;
  private final Function<String, Optional<String>> environment;
  private final Duration limit;

  /**
   * @param environment where adb, the SDK and credentials are looked up
   */
  public Doctor(
      Pool pool,
      Map<String, Platform> platforms,
      Vault vault,
      Function<String, Optional<String>> environment) {
    this(pool, platforms, vault, environment, SESSION_LIMIT);
  }

  /**
   * @param limit of the session, of which tests wait for less
   */
  Doctor(
      Pool pool,
      Map<String, Platform> platforms,
      Vault vault,
      Function<String, Optional<String>> environment,
      Duration limit) {
    this.pool = pool;
    this.platforms = Map.copyOf(platforms);
    this.vault = vault;
    this.environment = environment;
    this.limit = limit;
  }

  /**
   * @param told of each as it ends, from one thread at a time
   */
  public Checkup examine(DeviceFile device, Consumer<Diagnosis> told) {
    Notes notes = new Notes(told);
    Secrets secrets = new Secrets(environment);
    if (!notes.take(() -> file(device, secrets))) {
      return new Checkup(device.name(), notes.all());
    }
    Supplier<Optional<AppiumHome>> home = Optional::empty;
    if (device.url().isPresent()) {
      HostChecks host = hostChecks(device, secrets, device.url().get());
      home = host::appiumHome;
      boolean sound = notes.take(host::adb);
      sound &= notes.take(host::phone);
      sound &= notes.take(host::server);
      sound &= notes.take(host::port);
      if (!sound) {
        notes.take(() -> Diagnosis.unknown(SESSION, "not-tried"));
        return new Checkup(device.name(), notes.all());
      }
    }
    session(device, notes, home);
    return new Checkup(device.name(), notes.all());
  }

  private HostChecks hostChecks(DeviceFile device, Secrets secrets, URI url) {
    return new HostChecks(
        new Surroundings(device, secrets.fill(url)), environment, new ServerGlance());
  }

  private Diagnosis file(DeviceFile device, Secrets secrets) {
    List<String> unset =
        secrets.unset(
            Secrets.names(device.url().map(List::of).orElse(List.of()), device.capabilities()));
    if (!unset.isEmpty()) {
      return Diagnosis.failed(FILE, "variables", "names", String.join(", ", unset));
    }
    try {
      device.url().ifPresent(secrets::fill);
      return Diagnosis.ok(FILE, "read", "file", device.file());
    } catch (DeviceFault e) {
      return Diagnosis.told(FILE, CheckOutcome.FAILED, e.what())
          .curedBy(Sentence.of("doctor.file.fault.cure"));
    }
  }

  private void session(DeviceFile device, Notes notes, Supplier<Optional<AppiumHome>> home) {
    ExecutorService guarded =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "doctor");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Optional<Lease> lease = leased(guarded, device, notes, home);
      if (lease.isPresent()) {
        inTime(guarded, notes, lease.get(), home);
      }
    } finally {
      guarded.shutdownNow();
    }
  }

  private Optional<Lease> leased(
      ExecutorService guarded,
      DeviceFile device,
      Notes notes,
      Supplier<Optional<AppiumHome>> home) {
    long began = System.nanoTime();
    Future<Lease> leasing = guarded.submit(() -> pool.lease(device.name(), LANGUAGE));
    try {
      Lease lease = leasing.get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      notes.add(Diagnosis.ok(START, "up", "phone", lease.phone().name()).in(since(began)));
      return Optional.of(lease);
    } catch (ExecutionException e) {
      notes.add(StartFault.diagnose(fault(e), home.get()).in(since(began)));
    } catch (TimeoutException e) {
      notes.add(Diagnosis.failed(START, "slow", "seconds", START_LIMIT.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      notes.add(Diagnosis.unknown(SESSION, "not-tried"));
    }
    return Optional.empty();
  }

  private void inTime(
      ExecutorService guarded, Notes notes, Lease lease, Supplier<Optional<AppiumHome>> home) {
    Future<?> looking = guarded.submit(() -> look(lease, notes, home));
    try {
      looking.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      lease.close();
    } catch (TimeoutException e) {
      notes.close(Diagnosis.failed(SESSION, "slow", "seconds", limit.toSeconds()));
      lease.end();
    } catch (ExecutionException e) {
      lease.end();
      notes.add(
          Diagnosis.told(SESSION, CheckOutcome.FAILED, fault(e).what())
              .curedBy(Sentence.of("doctor.session.other.cure")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lease.end();
    }
  }

  private void look(Lease lease, Notes notes, Supplier<Optional<AppiumHome>> home) {
    long began = System.nanoTime();
    AppUnderTest none = new AppUnderTest(SessionChecks.NO_APP, Optional.empty(), LANGUAGE);
    try (Session session = platform(lease).open(lease.phone(), none, vault)) {
      notes.add(
          Diagnosis.ok(
                  SESSION,
                  "open",
                  "model",
                  session.facts().manufacturer() + " " + session.facts().model(),
                  "version",
                  session.facts().platformVersion())
              .in(since(began)));
      SessionChecks checks = new SessionChecks(session);
      notes.take(checks::clock);
      notes.take(checks::screen);
      notes.take(checks::storage);
      notes.take(checks::camera);
      notes.take(checks::log);
      traffic(session, notes);
    } catch (DeviceFault e) {
      notes.add(StartFault.diagnose(e, home.get()).in(since(began)));
    }
  }

  private static void traffic(Session session, Notes notes) {
    long began = System.nanoTime();
    for (Diagnosis each : new TrafficChecks(session).all()) {
      notes.add(each.in(since(began)));
    }
  }

  private Platform platform(Lease lease) {
    return Optional.ofNullable(platforms.get(lease.phone().platform()))
        .orElseThrow(
            () -> new DeviceFault("fault.no-driver", "platform", lease.phone().platform()));
  }

  private static DeviceFault fault(ExecutionException e) {
    if (e.getCause() instanceof DeviceFault fault) {
      return fault;
    }
    if (e.getCause() instanceof RuntimeException bug) {
      throw bug;
    }
    throw new IllegalStateException(e.getCause());
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** What was found so far; nothing more once it is closed, whoever comes late. */
  private static final class Notes {
    private final Consumer<Diagnosis> told;
    private final List<Diagnosis> all = new ArrayList<>();
    private boolean closed;

    Notes(Consumer<Diagnosis> told) {
      this.told = told;
    }

    /** Whether the next one may be looked at. */
    boolean take(SessionChecks.Examination look) {
      long began = System.nanoTime();
      Diagnosis diagnosis = look.taken().in(since(began));
      add(diagnosis);
      return diagnosis.outcome() != CheckOutcome.FAILED;
    }

    synchronized void add(Diagnosis diagnosis) {
      if (!closed) {
        all.add(diagnosis);
        told.accept(diagnosis);
      }
    }

    synchronized void close(Diagnosis last) {
      add(last);
      closed = true;
    }

    synchronized List<Diagnosis> all() {
      return List.copyOf(all);
    }
  }
}
