package org.facecert.device;

import java.util.Map;
import org.facecert.evidence.Evidence;

/** Runtime permissions as the operating system holds them. */
public interface Permissions extends Capability {

  /** Permission name (android.permission.CAMERA) to granted or not, of those the app requests. */
  record PermissionState(Map<String, Boolean> granted, Evidence evidence) {
    public PermissionState {
      granted = Map.copyOf(granted);
    }
  }

  PermissionState read(String packageName);

  /** Takes a permission away, as a person does in the system settings. */
  void revoke(String packageName, String permission);
}
