package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.facecert.device.Platform;
import org.facecert.doctor.Checkup;
import org.facecert.doctor.DeviceGlance;
import org.facecert.doctor.Diagnosis;
import org.facecert.doctor.Doctor;
import org.facecert.pool.DeviceFile;
import org.facecert.run.RunFolder;

/** Which phones there are, how they stand, and what is the matter with one. */
public final class DeviceService {

  /** hubs that do not answer are waited for side by side */
  private static final int AT_ONCE = 16;

  private final Installation installation;
  private final Map<String, Platform> platforms;

  DeviceService(Installation installation, Map<String, Platform> platforms) {
    this.installation = installation;
    this.platforms = Map.copyOf(platforms);
  }

  /**
   * How phones stand, in the order of their files.
   *
   * @param wanted names, expressions and paths of device files; all of the installation when empty
   */
  public List<PhoneState> states(List<String> wanted) throws IOException {
    Path temporary = Files.createTempDirectory("facecert-devices");
    ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE);
    try (Phones phones = phones(wanted, temporary)) {
      DeviceGlance glance = new DeviceGlance(phones.pool(), DeviceService::variable);
      List<Future<PhoneState>> states = new ArrayList<>();
      for (DeviceFile file : selected(phones, wanted)) {
        states.add(asking.submit(() -> state(file, glance)));
      }
      List<PhoneState> all = new ArrayList<>();
      for (Future<PhoneState> state : states) {
        all.add(ended(state));
      }
      return List.copyOf(all);
    } finally {
      asking.shutdownNow();
      Discarded.folder(temporary);
    }
  }

  private static PhoneState state(DeviceFile file, DeviceGlance glance) {
    return new PhoneState(
        KnownPhone.of(file),
        file.traits().version(),
        file.traits().tags().stream().sorted().toList(),
        glance.of(file));
  }

  private static PhoneState ended(Future<PhoneState> state) {
    try {
      return state.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted while the phones were asked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a phone could not be asked", e.getCause());
    }
  }

  /**
   * Looks at one phone.
   *
   * @param wanted its name, an expression or the path of a device file; of several the first
   * @param told of each check as it ends
   */
  public Checkup examine(String wanted, Consumer<Diagnosis> told) throws IOException {
    Path temporary = Files.createTempDirectory("facecert-doctor");
    RunFolder folder = new RunFolder(temporary);
    try (Phones phones = phones(List.of(wanted), temporary)) {
      DeviceFile file = selected(phones, List.of(wanted)).get(0);
      return new Doctor(phones.pool(), platforms, folder.vault(), DeviceService::variable)
          .examine(file, told);
    } finally {
      Discarded.folder(temporary);
    }
  }

  private Phones phones(List<String> wanted, Path temporary) {
    WantedPhones named = WantedPhones.named(wanted, List.of());
    return Phones.of(installation, named.files(), new RunFolder(temporary));
  }

  private static List<DeviceFile> selected(Phones phones, List<String> wanted) {
    WantedPhones named = WantedPhones.named(wanted, List.of());
    return named.names().isEmpty()
        ? phones.pool().files()
        : phones.pool().wanted(named.names()).stream().distinct().map(phones.pool()::file).toList();
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
  }
}
