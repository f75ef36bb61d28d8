package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.facecert.device.InstalledPackages;
import org.facecert.device.Permissions.PermissionState;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
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

  /** The question that {@link #names} reads the answer to. */
  static final List<String> LIST = List.of("pm", "list", "packages");

  boolean installed(String packageName) {
    return names(wire.shell(LIST.toArray(String[]::new)), packageName);
  }

  static boolean names(String list, String packageName) {
    return list.lines().anyMatch(("package:" + packageName)::equals);
  }

  @Override
  public Optional<PackageFacts> read(String packageName) {
    Instant asked = clock.instant();
    List<String> answers = wire.shellAll(List.of(LIST, List.of("dumpsys", "package", packageName)));
    if (!names(answers.get(0), packageName)) {
      return Optional.empty();
    }
    Answer answer = answer(answers.get(1), packageName, asked);
    PackageDump dump = answer.dump();
    return Optional.of(
        new PackageFacts(
            packageName,
            dump.versionName(),
            dump.versionCode(),
            dump.requested(),
            Optional.of(dump.dangerous()),
            keep(answer, Sentence.of("caption.package", "app", packageName))));
  }

  /** The runtime permissions that the app requests, granted or not. */
  PermissionState permissions(String packageName) {
    Answer answer = ask(packageName);
    return new PermissionState(
        answer.dump().dangerous(),
        keep(answer, Sentence.of("caption.permissions", "app", packageName)));
  }

  /** What the package service answered, and what that says. */
  private record Answer(String text, PackageDump dump, Moment when) {}

  private Answer ask(String packageName) {
    Instant asked = clock.instant();
    return answer(wire.shell("dumpsys", "package", packageName), packageName, asked);
  }

  private Answer answer(String text, String packageName, Instant asked) {
    Moment when = new Moment(asked, clock.instant());
    return new Answer(text, PackageDump.parse(text, packageName), when);
  }

  private Evidence keep(Answer answer, Sentence caption) {
    return vault.put(
        EvidenceKind.DEVICE_STATE,
        "text/plain; charset=utf-8",
        answer.text().getBytes(StandardCharsets.UTF_8),
        answer.when(),
        caption);
  }
}
