package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.pool.Farm;
import org.facecert.pool.Farm.FarmPlan;
import org.facecert.run.RunFolder;
import org.jspecify.annotations.Nullable;

/** Phones behind a Selenium Grid. */
public final class FarmService {

  private static final List<String> MEMORY = List.of("-Xmx256m", "-XX:+UseSerialGC");

  private final Installation installation;

  FarmService(Installation installation) {
    this.installation = installation;
  }

  /**
   * @param devices names, expressions and paths of device files
   * @param host address at which the hub listens
   * @param port of the hub; 0 for any that is free
   * @param folder for device files of the slots; what is in it of the same names is replaced
   * @throws org.facecert.device.DeviceFault when a phone or the Grid does not come up
   */
  public RunningFarm start(List<String> devices, String host, int port, Path folder)
      throws IOException {
    Path state = Files.createTempDirectory("facecert-farm");
    WantedPhones wanted = WantedPhones.named(devices, List.of());
    Phones phones = Phones.of(installation, wanted.files(), new RunFolder(state));
    Farm farm = null;
    boolean up = false;
    try {
      farm =
          Farm.start(
              phones.pool(),
              wanted.names(),
              this::grid,
              new FarmPlan(host, port, state, installation.home()));
      RunningFarm running = new RunningFarm(farm, phones, farm.writeDeviceFiles(folder), state);
      up = true;
      return running;
    } finally {
      if (!up) {
        end(farm, phones);
      }
    }
  }

  private List<String> grid() {
    return installation.program("devices/grid", MEMORY, "org.facecert.grid.FarmGrid", List.of());
  }

  private static void end(@Nullable Farm farm, Phones phones) {
    try {
      if (farm != null) {
        farm.close();
      }
    } finally {
      phones.close();
    }
  }
}
