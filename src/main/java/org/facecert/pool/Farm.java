package org.facecert.pool;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.device.DeviceFault;
import org.facecert.device.Phone;
import org.facecert.device.Secrets;
import org.facecert.evidence.Sentence;

/**
 * Phones behind one Selenium Grid: each has a relay slot of its own, by its device file. Phones
 * that are started stay up as long as the farm. Closing it ends the Grid and them.
 */
public final class Farm implements AutoCloseable {

  /** By which a session asks for the slot of one phone. */
  public static final String SLOT = "facecert:device";

  private static final String LANGUAGE = "en";

  private final URI hub;
  private final List<FarmSlot> slots;
  private final List<Lease> leases;
  private final Starter.Running grid;

  private Farm(URI hub, List<FarmSlot> slots, List<Lease> leases, Starter.Running grid) {
    this.hub = hub;
    this.slots = List.copyOf(slots);
    this.leases = List.copyOf(leases);
    this.grid = grid;
  }

  /**
   * A phone on a farm.
   *
   * @param name of its slot; small letters, digits and hyphens
   * @param device by which file it came
   */
  public record FarmSlot(String name, Phone phone, DeviceFile device) {}

  /**
   * How a farm is made.
   *
   * @param host address at which the hub listens
   * @param port of the hub; 0 for any that is free
   * @param folder for its configuration and its log
   * @param installation where the words of {@code start:} lines are looked up
   */
  public record FarmPlan(String host, int port, Path folder, Path installation) {}

  /** Words of the command that starts the Grid, but for its arguments. */
  public interface GridCommand extends Supplier<List<String>> {}

  /**
   * Takes the phones, and returns when all their slots are up.
   *
   * @param names as the pool takes them
   * @throws DeviceFault when a phone is in use, or one or the Grid does not come up; what was
   *     started is ended then
   */
  public static Farm start(Pool pool, List<String> names, GridCommand command, FarmPlan plan) {
    List<Lease> leases = new ArrayList<>();
    boolean up = false;
    try {
      List<FarmSlot> slots = new ArrayList<>();
      for (String name : pool.wanted(names)) {
        DeviceFile device = pool.file(name);
        mustBeOwn(device);
        Lease lease = pool.lease(name, LANGUAGE);
        leases.add(lease);
        slots.add(new FarmSlot(lease.phone().name(), lease.phone(), device));
      }
      Farm farm = started(slots, leases, command, plan);
      up = true;
      return farm;
    } finally {
      if (!up) {
        leases.forEach(Lease::end);
      }
    }
  }

  /** A relay's configuration is a file, and holds what it hands on. */
  private static void mustBeOwn(DeviceFile device) {
    if (!Secrets.names(device.url().map(List::of).orElse(List.of()), device.capabilities())
        .isEmpty()) {
      throw new DeviceFault("fault.farm.credentials", "phone", device.name());
    }
  }

  private static Farm started(
      List<FarmSlot> slots, List<Lease> leases, GridCommand command, FarmPlan plan) {
    URI hub =
        URI.create("http://" + plan.host() + ":" + (plan.port() == 0 ? freePort() : plan.port()));
    Path configuration = plan.folder().resolve("grid");
    int nodes = new GridConfiguration(hub, slots).write(configuration, Farm::freePort);
    List<String> words = new ArrayList<>(command.get());
    words.addAll(List.of(configuration.toString(), hub.toString(), String.valueOf(nodes)));
    Starter starter = new Starter(plan.installation(), plan.folder(), Pool.START_LIMIT);
    Starter.Running grid = starter.start(configuration, words, "hub", LANGUAGE);
    return new Farm(hub, slots, leases, grid);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DeviceFault(
          Sentence.of("fault.farm.port", "why", String.valueOf(e.getMessage())), e);
    }
  }

  /** The hub's address. */
  public URI hub() {
    return hub;
  }

  public List<FarmSlot> slots() {
    return slots;
  }

  /** Process of the Grid. */
  public long pid() {
    return grid.pid();
  }

  public boolean alive() {
    return grid.alive();
  }

  /**
   * Writes a device file for each slot, by which an evaluation here or elsewhere takes its phone.
   *
   * @return the files, by the slots
   */
  public List<Path> writeDeviceFiles(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (FarmSlot slot : slots) {
      files.add(
          Files.writeString(folder.resolve(slot.name() + ".yaml"), new SlotFile(hub, slot).text()));
    }
    return List.copyOf(files);
  }

  @Override
  public void close() {
    try {
      grid.end();
    } finally {
      leases.forEach(Lease::end);
    }
  }

  /** What a slot's stereotype says of its phone. */
  static Map<String, Object> stereotype(FarmSlot slot) {
    Map<String, Object> stereotype = new LinkedHashMap<>();
    stereotype.put("platformName", "Android");
    stereotype.put("appium:automationName", "UiAutomator2");
    stereotype.putAll(slot.phone().capabilities());
    stereotype.put(SLOT, slot.name());
    return stereotype;
  }

  static Optional<String> version(FarmSlot slot) {
    return slot.device().traits().version();
  }
}
