package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.facecert.device.InstalledPackages.PackageFacts;
import org.facecert.evidence.Sentence;
import org.junit.jupiter.api.Test;

final class AndroidPackagesTest {

  private static final String APP = "org.example.facebank";

  private final ScriptedWire wire =
      new ScriptedWire()
          .answer("pm list packages", "package:org.other\npackage:" + APP)
          .answer("dumpsys package " + APP, PackageDumpTest.DUMP);
  private final AndroidPackages packages =
      new AndroidPackages(
          wire, new MemoryVault(), new TickingClock(Instant.parse("2026-03-01T12:00:00Z")));

  @Test
  void tells_the_version_and_the_state_of_the_permissions_in_one_answer() {
    PackageFacts facts = packages.read(APP).orElseThrow();

    assertThat(facts.versionName()).contains("1.2.0");
    assertThat(facts.requested()).contains("android.permission.INTERNET");
    assertThat(facts.runtime())
        .contains(
            Map.of(
                "android.permission.CAMERA", true,
                "android.permission.RECORD_AUDIO", false,
                "android.permission.ACCESS_FINE_LOCATION", false));
    assertThat(facts.evidence().caption()).isEqualTo(Sentence.of("caption.package", "app", APP));
    assertThat(wire.asked).containsExactly("pm list packages", "dumpsys package " + APP);
  }

  @Test
  void a_version_without_a_name_is_none() {
    wire.answer("dumpsys package " + APP, PackageDumpTest.DUMP.replace("versionName=", "x="));

    assertThat(packages.read(APP).orElseThrow().versionName()).isEmpty();
  }

  @Test
  void an_app_that_is_not_installed_is_none() {
    wire.answer("dumpsys package org.absent", "Unable to find package: org.absent\n");

    assertThat(packages.read("org.absent")).isEmpty();
  }
}
