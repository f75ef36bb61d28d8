package org.facecert.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.device.Bench;
import org.facecert.device.DeviceFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class PoolTest {

  @TempDir Path folder;

  @Test
  void starts_a_phone_waits_until_it_is_ready_and_ends_it() throws IOException {
    Pool pool =
        pool(
            started(
                "echo waking up; echo $$ > ${home}/pid; echo ${language} > ../lang;"
                    + " echo READY http://127.0.0.1:4711; cat"));

    Lease lease = pool.lease("started", "zh");
    long pid = Long.parseLong(Files.readString(home().resolve("pid")).strip());

    assertThat(lease.phone().server()).isEqualTo(URI.create("http://127.0.0.1:4711"));
    assertThat(lease.phone().name()).isEqualTo("started-1");
    assertThat(lease.alive()).isTrue();
    assertThat(ProcessHandle.of(pid)).isPresent();

    lease.end();

    assertThat(lease.alive()).isFalse();
    assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    assertThat(home()).doesNotExist();
  }

  @Test
  void says_why_a_phone_did_not_come_up() {
    assertThatThrownBy(() -> pool(started("echo no memory >&2; exit 3")).lease("started", "en"))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("\"started-1\" ended before it was ready; see")
        .hasMessageEndingWith("which ends: no memory");
  }

  @Test
  void says_which_command_cannot_be_run() {
    DeviceFile file = device(Optional.empty(), List.of("/no/such/program"), 1);

    assertThatThrownBy(() -> pool(file).lease("started", "en"))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("started.yaml: the command under \"start\" cannot be run:");
  }

  @Test
  void lends_a_phone_with_an_address_once() {
    DeviceFile file = device(Optional.of(URI.create("http://127.0.0.1:4723")), List.of(), 1);

    try (Lease first = pool(file).lease("started", "en")) {
      assertThat(first.alive()).isTrue();
      // another pool stands for another process
      assertThatThrownBy(() -> pool(file).lease("started", "en"))
          .isInstanceOf(DeviceFault.class)
          .hasMessageContaining("is in use by");
    }
    pool(file).lease("started", "en").close();
  }

  @Test
  void a_phone_given_back_ends_and_another_can_be_lent() {
    try (Pool pool = pool(started("echo READY http://127.0.0.1:1; cat"))) {
      pool.lease("started", "en").close();
      assertThat(home()).doesNotExist();

      Lease again = pool.lease("started", "en");
      assertThat(again.phone().name()).isEqualTo("started-2");
      assertThatThrownBy(() -> pool.lease("started", "en"))
          .hasMessage("the one phone of \"started\" is lent already");
      again.close();
    }
  }

  @Test
  void a_warm_pool_lends_the_same_phone_again_but_not_one_given_up_or_of_another_language() {
    Pool pool = pool(started("echo READY http://127.0.0.1:1; cat"), true);
    pool.lease("started", "en").close();
    assertThat(home()).exists();
    pool.lease("started", "zh").end();
    pool.lease("started", "en").close();
    assertThat(home()).exists();
    pool.lease("started", "en").end();
    assertThat(home()).doesNotExist();

    pool.lease("started", "en").close();
    assertThat(folder.resolve("phones/started-5")).exists();
    pool.close();
    assertThat(folder.resolve("phones/started-5")).doesNotExist();
  }

  @Test
  void a_phone_whose_user_was_killed_sees_its_input_end() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder("sh", "-c", "cat; echo done > " + folder.resolve("done")).start();
    child.getOutputStream().close();

    assertThat(child.waitFor()).isZero();
    assertThat(folder.resolve("done")).exists();
  }

  @Test
  void names_and_expressions_may_stand_side_by_side() {
    Pool pool = pool(device(Optional.empty(), List.of("/x"), 3));

    assertThat(pool.wanted(List.of("started*2"))).containsExactly("started", "started");
    assertThat(pool.wanted(List.of("started", "virtual & android")))
        .containsExactly("started", "started");
    assertThat(pool.wanted(List.of("virtual"))).containsExactly("started");
    assertThatThrownBy(() -> pool.wanted(List.of("nothing")))
        .hasMessage("--device nothing: no file in devices/ has this name; there are: started");
    assertThatThrownBy(() -> pool.wanted(List.of("started*2", "virtual & android", "virtual")))
        .hasMessageContaining("4 are wanted");
  }

  @Test
  void counts_and_refuses_names() {
    Pool pool = pool(device(Optional.empty(), List.of("sh"), 2));

    assertThat(pool.wanted(List.of("started*2"))).containsExactly("started", "started");
    assertThatThrownBy(() -> pool.wanted(List.of("started", "started*2")))
        .isInstanceOf(NoSuchDevice.class)
        .hasMessageContaining("3 are wanted, but")
        .hasMessageContaining("allows 2 at once; lower the number or raise \"instances\" there");
    assertThatThrownBy(() -> pool.wanted(List.of("stared")))
        .isInstanceOf(NoSuchDevice.class)
        .hasMessage("--device stared: no file in devices/ has this name; there are: started");
    assertThatThrownBy(() -> pool.wanted(List.of("started*x")))
        .hasMessageContaining("\"x\" is no number of phones; write NAME*2");
  }

  private DeviceFile started(String script) {
    return device(Optional.empty(), List.of("sh", "-c", script), 1);
  }

  private DeviceFile device(Optional<URI> url, List<String> start, int instances) {
    return new DeviceFile(
        "started",
        "android",
        new DeviceFile.Access(url, start, instances),
        Map.of(),
        DeviceFile.DeviceTraits.of(true),
        Bench.unknown(),
        folder.resolve("started.yaml"));
  }

  private Path home() {
    return folder.resolve("phones").resolve("started-1");
  }

  private Pool pool(DeviceFile file) {
    return pool(file, false);
  }

  private Pool pool(DeviceFile file, boolean warm) {
    return new Pool(List.of(file), folder, folder.resolve("phones"), folder.resolve("locks"), warm);
  }
}
