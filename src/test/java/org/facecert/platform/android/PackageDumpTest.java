package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Map;
import org.facecert.device.DeviceFault;
import org.junit.jupiter.api.Test;

final class PackageDumpTest {

  /** The form of AOSP android-14, com.android.server.pm.Settings.dumpPackageLPr. */
  static final String DUMP =
      """
      Activity Resolver Table:
        Non-Data Actions:
            android.intent.action.MAIN:
              5b5d2f4 org.example.facebank/.MainActivity filter 1dc9b1d

      Packages:
        Package [org.example.facebank] (c5f3a9b):
          appId=10153
          pkg=Package{3a1f5e0 org.example.facebank}
          codePath=/data/app/~~x==/org.example.facebank-y==
          versionCode=7 minSdk=26 targetSdk=34
          versionName=1.2.0
          flags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ]
          timeStamp=2026-03-01 11:59:58
          lastUpdateTime=2026-03-01 11:59:59
          requested permissions:
            android.permission.INTERNET
            android.permission.CAMERA
            android.permission.RECORD_AUDIO: restricted=true
            android.permission.ACCESS_FINE_LOCATION
          install permissions:
            android.permission.INTERNET: granted=true
          User 0: ceDataInode=131 installed=true hidden=false suspended=false
            firstInstallTime=2026-03-01 11:59:58
            gids=[3003]
            runtime permissions:
              android.permission.CAMERA: granted=true, flags=[ USER_SET|ONE_TIME]
              android.permission.RECORD_AUDIO: granted=false, flags=[ USER_SENSITIVE_WHEN_GRANTED]
          User 10: ceDataInode=0 installed=false hidden=false
            gids=[3003]
            runtime permissions:
              android.permission.CAMERA: granted=false

      Hidden system packages:
        Package [org.example.facebank] (aaaaaa):
          versionCode=1 minSdk=26 targetSdk=34
          runtime permissions:
            android.permission.READ_SMS: granted=true
        Package [org.other] (bbbbbb):
          versionCode=9
      """;

  private final PackageDump parsed = PackageDump.parse(DUMP, "org.example.facebank");

  @Test
  void reads_which_permissions_the_user_granted() {
    assertThat(parsed.dangerous())
        .isEqualTo(
            Map.of(
                "android.permission.CAMERA", true,
                "android.permission.RECORD_AUDIO", false,
                "android.permission.ACCESS_FINE_LOCATION", false));
  }

  @Test
  void reads_version_and_time_of_installation() {
    assertThat(parsed.versionName()).contains("1.2.0");
    assertThat(parsed.versionCode()).isEqualTo("7");
    assertThat(parsed.firstInstallTime()).contains(LocalDateTime.parse("2026-03-01T11:59:58"));
  }

  @Test
  void does_not_take_an_absent_package_for_one_without_permissions() {
    assertThatThrownBy(() -> PackageDump.parse(DUMP, "org.absent"))
        .isInstanceOf(DeviceFault.class)
        .hasMessage(
            "cannot read dumpsys package org.absent: it has no heading \"Package [org.absent]\"");
  }
}
