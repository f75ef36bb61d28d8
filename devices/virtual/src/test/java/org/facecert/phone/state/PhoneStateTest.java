package org.facecert.phone.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.facecert.phone.state.Permissions.Answer;
import org.facecert.phone.state.Permissions.Flag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneStateTest {
  private static final String APP = "an.app";
  private static final String CAMERA = "android.permission.CAMERA";

  @TempDir Path home;
  private PhoneState phone;

  @BeforeEach
  void switchOn() throws IOException {
    phone = new PhoneState(home, "en-US");
    phone.add(
        new InstalledApp(
            APP, 10_150, 1, "1.0", "An app", 26, 34, false, List.of(CAMERA), null, 0, 0, "c"));
  }

  @Test
  void the_second_refusal_is_final() {
    phone.permissions().answer(APP, CAMERA, Answer.DENY);
    assertThat(phone.permissions().of(APP, CAMERA).flags()).isEqualTo(Set.of(Flag.USER_SET));

    phone.permissions().answer(APP, CAMERA, Answer.DENY);
    assertThat(phone.permissions().of(APP, CAMERA).flags())
        .isEqualTo(Set.of(Flag.USER_SET, Flag.USER_FIXED));
  }

  @Test
  void what_an_update_asks_for_no_more_is_not_there_when_the_next_asks_again() {
    String audio = "android.permission.RECORD_AUDIO";
    phone.permissions().answer(APP, CAMERA, Answer.ALLOW);
    phone.permissions().answer(APP, audio, Answer.ALLOW);

    phone.permissions().keepOnly(APP, Set.of(CAMERA));

    assertThat(phone.permissions().of(APP, CAMERA).granted()).isTrue();
    assertThat(phone.permissions().of(APP, audio).granted()).isFalse();
  }

  @Test
  void leaving_the_dialog_is_no_answer() {
    phone.permissions().answer(APP, CAMERA, Answer.LEAVE);
    assertThat(phone.permissions().of(APP, CAMERA).flags()).isEmpty();
  }

  @Test
  void only_this_time_ends_with_the_process() {
    phone.permissions().answer(APP, CAMERA, Answer.ALLOW_ONCE);
    phone.start(APP, "test");
    assertThat(phone.allows(APP, CAMERA)).isTrue();

    phone.died(APP, "test");

    assertThat(phone.allows(APP, CAMERA)).isFalse();
    assertThat(phone.permissions().of(APP, CAMERA).flags()).isEmpty();
  }

  @Test
  void an_app_op_takes_away_what_the_permission_gives() {
    phone.permissions().answer(APP, CAMERA, Answer.ALLOW);
    phone.ops().mode(APP, "CAMERA", AppOps.Mode.IGNORE);
    assertThat(phone.allows(APP, CAMERA)).isFalse();
  }

  /** CameraService.cpp: logConnected, logDisconnected and the form of logEvent. */
  @Test
  void the_camera_service_records_opening_closing_and_refusal() {
    CameraService.Client client = Objects.requireNonNull(phone.camera().connect(1, APP, 77, true));
    phone.camera().disconnect(client);
    assertThat(phone.camera().connect(1, APP, 77, false)).isNull();

    assertThat(phone.camera().events())
        .satisfiesExactly(
            e ->
                assertThat(e)
                    .matches(
                        "\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d : REJECT device 1 client for package"
                            + " an\\.app \\(PID 77\\), reason: \\(PERMISSION_DENIED\\)"),
            e ->
                assertThat(e).endsWith(" : DISCONNECT device 1 client for package an.app (PID 77)"),
            e -> assertThat(e).endsWith(" : CONNECT device 1 client for package an.app (PID 77)"));
    AppOps.Use use = phone.ops().of(APP, "CAMERA");
    assertThat(use.access()).isPositive();
    assertThat(use.reject()).isPositive();
    assertThat(use.running()).isZero();
  }

  /** CameraService.cpp: dumpEventLog. */
  @Test
  void a_full_camera_log_says_that_earlier_events_are_gone() {
    assertThat(phone.camera().eventLog()).containsExactly("[no events yet]");

    for (int i = 0; i < 51; i++) {
      phone.camera().disconnect(Objects.requireNonNull(phone.camera().connect(1, APP, i, true)));
    }

    assertThat(phone.camera().eventLog()).hasSize(101).endsWith("...");
    assertThat(phone.camera().eventLog().get(0)).contains("DISCONNECT", "(PID 50)");
  }

  /** AOSP, GraphicsEnvironment.java: no app's log is empty. */
  @Test
  void a_process_that_starts_has_a_line_of_the_frameworks_in_the_log() {
    int pid = phone.start(APP, "test");

    assertThat(phone.log().lines())
        .filteredOn(line -> line.pid() == pid && line.uid() == phone.uidFor(APP))
        .extracting(LogBuffer.Line::brief)
        .containsExactly(
            "V/GraphicsEnvironment(%5d): ANGLE Developer option for 'an.app' set to: 'default'"
                .formatted(pid));
  }

  @Test
  void a_dead_process_holds_no_camera() {
    int pid = phone.start(APP, "test");
    phone.camera().connect(1, APP, pid, true);

    phone.died(APP, "crash");

    assertThat(phone.camera().clients()).isEmpty();
    assertThat(phone.camera().events().get(0)).contains("DISCONNECT");
  }

  @Test
  void clearing_forgets_the_app_and_leaves_shared_storage() throws IOException {
    Path inner = Files.createDirectories(phone.files().dataOf(APP)).resolve("a");
    Path outer =
        Files.createDirectories(phone.files().sdcard().resolve("Android/data/an.app/files"))
            .resolve("b");
    Path shared = phone.files().sdcard().resolve("DCIM/c");
    for (Path file : List.of(inner, outer, shared)) {
      Files.writeString(file, "x");
    }
    phone.permissions().answer(APP, CAMERA, Answer.ALLOW);

    phone.clear(APP);

    assertThat(inner).doesNotExist();
    assertThat(outer).doesNotExist();
    assertThat(shared).exists();
    assertThat(phone.permissions().of(APP, CAMERA).granted()).isFalse();
  }

  @Test
  void remembers_over_a_restart() throws IOException {
    phone.permissions().answer(APP, CAMERA, Answer.ALLOW);
    phone.ops().started(APP, "CAMERA");
    phone.settings().put("global", "http_proxy", "127.0.0.1:8080");
    phone.save();

    PhoneState again = new PhoneState(home, "en-US");

    assertThat(again.app(APP)).isEqualTo(phone.app(APP));
    assertThat(again.permissions().of(APP, CAMERA).granted()).isTrue();
    assertThat(again.ops().of(APP, "CAMERA").access())
        .isEqualTo(phone.ops().of(APP, "CAMERA").access());
    assertThat(again.ops().of(APP, "CAMERA").running()).isZero();
    assertThat(again.settings().get("global", "http_proxy")).isEqualTo("127.0.0.1:8080");
  }

  /** system/logging liblog/logprint.cpp: threadtime is {@code "%s.%03ld %5d %5d %c %-8.*s: "}. */
  @Test
  void the_log_has_the_form_of_threadtime() {
    phone.log().clear();
    phone.log().add(42, 43, 'W', "Tag", "one\ntwo");
    assertThat(phone.log().lines())
        .extracting(LogBuffer.Line::threadtime)
        .satisfiesExactly(
            l ->
                assertThat(l)
                    .matches(
                        "\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}    42    43 W Tag     : one"),
            l -> assertThat(l).endsWith("W Tag     : two"));
  }
}
