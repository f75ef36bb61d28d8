package org.facecert.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What must be up beside the phones: an app's test server, for example. A statement names it; one
 * file of {@code devices/services/} says how it is started. Ends what it started when closed.
 */
public final class Services implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final int CONNECT_MILLIS = 1000;

  private final Path folder;
  private final Path marks;
  private final Starter starter;
  private final List<Starter.Running> running = new ArrayList<>();
  private int outages;
  private @Nullable Sentence lastOutage;

  /**
   * @param folder of the service files
   * @param installation where the words of a {@code start:} line are looked up
   * @param state for the services' state and logs
   */
  public Services(Path folder, Path installation, Path state) {
    this.folder = folder;
    this.marks = installation.resolve("target/services");
    this.starter = new Starter(installation, state, START_LIMIT);
  }

  /** How a service is started, and where it listens. */
  private record Service(Path file, List<String> start, String host, int port) {}

  /**
   * Whether each of them can be started, for a check before anything is.
   *
   * @throws org.facecert.catalogue.yaml.InputErrors with all that is wrong
   */
  public void check(List<String> names) {
    names.forEach(this::read);
  }

  /**
   * Returns when the service listens; one that another process of this installation started already
   * is used as it is.
   *
   * @return whether it was started here
   * @throws DeviceFault when it does not come up, or somebody else listens in its place: an app
   *     that talks to a stranger fails for a reason that is not the app's
   */
  public synchronized boolean start(String name) {
    Service service = read(name);
    if (listens(service)) {
      if (!isOurs(name)) {
        throw new DeviceFault("fault.port", "file", service.file(), "port", service.port());
      }
      return false;
    }
    Starter.Running started = starter.start(service.file(), service.start(), name, "en");
    running.add(started);
    sign(name, started.pid());
    return true;
  }

  /** Started by a process of this installation, and still alive. */
  private boolean isOurs(String name) {
    try {
      long pid = Long.parseLong(Files.readString(mark(name)).strip());
      return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  private void sign(String name, long pid) {
    try {
      Files.createDirectories(marks);
      Files.writeString(mark(name), Long.toString(pid));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + mark(name), e);
    }
  }

  private Path mark(String name) {
    return marks.resolve(name + ".pid");
  }

  /**
   * Watches services that have been started; one that no longer listens is started anew, and is an
   * outage for everybody who watches at that time.
   *
   * @return asks what was out since the call; empty when nothing was
   */
  public synchronized Supplier<Optional<Sentence>> watch(List<String> names) {
    mend(names);
    int before = outages;
    return () -> outage(names, before);
  }

  private synchronized Optional<Sentence> outage(List<String> names, int before) {
    mend(names);
    return outages == before ? Optional.empty() : Optional.ofNullable(lastOutage);
  }

  private void mend(List<String> names) {
    for (String name : names) {
      if (!listens(read(name))) {
        outages++;
        lastOutage = restart(name);
      }
    }
  }

  /** What has to be told of the outage. */
  private Sentence restart(String name) {
    try {
      start(name);
      return Sentence.of("fault.service", "service", name);
    } catch (DeviceFault e) {
      // the next scenario will find it out again
      return Sentence.of("fault.service.down", "service", name, "why", e.what());
    }
  }

  @Override
  public void close() {
    running.forEach(Starter.Running::end);
    running.clear();
  }

  private Service read(String name) {
    Path file = folder.resolve(name + ".yaml");
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys("start", "port");
    List<String> start = root.list("start").stream().map(YamlValue::text).toList();
    int port = root.required("port").map(value -> value.count(1, 65535)).orElse(1);
    yaml.check();
    return new Service(file, start, "127.0.0.1", port);
  }

  private static boolean listens(Service service) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(service.host(), service.port()), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
