package org.facecert.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.pool.DeviceFiles;

/**
 * The phones that somebody wants a run on.
 *
 * @param names of devices, {@code NAME*COUNT} allowed
 * @param files of devices beside those of the installation
 */
record WantedPhones(List<String> names, List<Path> files) {

  WantedPhones {
    names = List.copyOf(names);
    files = List.copyOf(files);
  }

  /**
   * @param devices names, and paths of device files
   * @param known device files that names may come from too
   */
  static WantedPhones named(List<String> devices, List<Path> known) {
    List<Path> files = new ArrayList<>(known);
    List<String> names = new ArrayList<>();
    for (String device : devices) {
      if (device.endsWith(".yaml")) {
        Path file = Path.of(device);
        files.add(file);
        names.add(DeviceFiles.read(List.of(file)).get(0).name());
      } else {
        names.add(device);
      }
    }
    return new WantedPhones(names, files);
  }
}
