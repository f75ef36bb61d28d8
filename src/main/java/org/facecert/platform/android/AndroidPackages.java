package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.facecert.device.InstalledPackages;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;

/** Installed apps, from the package service. */
final class AndroidPackages implements InstalledPackages {

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;

  AndroidPackages(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  boolean installed(String packageName) {
    return wire.shell("pm", "list", "packages")
        .lines()
        .anyMatch(("package:" + packageName)::equals);
  }

  @Override
  public Optional<PackageFacts> read(String packageName) {
    if (!installed(packageName)) {
      return Optional.empty();
    }
    Instant asked = clock.instant();
    String dump = wire.shell("dumpsys", "package", packageName);
    PackageDump parsed = PackageDump.parse(dump, packageName);
    return Optional.of(
        new PackageFacts(
            packageName,
            parsed.versionName(),
            parsed.versionCode(),
            parsed.requested(),
            vault.put(
                EvidenceKind.DEVICE_STATE,
                "text/plain; charset=utf-8",
                dump.getBytes(StandardCharsets.UTF_8),
                new Moment(asked, clock.instant()),
                "package service's record of " + packageName)));
  }
}
