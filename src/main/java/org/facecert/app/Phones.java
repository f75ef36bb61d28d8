package org.facecert.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.DeviceFiles;
import org.facecert.pool.Pool;
import org.facecert.pool.Services;
import org.facecert.run.RunFolder;

/**
 * Phones, and the laboratory's services that apps under test need.
 *
 * @param warm whether they stay up from one evaluation to the next
 */
record Phones(Pool pool, Services services, boolean warm) implements AutoCloseable {

  /** For one evaluation. */
  static Phones of(Installation installation, List<Path> moreDevices, RunFolder folder) {
    return of(installation, moreDevices, folder, false);
  }

  /**
   * For many evaluations.
   *
   * @param folder for their state and logs
   */
  static Phones warm(Installation installation, List<Path> moreDevices, Path folder) {
    return of(installation, moreDevices, new RunFolder(folder), true);
  }

  private static Phones of(
      Installation installation, List<Path> moreDevices, RunFolder folder, boolean warm) {
    List<DeviceFile> files = new ArrayList<>(DeviceFiles.readAll(installation.devices()));
    files.addAll(DeviceFiles.read(moreDevices));
    Path services = installation.devices().resolve("services");
    return new Phones(
        new Pool(files, installation.home(), folder.phones(), installation.locks(), warm),
        new Services(services, installation.home(), folder.phones()),
        warm);
  }

  @Override
  public void close() {
    services.close();
    pool.close();
  }
}
