package org.facecert.platform.android;

import org.facecert.device.DeviceFault;
import org.facecert.device.Permissions;

/** Runtime permissions, from the package service. */
final class AndroidPermissions implements Permissions {

  private final Wire wire;
  private final AndroidPackages packages;

  AndroidPermissions(Wire wire, AndroidPackages packages) {
    this.wire = wire;
    this.packages = packages;
  }

  @Override
  public PermissionState read(String packageName) {
    return packages.permissions(packageName);
  }

  @Override
  public void revoke(String packageName, String permission) {
    wire.shell("pm", "revoke", packageName, permission);
    if (!Boolean.FALSE.equals(read(packageName).granted().get(permission))) {
      throw new DeviceFault(
          "fault.still-granted",
          "permission",
          permission,
          "app",
          packageName,
          "command",
          "pm revoke");
    }
  }
}
