package org.facecert.probe.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.device.InstalledPackages;
import org.facecert.device.InstalledPackages.PackageFacts;
import org.facecert.device.NoPhone;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.files.DiskFault;
import org.facecert.observation.InstalledBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageProbeTest {

  private static final String APP = "org.example.app";
  private static final Map<String, Boolean> STATES = Map.of("android.permission.CAMERA", true);
  private static final Evidence ANSWER =
      new Evidence(
          EvidenceKind.DEVICE_STATE,
          Digest.of(new byte[] {1}),
          "text/plain",
          1,
          Moment.at(Instant.EPOCH),
          Sentence.of("caption.package", "app", APP));

  @TempDir private Path folder;

  /** A phone on which one app is installed, and that can tell nothing else. */
  private static Session phone(Optional<String> version) {
    InstalledPackages packages =
        name ->
            Optional.of(
                    new PackageFacts(
                        APP, version, "7", STATES.keySet(), Optional.of(STATES), ANSWER))
                .filter(facts -> facts.packageName().equals(name));
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (self, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("capability");
              return arguments[0] == InstalledPackages.class
                  ? Optional.of(packages)
                  : Optional.empty();
            });
  }

  private static PackageProbe probe(Optional<String> version) {
    return PackageProbe.on(phone(version)).orElseThrow();
  }

  @Test
  void tells_of_an_installed_build_what_the_phone_says_and_the_hash_of_its_file()
      throws IOException {
    Path file = Files.writeString(folder.resolve("app.apk"), "abc");

    assertThat(probe(Optional.of("1.2")).read(APP, Optional.of(file)))
        .contains(
            new InstalledBuild(
                Optional.of("1.2"),
                "7",
                Set.of("android.permission.CAMERA"),
                Optional.of(STATES),
                // FIPS 180-4's example for "abc"
                Optional.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                ANSWER));
  }

  @Test
  void an_app_that_was_found_on_the_phone_has_no_file_to_hash() {
    assertThat(probe(Optional.of("1.2")).read(APP).orElseThrow().fileSha256()).isEmpty();
  }

  @Test
  void a_phone_that_cannot_tell_is_not_one_without_the_app() {
    assertThat(PackageProbe.on(new NoPhone(Clock.systemUTC()))).isEmpty();
    assertThat(probe(Optional.of("1.2")).read("org.absent")).isEmpty();
  }

  @Test
  void a_version_that_is_not_stated_is_said_to_be_none() {
    assertThat(probe(Optional.empty()).read(APP).orElseThrow().statedVersion())
        .isEqualTo("not stated");
    assertThat(probe(Optional.of("1.2")).read(APP).orElseThrow().statedVersion()).isEqualTo("1.2");
  }

  @Test
  void a_file_that_is_gone_is_named() {
    Path gone = folder.resolve("gone.apk");

    assertThatThrownBy(() -> probe(Optional.of("1.2")).read(APP, Optional.of(gone)))
        .isInstanceOf(DiskFault.class)
        .hasMessageStartingWith(gone + " cannot be read: ");
  }
}
