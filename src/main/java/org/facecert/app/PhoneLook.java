package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.device.AppUnderTest;
import org.facecert.device.DeviceFault;
import org.facecert.device.Platform;
import org.facecert.device.Session;
import org.facecert.observation.InstalledBuild;
import org.facecert.pool.Lease;
import org.facecert.probe.packages.PackageProbe;
import org.facecert.run.RunFolder;

/**
 * Looks at one phone for an app; installs and starts nothing.
 *
 * @param platforms by the name that device files use
 */
record PhoneLook(Installation installation, Map<String, Platform> platforms) {

  /**
   * @param device by its name in devices/
   * @throws DeviceFault when it does not answer, or cannot tell
   */
  PhoneGlance at(String device, String packageName) throws IOException {
    Path temporary = Files.createTempDirectory("facecert-init");
    RunFolder folder = new RunFolder(temporary);
    AppUnderTest app = new AppUnderTest(packageName, Optional.empty(), "en");
    try (Phones phones = Phones.of(installation, List.of(), folder);
        Lease lease = phones.pool().lease(device, app.language());
        Session session = platform(lease).open(lease.phone(), app, folder.vault())) {
      Optional<InstalledBuild> installed =
          PackageProbe.on(session)
              .orElseThrow(() -> new DeviceFault("fault.no-packages"))
              .read(packageName);
      return new PhoneGlance(session.facts().name(), installed.map(InstalledBuild::statedVersion));
    } finally {
      Discarded.folder(temporary);
    }
  }

  private Platform platform(Lease lease) {
    return Optional.ofNullable(platforms.get(lease.phone().platform()))
        .orElseThrow(
            () -> new DeviceFault("fault.no-driver", "platform", lease.phone().platform()));
  }
}
