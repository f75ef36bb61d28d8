package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.facecert.device.DeviceFault;
import org.facecert.device.Permissions;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;

/** Runtime permissions, from the package service. */
final class AndroidPermissions implements Permissions {

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;

  AndroidPermissions(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public PermissionState read(String packageName) {
    Instant asked = clock.instant();
    String dump = wire.shell("dumpsys", "package", packageName);
    PackageDump parsed = PackageDump.parse(dump, packageName);
    Evidence evidence =
        vault.put(
            EvidenceKind.DEVICE_STATE,
            "text/plain; charset=utf-8",
            dump.getBytes(StandardCharsets.UTF_8),
            new Moment(asked, clock.instant()),
            "permissions of " + packageName);
    return new PermissionState(parsed.dangerous(), evidence);
  }

  @Override
  public void revoke(String packageName, String permission) {
    wire.shell("pm", "revoke", packageName, permission);
    if (!Boolean.FALSE.equals(read(packageName).granted().get(permission))) {
      throw new DeviceFault(
          permission + " is still granted to " + packageName + " after pm revoke");
    }
  }
}
