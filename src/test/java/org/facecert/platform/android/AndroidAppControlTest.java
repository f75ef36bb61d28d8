package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.facecert.device.DeviceFault;
import org.facecert.device.FreshState;
import org.facecert.device.Replacement;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.junit.jupiter.api.Test;

final class AndroidAppControlTest {

  private static final String PKG = "org.example.facebank";
  private static final Path APK = Path.of("facebank.apk");
  private static final String CLEAN =
      PackageDumpTest.DUMP.replace("CAMERA: granted=true", "CAMERA: granted=false");

  private static final String FIND = String.join(" ", SharedStorage.ALL);

  private final TickingClock clock = new TickingClock(Instant.parse("2026-03-01T11:59:58Z"));
  private final ScriptedWire wire =
      new ScriptedWire()
          .answer(FIND, "/sdcard/DCIM/owner.jpg\n")
          .answer("mobile: removeApp", true)
          .answer("mobile: installApp", "")
          .answer("dumpsys package " + PKG, CLEAN)
          .answer("cmd appops get " + PKG + " CAMERA", "No operations.");

  @Test
  void proves_a_fresh_installation() {
    installedIn("", "package:" + PKG);

    FreshState state = apps().reset(PKG, APK);

    assertThat(wire.asked).containsSubsequence("mobile: removeApp", "mobile: installApp");
    assertThat(state.facts())
        .contains(
            Fact.fact("fact.earlier-installation", "absent from pm list packages"),
            Fact.fact("fact.files-left-in-shared-storage-by-earlier-scenarios", "none"),
            Fact.fact("fact.runtime-permissions", "3 requested, none of them granted"),
            Fact.fact("fact.camera-uses-recorded-for-the-app", "none"));
  }

  @Test
  void refuses_a_state_in_which_a_permission_is_granted_already() {
    installedIn("", "package:" + PKG);
    wire.answer("dumpsys package " + PKG, PackageDumpTest.DUMP);

    assertThatThrownBy(() -> apps().reset(PKG, APK))
        .isInstanceOf(DeviceFault.class)
        .hasMessage("not a fresh state: " + PKG + " already holds [android.permission.CAMERA]");
  }

  @Test
  void refuses_an_installation_older_than_the_scenario() {
    installedIn("", "package:" + PKG);
    clock.advance(Duration.ofMinutes(5));

    assertThatThrownBy(() -> apps().reset(PKG, APK))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("was first installed at 2026-03-01T11:59:58");
  }

  @Test
  void refuses_an_app_that_would_not_go() {
    installedIn("package:" + PKG);

    assertThatThrownBy(() -> apps().reset(PKG, APK))
        .isInstanceOf(DeviceFault.class)
        .hasMessage(PKG + " is still installed after it was removed");
  }

  @Test
  void says_when_the_build_is_another_package_than_stated() {
    installedIn("");

    assertThatThrownBy(() -> apps().reset(PKG, APK))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("does app.package in the statement name this build?");
  }

  @Test
  void removes_and_names_files_left_in_shared_storage_but_not_the_owners() {
    installedIn("", "package:" + PKG);
    AndroidAppControl apps = apps();
    Iterator<String> listings =
        List.of("/sdcard/DCIM/owner.jpg\n/sdcard/DCIM/it's.jpg\n", "/sdcard/DCIM/owner.jpg\n")
            .iterator();
    wire.answering(FIND, () -> listings.next());
    wire.answer("rm -f '/sdcard/DCIM/it'\\''s.jpg'", "");

    assertThat(apps.reset(PKG, APK).facts())
        .contains(
            Fact.fact(
                "fact.files-left-in-shared-storage-by-earlier-scenarios",
                "1 removed: /sdcard/DCIM/it's.jpg"));
  }

  private static final String UPDATED =
      PackageDumpTest.DUMP
          .replace("versionCode=7", "versionCode=8")
          .replace("lastUpdateTime=2026-03-01 11:59:59", "lastUpdateTime=2026-03-01 12:04:10");

  /** What the package service tells before the update and after it. */
  private Replacement updated(String after) {
    Iterator<String> dumps = List.of(PackageDumpTest.DUMP, after).iterator();
    wire.answering("dumpsys package " + PKG, dumps::next);
    return apps().update(PKG, APK);
  }

  @Test
  void a_build_that_is_there_with_what_the_former_had_is_an_update() {
    assertThat(updated(UPDATED).problem()).isEmpty();
    assertThat(wire.asked).contains("mobile: installApp").doesNotContain("mobile: removeApp");
  }

  @Test
  void an_installation_that_is_another_than_before_is_none() {
    String anew =
        UPDATED.replace(
            "firstInstallTime=2026-03-01 11:59:58", "firstInstallTime=2026-03-01 12:04:10");

    assertThat(updated(anew).problem().map(Sentence::key)).contains("update.lost");
    assertThat(updated(UPDATED.replace("firstInstallTime=", "first=")).problem().map(Sentence::key))
        .contains("update.unproven");
    assertThat(updated(PackageDumpTest.DUMP).problem().map(Sentence::key))
        .contains("update.not-installed");
  }

  @Test
  void what_the_package_service_refuses_is_told_in_its_words() {
    installing(
        "Failure [INSTALL_FAILED_UPDATE_INCOMPATIBLE: Existing package " + PKG + " signatures]");

    assertThat(updated(PackageDumpTest.DUMP).problem())
        .hasValueSatisfying(
            why ->
                assertThat(why.values().get("answer"))
                    .isEqualTo(
                        "INSTALL_FAILED_UPDATE_INCOMPATIBLE: Existing package "
                            + PKG
                            + " signatures"));
  }

  @Test
  void a_phone_that_is_gone_has_refused_nothing() {
    installing("socket hang up");

    assertThatThrownBy(() -> updated(UPDATED))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("socket hang up");
  }

  private void installing(String answer) {
    wire.answering(
        "mobile: installApp",
        () -> {
          throw new DeviceFault("fault.answered", "command", "installApp", "answer", answer);
        });
  }

  private AndroidAppControl apps() {
    MemoryVault vault = new MemoryVault();
    return new AndroidAppControl(
        wire,
        vault,
        clock,
        new PhoneClock(Duration.ZERO, Duration.ZERO, ZoneOffset.UTC),
        new AndroidPackages(wire, vault, clock),
        new SharedStorage(wire));
  }

  /** What successive package lists show; the last one goes on. */
  private void installedIn(String... lists) {
    Iterator<String> all = List.of(lists).iterator();
    String last = lists[lists.length - 1];
    wire.answering("pm list packages", () -> all.hasNext() ? all.next() : last);
  }
}
