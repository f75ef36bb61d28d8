package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.facecert.Told;
import org.facecert.device.Permissions;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was pressed is one thing, what the system made of it another. */
final class DenialTest {

  private final Rehearsal rehearsal;

  DenialTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PM-02", "FP-03"})
  void a_camera_that_is_granted_all_the_same_was_not_denied(String requirement) {
    Rehearsal.Verdicts verdicts =
        with(
            requirement,
            (permissions, app) -> {
              Permissions.PermissionState state = permissions.read(app);
              return new Permissions.PermissionState(
                  Map.of(FakeBank.CAMERA, true), state.evidence());
            });

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said())
        .anySatisfy(s -> assertThat(s).contains("holds the camera to be granted all the same"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PM-02", "FP-03"})
  void a_record_that_cannot_be_read_proves_no_denial(String requirement) {
    Rehearsal.Verdicts verdicts =
        with(
            requirement,
            (permissions, app) -> {
              throw new UnreadableAnswer(Told.told("a new dialect"));
            });

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(s -> assertThat(s).contains("a new dialect"));
  }

  private interface Answering {
    Permissions.PermissionState of(Permissions permissions, String app);
  }

  private Rehearsal.Verdicts with(String requirement, Answering told) {
    return rehearsal.of(
        requirement,
        FakeBank.english(),
        UnaryOperator.identity(),
        Traits.sound(false),
        (phone, shelf) -> telling(phone, told));
  }

  /** The phone, but for what it tells of its permissions. */
  private static Session telling(Session phone, Answering told) {
    return Instead.of(phone, Permissions.class, own -> instead(own, told));
  }

  private static Permissions instead(Permissions own, Answering told) {
    return new Permissions() {
      @Override
      public PermissionState read(String packageName) {
        return told.of(own, packageName);
      }

      @Override
      public void revoke(String packageName, String permission) {
        own.revoke(packageName, permission);
      }
    };
  }
}
