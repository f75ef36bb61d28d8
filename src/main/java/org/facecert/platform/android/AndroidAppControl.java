package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.device.AppControl;
import org.facecert.device.DeviceFault;
import org.facecert.device.FreshState;
import org.facecert.device.Replacement;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.jspecify.annotations.Nullable;

/** The app's life, and the proof that a new one begins with nothing. */
final class AndroidAppControl implements AppControl {

  /** Appium's application states: not running or suspended count as ended, higher ones run. */
  private static final int RUNNING_IN_BACKGROUND = 3;

  /** As the package service says no; a bounded part of it. */
  private static final Pattern REFUSED =
      Pattern.compile("INSTALL_[A-Z_]{3,60}(?::[^\\]\\n]{0,200})?");

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;
  private final PhoneClock phoneClock;
  private final AndroidPackages packages;
  private final SharedStorage storage;

  AndroidAppControl(
      Wire wire,
      Vault vault,
      Clock clock,
      PhoneClock phoneClock,
      AndroidPackages packages,
      SharedStorage storage) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
    this.phoneClock = phoneClock;
    this.packages = packages;
    this.storage = storage;
  }

  @Override
  public FreshState reset(String packageName, @Nullable Path file) {
    Instant began = clock.instant();
    List<Fact> facts = new ArrayList<>();
    if (file == null) {
      clear(packageName, facts);
    } else {
      reinstall(packageName, file, facts);
    }
    List<String> told =
        wire.shellAll(
            List.of(
                AndroidPackages.LIST,
                SharedStorage.ALL,
                List.of("dumpsys", "package", packageName),
                List.of("cmd", "appops", "get", packageName, "CAMERA")));
    if (file != null) {
      mustBeThere(told.get(0), packageName, file);
    }
    SharedStorage.Swept swept = storage.sweep(packageName, told.get(1));
    facts.add(Fact.fact("fact.files-left-in-shared-storage-by-earlier-scenarios", swept.summary()));
    PackageDump dump =
        permissionsAreBack(PackageDump.parse(told.get(2), packageName), packageName, facts);
    if (file != null) {
      installedAnew(packageName, dump, began, facts);
    }
    cameraNeverUsed(AppOp.parse("CAMERA", told.get(3)), packageName, facts);
    facts.add(
        Fact.fact(
            "fact.private-files-of-the-app",
            file == null
                ? "cleared by the package service; not listed, a release build does not allow it"
                : "removed with the app by the package service"));
    return new FreshState(facts, evidence(packageName, facts, began));
  }

  @Override
  public Replacement update(String packageName, Path file) {
    Instant began = clock.instant();
    String[] question = {"dumpsys", "package", packageName};
    String before = wire.shell(question);
    Optional<Sentence> refused = Optional.empty();
    try {
      wire.mobile("mobile: installApp", Map.of("appPath", file.toAbsolutePath().toString()));
    } catch (DeviceFault e) {
      // the package service has answered: anything else is the phone's fault
      refused = Optional.of(refusal(e).orElseThrow(() -> e));
    }
    String after = wire.shell(question);
    Optional<Sentence> problem =
        refused.isPresent() ? refused : notUpdated(before, after, packageName);
    return new Replacement(problem, evidenceOfUpdate(packageName, before, after, began));
  }

  private static Optional<Sentence> refusal(DeviceFault fault) {
    return fault.what().values().values().stream()
        .map(REFUSED::matcher)
        .filter(Matcher::find)
        .map(said -> Sentence.of("update.refused", "answer", AnswerText.plain(said.group())))
        .findFirst();
  }

  /** A package that was removed and installed anew begins with nothing. */
  private static Optional<Sentence> notUpdated(String before, String after, String packageName) {
    Optional<LocalDateTime> first = PackageDump.parse(before, packageName).firstInstallTime();
    Optional<LocalDateTime> now = PackageDump.parse(after, packageName).firstInstallTime();
    if (first.isEmpty() || now.isEmpty()) {
      return Optional.of(Sentence.of("update.unproven"));
    }
    if (!first.equals(now)) {
      return Optional.of(Sentence.of("update.lost", "first", first.get(), "now", now.get()));
    }
    return PackageDump.lastUpdate(before, packageName)
            .equals(PackageDump.lastUpdate(after, packageName))
        ? Optional.of(Sentence.of("update.not-installed"))
        : Optional.empty();
  }

  private Evidence evidenceOfUpdate(
      String packageName, String before, String after, Instant began) {
    return vault.put(
        EvidenceKind.DEVICE_STATE,
        "text/plain; charset=utf-8",
        ("before the update\n" + before + "\nafter the update\n" + after)
            .getBytes(StandardCharsets.UTF_8),
        new Moment(began, clock.instant()),
        Sentence.of("caption.update", "app", packageName));
  }

  @Override
  public void launch(String packageName) {
    stop(packageName);
    bringBack(packageName);
  }

  @Override
  public void start(String packageName) {
    bringBack(packageName);
  }

  @Override
  public void bringBack(String packageName) {
    wire.mobile("mobile: activateApp", Map.of("appId", packageName));
  }

  @Override
  public void background(String packageName) {
    // UiAutomator2 driver: any negative value means not to bring it back
    wire.mobile("mobile: backgroundApp", Map.of("seconds", -1));
  }

  @Override
  public void recents() {
    wire.shell("input", "keyevent", "KEYCODE_APP_SWITCH");
  }

  @Override
  public void stop(String packageName) {
    List<String> told =
        wire.shellAll(
            List.of(List.of("am", "force-stop", packageName), List.of("pidof", packageName)));
    if (!told.get(1).isBlank()) {
      throw new DeviceFault("fault.still-runs", "app", packageName, "command", "am force-stop");
    }
  }

  @Override
  public String foregroundPackage() {
    Object answer = wire.mobile("mobile: getCurrentPackage", Map.of());
    return answer instanceof String name ? name : "";
  }

  @Override
  public boolean running(String packageName) {
    Object state = wire.mobile("mobile: queryAppState", Map.of("appId", packageName));
    if (state instanceof Number number) {
      return number.intValue() >= RUNNING_IN_BACKGROUND;
    }
    throw new DeviceFault(
        "fault.answered",
        "command",
        "mobile: queryAppState",
        "answer",
        AnswerText.quoted(String.valueOf(state)));
  }

  private void clear(String packageName, List<Fact> facts) {
    if (!packages.installed(packageName)) {
      throw new DeviceFault("fault.not-installed", "app", packageName);
    }
    wire.shell("am", "force-stop", packageName);
    String answer = wire.shell("pm", "clear", packageName).strip();
    if (!answer.equals("Success")) {
      throw new DeviceFault(
          "fault.answered",
          "command",
          "pm clear " + packageName,
          "answer",
          AnswerText.quoted(answer));
    }
    facts.add(Fact.fact("fact.app-data", "pm clear: Success"));
  }

  private void reinstall(String packageName, Path file, List<Fact> facts) {
    // says false where there was nothing to remove
    wire.mobile("mobile: removeApp", Map.of("appId", packageName));
    if (packages.installed(packageName)) {
      throw new DeviceFault("fault.still-installed", "app", packageName);
    }
    facts.add(Fact.fact("fact.earlier-installation", "absent from pm list packages"));
    wire.mobile("mobile: installApp", Map.of("appPath", file.toAbsolutePath().toString()));
  }

  private static void mustBeThere(String list, String packageName, Path file) {
    if (!AndroidPackages.names(list, packageName)) {
      throw new DeviceFault("fault.other-package", "file", file.getFileName(), "app", packageName);
    }
  }

  private static PackageDump permissionsAreBack(
      PackageDump dump, String packageName, List<Fact> facts) {
    List<String> granted =
        dump.dangerous().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .toList();
    if (!granted.isEmpty()) {
      throw new DeviceFault("fault.not-fresh.granted", "app", packageName, "permissions", granted);
    }
    facts.add(
        Fact.fact(
            "fact.runtime-permissions",
            dump.dangerous().size() + " requested, none of them granted"));
    return dump;
  }

  private void installedAnew(
      String packageName, PackageDump dump, Instant began, List<Fact> facts) {
    LocalDateTime first =
        dump.firstInstallTime()
            .orElseThrow(
                () ->
                    new DeviceFault(
                        "fault.not-fresh.unproven",
                        "command",
                        "dumpsys package " + packageName,
                        "name",
                        "firstInstallTime"));
    // the phone writes whole seconds
    LocalDateTime start =
        LocalDateTime.ofInstant(
            phoneClock.toPhone(began).minus(phoneClock.error()).minusSeconds(1), phoneClock.zone());
    if (first.isBefore(start)) {
      throw new DeviceFault(
          "fault.not-fresh.installed", "app", packageName, "first", first, "start", start);
    }
    facts.add(Fact.fact("fact.first-installed-phone-s-clock", first));
  }

  private static void cameraNeverUsed(AppOp op, String packageName, List<Fact> facts) {
    if (op.startedAgo().isPresent()) {
      throw new DeviceFault(
          "fault.not-fresh.camera",
          "app",
          packageName,
          "ago",
          op.startedAgo().get(),
          "source",
          "appops");
    }
    facts.add(Fact.fact("fact.camera-uses-recorded-for-the-app", "none"));
  }

  private Evidence evidence(String packageName, List<Fact> facts, Instant began) {
    String text =
        facts.stream()
            .map(
                fact ->
                    fact.name().key() + ": " + String.join(", ", fact.value().values().values()))
            .collect(Collectors.joining("\n", "fresh state of " + packageName + "\n", "\n"));
    return vault.put(
        EvidenceKind.DEVICE_STATE,
        "text/plain; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8),
        new Moment(began, clock.instant()),
        Sentence.of("caption.fresh", "app", packageName));
  }
}
