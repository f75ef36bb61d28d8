package org.facecert.phone.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the package manager knows of an installed third-party app.
 *
 * @param name the package name
 * @param uid the Linux user id, 10000 and up
 * @param requested every permission that the manifest asks for
 * @param launcher class of the activity on the home screen, null when there is none
 * @param firstInstall milliseconds since the epoch
 * @param lastUpdate milliseconds since the epoch
 * @param code the random part of the install path, as in {@code /data/app/~~code==/}
 */
public record InstalledApp(
    String name,
    int uid,
    long versionCode,
    String versionName,
    String label,
    int minSdk,
    int targetSdk,
    boolean debuggable,
    List<String> requested,
    @Nullable String launcher,
    long firstInstall,
    long lastUpdate,
    String code) {

  public InstalledApp {
    requested = List.copyOf(requested);
  }

  /** Where the phone says that the package lies. */
  public String codePath() {
    return "/data/app/~~" + code + "==/" + name + "-" + code + "==";
  }
}
