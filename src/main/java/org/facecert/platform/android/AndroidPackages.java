package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.facecert.device.InstalledPackages;
import org.facecert.device.Permissions.PermissionState;
import org.facecert.evidence.Evidence;
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
    Answer answer = ask(packageName);
    PackageDump dump = answer.dump();
    return Optional.of(
        new PackageFacts(
            packageName,
            dump.versionName(),
            dump.versionCode(),
            dump.requested(),
            Optional.of(dump.dangerous()),
            keep(answer, "package service's record of " + packageName)));
  }

  /** The runtime permissions that the app requests, granted or not. */
  PermissionState permissions(String packageName) {
    Answer answer = ask(packageName);
    return new PermissionState(
        answer.dump().dangerous(), keep(answer, "permissions of " + packageName));
  }

  PackageDump dump(String packageName) {
    return ask(packageName).dump();
  }

  /** What the package service answered, and what that says. */
  private record Answer(String text, PackageDump dump, Moment when) {}

  private Answer ask(String packageName) {
    Instant asked = clock.instant();
    String text = wire.shell("dumpsys", "package", packageName);
    Moment when = new Moment(asked, clock.instant());
    return new Answer(text, PackageDump.parse(text, packageName), when);
  }

  private Evidence keep(Answer answer, String caption) {
    return vault.put(
        EvidenceKind.DEVICE_STATE,
        "text/plain; charset=utf-8",
        answer.text().getBytes(StandardCharsets.UTF_8),
        answer.when(),
        caption);
  }
}
