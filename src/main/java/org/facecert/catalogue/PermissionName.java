package org.facecert.catalogue;

/**
 * A permission's name as an app's package declares it. Those of the operating system itself may be
 * written without their prefix; the catalogue and the applicant's statement do.
 *
 * @param full with its prefix
 */
public record PermissionName(String full) {

  private static final String SYSTEMS = "android.permission.";

  /**
   * @param written with its prefix, or without the system's
   */
  public static PermissionName of(String written) {
    return new PermissionName(written.contains(".") ? written : SYSTEMS + written);
  }

  /** Whether it is the operating system's own, and not one that an app or a vendor made up. */
  public boolean isSystems() {
    return full.startsWith(SYSTEMS);
  }

  /** Without the system's prefix; another's in full. */
  public String brief() {
    return isSystems() ? full.substring(SYSTEMS.length()) : full;
  }
}
