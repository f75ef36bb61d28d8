package org.facecert.pool;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.device.DeviceFault;
import org.facecert.device.Phone;
import org.facecert.device.Secrets;

/** Lends phones, each to one user at a time. Closing it ends the phones that were kept warm. */
public final class Pool implements AutoCloseable {

  static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final Map<String, DeviceFile> files;
  private final Map<String, Integer> lent = new HashMap<>();
  private final Starter starter;
  private final AddressLocks locks;
  private final Map<Warm, Deque<Started>> idle = new HashMap<>();
  private final boolean warm;
  private int started;

  /** What an idle phone can be lent for again. */
  private record Warm(String file, String language) {}

  /**
   * @param files what may be lent
   * @param installation where the words of a {@code start:} line are looked up
   * @param folder for the started phones' state and logs
   * @param locks folder shared by all processes on this machine, for phones with an address
   */
  public Pool(List<DeviceFile> files, Path installation, Path folder, Path locks) {
    this(files, installation, folder, locks, false);
  }

  /**
   * @param warm whether a started phone that is given back waits for the next user, until this is
   *     closed: for many short runs one after the other
   */
  public Pool(List<DeviceFile> files, Path installation, Path folder, Path locks, boolean warm) {
    this.warm = warm;
    this.files = files.stream().collect(Collectors.toMap(DeviceFile::name, Function.identity()));
    this.starter = new Starter(installation, folder, START_LIMIT);
    this.locks = new AddressLocks(locks);
  }

  /**
   * The names one by one, after {@code NAME*COUNT} was written out and each expression was replaced
   * by the phones that it selects.
   *
   * @throws NoSuchDevice when a name is unknown, an expression selects nothing or cannot be read,
   *     or more are wanted than there can be
   */
  public List<String> wanted(List<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      all.addAll(isPlain(name) ? named(name) : selected(name));
    }
    Set.copyOf(all).forEach(name -> mustAllow(name, Collections.frequency(all, name)));
    return List.copyOf(all);
  }

  /** A name there is, or what looks like one and is no word of an expression either. */
  private boolean isPlain(String name) {
    String single = name.replaceFirst("\\*.*", "");
    return files.containsKey(single) || !DeviceExpression.knows(name, files.values());
  }

  private List<String> selected(String expression) {
    return DeviceExpression.of(expression).from(files()).stream().map(DeviceFile::name).toList();
  }

  private void mustAllow(String name, int times) {
    DeviceFile file = file(name);
    if (times > file.instances()) {
      throw new NoSuchDevice(
          "--device "
              + name
              + ": "
              + times
              + " are wanted, but "
              + file.file()
              + " allows "
              + file.instances()
              + " at once; lower the number or raise \"instances\" there");
    }
  }

  /** As often as the name says: NAME*2. */
  private List<String> named(String name) {
    int star = name.lastIndexOf('*');
    String count = star < 0 ? "1" : name.substring(star + 1);
    if (!count.matches("[1-9][0-9]?")) {
      throw new NoSuchDevice(
          "--device " + name + ": \"" + count + "\" is no number of phones; write NAME*2");
    }
    String single = star < 0 ? name : name.substring(0, star);
    return Collections.nCopies(Integer.parseInt(count), file(single).name());
  }

  /**
   * Waits until the phone is up.
   *
   * @param language BCP 47, for phones that are started
   * @throws DeviceFault when it is in use by another process, or does not come up
   */
  public Lease lease(String name, String language) {
    DeviceFile file = file(name);
    int number = take(file);
    try {
      return file.url().isPresent()
          ? addressed(file, file.url().get())
          : startedAnew(file, number, language);
    } catch (DeviceFault e) {
      giveBack(file);
      throw e;
    }
  }

  private Lease addressed(DeviceFile file, URI url) {
    AddressLocks.Lock lock = locks.take(file.name(), url, file.capabilities());
    return new Lease(
        phone(file, file.name(), url),
        () -> {
          lock.close();
          giveBack(file);
        });
  }

  /** A phone's process and what the report calls it, for as long as it lives. */
  private record Started(String name, Starter.Running running) {}

  private Lease startedAnew(DeviceFile file, int number, String language) {
    Warm kind = new Warm(file.name(), language);
    String name = file.name() + "-" + number;
    Started started = takeIdle(kind).orElseGet(() -> start(file, name, language));
    Starter.Running running = started.running();
    Runnable end =
        () -> {
          running.end();
          giveBack(file);
        };
    return new Lease(
        phone(file, started.name(), running.server()),
        running::alive,
        () -> {
          if (keep(kind, started)) {
            giveBack(file);
          } else {
            end.run();
          }
        },
        end);
  }

  private Started start(DeviceFile file, String name, String language) {
    return new Started(name, starter.start(file.file(), file.start(), name, language));
  }

  private synchronized Optional<Started> takeIdle(Warm kind) {
    Deque<Started> waiting = idle.getOrDefault(kind, new ArrayDeque<>());
    while (!waiting.isEmpty()) {
      Started started = waiting.pop();
      if (started.running().alive()) {
        return Optional.of(started);
      }
      started.running().end();
    }
    return Optional.empty();
  }

  private synchronized boolean keep(Warm kind, Started started) {
    boolean keep = warm && started.running().alive();
    if (keep) {
      idle.computeIfAbsent(kind, k -> new ArrayDeque<>()).push(started);
    }
    return keep;
  }

  /** Ends the phones that wait; those lent are ended by their leases. */
  @Override
  public synchronized void close() {
    idle.values().forEach(waiting -> waiting.forEach(started -> started.running().end()));
    idle.clear();
  }

  private static Phone phone(DeviceFile file, String name, URI server) {
    return new Phone(
        name,
        file.platform(),
        server,
        file.capabilities(),
        file.virtual(),
        file.bench(),
        Secrets.ofEnvironment());
  }

  private synchronized int take(DeviceFile file) {
    int now = lent.merge(file.name(), 1, Integer::sum);
    if (now > file.instances()) {
      lent.merge(file.name(), -1, Integer::sum);
      throw new DeviceFault("fault.all-lent", "count", file.instances(), "phone", file.name());
    }
    started++;
    return started;
  }

  private synchronized void giveBack(DeviceFile file) {
    lent.merge(file.name(), -1, Integer::sum);
  }

  /** What may be lent, by name. */
  public List<DeviceFile> files() {
    return List.copyOf(new TreeMap<>(files).values());
  }

  /**
   * @throws NoSuchDevice when there is none of this name
   */
  public DeviceFile file(String name) {
    DeviceFile file = files.get(name);
    if (file == null) {
      throw new NoSuchDevice(
          "--device "
              + name
              + ": no file in devices/ has this name; there are: "
              + String.join(", ", new TreeSet<>(files.keySet())));
    }
    return file;
  }
}
