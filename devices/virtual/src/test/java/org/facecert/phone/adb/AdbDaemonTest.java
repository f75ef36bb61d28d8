package org.facecert.phone.adb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.facecert.phone.api.Handset;
import org.facecert.phone.apps.AppCode;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.dex.TranslatedApks;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.state.PhoneState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transport against peers that break its rules, on a phone that is switched off. */
class AdbDaemonTest {
  private static final int LONGEST_PATH = 1024;

  @TempDir Path home;
  private PhoneState state;
  private DeviceSockets sockets;
  private int port;

  @BeforeEach
  void listening() throws IOException {
    state = new PhoneState(home.resolve("phone"), "en-US");
    TranslatedApks translated =
        new TranslatedApks(home.resolve("translated"), TranslatedApks.Limits.USUAL);
    Apps apps = new Apps(state, screenless(), new AppCode(translated), () -> {});
    Shell shell = new Shell(state, screenless(), apps);
    HelperApps helpers = new HelperApps(state);
    shell.know(helpers, screenless());
    AdbJournal journal = new AdbJournal(state.files().home());
    sockets = new DeviceSockets();
    List<StreamingProgram> streaming =
        List.of(new LogcatStream(state.log()), new InstallProgram(state, apps, helpers));
    AdbServices services =
        new AdbServices(new AdbShell(shell, journal, streaming), new SyncService(state), sockets);
    port = new AdbDaemon(0, services, journal).open();
  }

  private static Handset screenless() {
    return (Handset)
        Proxy.newProxyInstance(
            AdbDaemonTest.class.getClassLoader(),
            new Class<?>[] {Handset.class},
            (proxy, method, args) -> {
              throw new AssertionError(method + " asks for a screen");
            });
  }

  private List<String> journal() throws IOException {
    return Files.readAllLines(state.files().home().resolve("adb.txt"));
  }

  private static byte[] header(int command, int length, int magic) {
    return ByteBuffer.allocate(24)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(command)
        .putInt(AdbMessage.VERSION)
        .putInt(AdbMessage.LARGEST)
        .putInt(length)
        .putInt(0)
        .putInt(magic)
        .array();
  }

  @Test
  void a_payload_above_the_limit_is_not_read() throws IOException {
    for (int length : new int[] {AdbMessage.LARGEST + 1, Integer.MAX_VALUE, -1}) {
      try (AdbPeer peer = new AdbPeer(port)) {
        peer.raw(header(AdbMessage.CONNECT, length, ~AdbMessage.CONNECT));
        assertThat(peer.isHungUp()).isTrue();
      }
    }
    assertThat(journal()).anyMatch(line -> line.contains("this phone takes 262144"));
  }

  @Test
  void what_is_no_message_ends_the_connection() throws IOException {
    try (AdbPeer peer = new AdbPeer(port)) {
      peer.raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(peer.isHungUp()).isTrue();
    }
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      peer.send(0x12345678, 1, 1, "");
      assertThat(peer.isHungUp()).isTrue();
    }
  }

  @Test
  void who_does_not_greet_or_takes_nothing_is_not_served() throws IOException {
    try (AdbPeer peer = new AdbPeer(port)) {
      peer.send(AdbMessage.OPEN, 1, 0, "shell:id\0");
      assertThat(peer.isHungUp()).isTrue();
    }
    try (AdbPeer peer = new AdbPeer(port)) {
      peer.send(AdbMessage.CONNECT, AdbMessage.VERSION, 0, "host::\0");
      assertThat(peer.isHungUp()).isTrue();
    }
  }

  @Test
  void who_does_not_wait_for_the_acknowledgement_is_cut_off() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      // a logcat never reads what it is sent
      int stream = peer.open(1, "shell,v2,raw:logcat");
      for (int piece = 0; piece < 2; piece++) {
        peer.send(AdbMessage.WRITE, 1, stream, "x");
      }
      assertThat(peer.isHungUp()).isTrue();
    }
  }

  @Test
  void nothing_more_is_sent_before_the_acknowledgement() throws Exception {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      int stream = peer.open(7, "shell,v2,raw:logcat");
      assertThat(peer.read().command()).isEqualTo(AdbMessage.WRITE);
      state.log().system('I', "adbtest", "unheard");
      peer.send(AdbMessage.OPEN, 8, 0, "shell:pwd\0");
      // were there a second piece of the log under way it would come before the other stream's
      assertThat(peer.read().second()).isEqualTo(8);
      AdbMessage other = peer.read();
      assertThat(other.second()).isEqualTo(8);
      peer.send(AdbMessage.READY, 7, stream, "");
      AdbMessage log = peer.read();
      while (log.second() != 7) {
        log = peer.read();
      }
      assertThat(log.text()).contains("unheard");
    }
  }

  @Test
  void an_output_larger_than_a_message_comes_in_pieces_that_the_peer_can_take() throws IOException {
    Path file = state.files().sdcard().resolve("Download/long.txt");
    Files.writeString(file, "0123456789".repeat(1_000));
    try (AdbPeer peer = new AdbPeer(port)) {
      peer.send(AdbMessage.CONNECT, AdbMessage.VERSION, 4_096, "host::\0");
      peer.read();
      assertThat(peer.open(1, "exec:cat /sdcard/Download/long.txt")).isPositive();
      AdbMessage first = peer.read();
      assertThat(first.payload()).hasSize(4_096);
      peer.send(AdbMessage.READY, 1, first.first(), "");
      assertThat(first.text() + peer.rest(1)).isEqualTo("0123456789".repeat(1_000));
    }
  }

  @Test
  void streams_are_counted() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      for (int own = 1; own <= AdbConnection.MOST_STREAMS; own++) {
        assertThat(peer.open(own, "sync:")).as("stream %d", own).isPositive();
      }
      assertThat(peer.open(999, "sync:")).isZero();
      assertThat(journal())
          .contains("- stream sync:: 128 are open and 128 services at work: {sync:=128}");
    }
  }

  /** On a phone that nobody called before: one that hung up is counted until its services ended. */
  @Test
  void connections_are_counted() throws IOException {
    List<AdbPeer> peers = new ArrayList<>();
    try {
      for (int at = 0; at < AdbDaemon.MOST_CONNECTIONS; at++) {
        peers.add(AdbPeer.greeted(port));
      }
      try (AdbPeer late = new AdbPeer(port)) {
        assertThat(late.isHungUp()).isTrue();
      }
    } finally {
      for (AdbPeer peer : peers) {
        peer.close();
      }
    }
  }

  @Test
  void streams_that_were_closed_do_not_count() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      for (int own = 1; own <= 2 * AdbConnection.MOST_SERVICES; own++) {
        int stream = peer.open(own, "sync:");
        assertThat(stream).as("stream %d", own).isPositive();
        peer.send(AdbMessage.CLOSE, own, stream, "");
        assertThat(peer.read().command()).isEqualTo(AdbMessage.CLOSE);
      }
    }
    assertThat(journal()).isEmpty();
  }

  @Test
  void services_that_have_not_noticed_the_end_are_counted_apart() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    sockets.listen("localabstract:deaf", (in, out) -> await(end));
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      for (int own = 1; own <= AdbConnection.MOST_SERVICES; own++) {
        int stream = peer.open(own, "localabstract:deaf");
        assertThat(stream).as("stream %d", own).isPositive();
        peer.send(AdbMessage.CLOSE, own, stream, "");
      }
      assertThat(peer.open(999, "sync:")).isZero();
      assertThat(journal())
          .containsExactly("- stream sync:: 0 are open and 256 services at work: {}");
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch end) throws IOException {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** What comes next for one of several streams. */
  private static AdbMessage next(AdbPeer peer, int own) throws IOException {
    AdbMessage message = peer.read();
    while (message.second() != own) {
      message = peer.read();
    }
    return message;
  }

  @Test
  void a_way_that_one_side_closes_is_closed_for_the_other() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      peer.open(1, "reverse:forward:localabstract:mine;tcp:1");
      assertThat(peer.rest(1)).isEqualTo("OKAY");
      assertThat(peer.open(2, "localabstract:mine")).isPositive();
      AdbMessage back = peer.read();
      assertThat(back.command()).isEqualTo(AdbMessage.OPEN);
      peer.send(AdbMessage.READY, 50, back.first(), "");
      peer.send(AdbMessage.CLOSE, 50, back.first(), "");

      assertThat(next(peer, 2).command()).isEqualTo(AdbMessage.CLOSE);
    }
  }

  @Test
  void a_service_that_is_none_is_refused_by_name() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      for (String name : List.of("reboot:", "jdwp:1", "nothing", "framebuffer:", "sync:x", "")) {
        assertThat(peer.open(1, name)).as(name).isZero();
      }
      assertThat(peer.open(1, "tcp:99999")).isZero();
      assertThat(peer.open(1, "tcp:-1")).isZero();
      assertThat(peer.open(1, "shell:" + "x".repeat(70_000))).isZero();
      assertThat(peer.open(1, "shell:pwd")).isPositive();
    }
    assertThat(journal()).anyMatch(line -> line.equals("! service reboot:"));
  }

  @Test
  void a_packet_of_the_shell_that_is_too_long_ends_its_stream() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      int stream = peer.open(1, "shell,v2,raw:");
      byte[] packet = {0, -1, -1, -1, 127};
      peer.send(AdbMessage.WRITE, 1, stream, packet);
      assertThat(peer.rest(1)).isEmpty();
    }
  }

  @Test
  void an_endless_line_ends_its_stream() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      int stream = peer.open(1, "shell:");
      peer.send(AdbMessage.WRITE, 1, stream, "x".repeat(100_000));
      assertThat(peer.rest(1)).isEmpty();
    }
  }

  private static byte[] sync(String id, int length, String rest) {
    byte[] words = rest.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + words.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(id.getBytes(StandardCharsets.US_ASCII))
        .putInt(length)
        .put(words)
        .array();
  }

  private String synced(byte[] request) throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      int stream = peer.open(1, "sync:");
      peer.send(AdbMessage.WRITE, 1, stream, request);
      return peer.rest(1);
    }
  }

  @Test
  void a_path_that_is_too_long_is_refused() throws IOException {
    assertThat(synced(sync("STAT", LONGEST_PATH + 1, ""))).startsWith("FAIL").contains("too long");
    assertThat(synced(sync("STAT", -1, ""))).startsWith("FAIL").contains("too long");
    assertThat(synced(sync("XXXX", 1, "/"))).startsWith("FAIL").contains("unknown command XXXX");
  }

  @Test
  void a_chunk_that_is_too_large_ends_the_stream_and_leaves_nothing() throws IOException {
    String path = "/sdcard/Download/x.txt,0644";
    byte[] head = sync("SEND", path.length(), path);
    byte[] chunk = sync("DATA", (64 << 10) + 1, "");
    byte[] both = ByteBuffer.allocate(head.length + chunk.length).put(head).put(chunk).array();

    assertThat(synced(both)).isEmpty();

    assertThat(state.files().sdcard().resolve("Download/x.txt")).doesNotExist();
    try (var files = Files.list(state.files().home())) {
      assertThat(files.map(String::valueOf)).noneMatch(name -> name.endsWith(".new"));
    }
  }

  @Test
  void a_file_where_a_folder_should_be_is_told_without_a_path_of_the_machine() throws IOException {
    Files.writeString(state.files().sdcard().resolve("Download/file"), "x");
    String path = "/sdcard/Download/file/x.txt,0644";
    byte[] head = sync("SEND", path.length(), path);
    byte[] done = sync("DONE", 0, "");
    byte[] both = ByteBuffer.allocate(head.length + done.length).put(head).put(done).array();

    try (AdbPeer peer = AdbPeer.greeted(port)) {
      int stream = peer.open(1, "sync:");
      peer.send(AdbMessage.WRITE, 1, stream, both);
      assertThat(peer.read().command()).isEqualTo(AdbMessage.READY);
      assertThat(peer.read().text()).contains("FAIL").doesNotContain(home.toString());
    }
  }

  @Test
  void links_that_lead_out_of_the_phone_are_not_followed() throws IOException {
    Path secret = Files.writeString(home.resolve("secret.txt"), "secret");
    Path link = state.files().sdcard().resolve("Download/link.txt");
    Files.createSymbolicLink(link, secret);
    String path = "/sdcard/Download/link.txt";

    try (AdbPeer peer = AdbPeer.greeted(port)) {
      int stream = peer.open(1, "sync:");
      peer.send(AdbMessage.WRITE, 1, stream, sync("RECV", path.length(), path));
      assertThat(peer.read().command()).isEqualTo(AdbMessage.READY);
      assertThat(peer.read().text()).startsWith("FAIL").contains("Permission denied");
    }
  }

  @Test
  void an_install_that_claims_too_much_or_brings_too_little_fails() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      assertThat(peer.open(1, "exec:cmd package 'install' -S 99999999999")).isPositive();
      assertThat(peer.rest(1)).contains("INSTALL_FAILED_INSUFFICIENT_STORAGE");
      int stream = peer.open(2, "exec:cmd package 'install' -S 100");
      peer.send(AdbMessage.WRITE, 2, stream, "short");
      peer.send(AdbMessage.CLOSE, 2, stream, "");
      assertThat(peer.open(3, "shell:ls /data/local/tmp")).isPositive();
    }
    assertThat(state.installed()).isEmpty();
  }

  @Test
  void a_reverse_forward_that_is_none_fails_with_the_reason() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      for (String request :
          List.of("forward:tcp:99x;tcp:1", "forward:nothing;tcp:1", "killforward:tcp:1", "x")) {
        assertThat(peer.open(1, "reverse:" + request)).isPositive();
        assertThat(peer.rest(1)).as(request).startsWith("FAIL");
      }
    }
  }

  @Test
  void with_the_connection_go_its_reverse_forwards() throws Exception {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      peer.open(1, "reverse:forward:localabstract:mine;tcp:1");
      assertThat(peer.rest(1)).isEqualTo("OKAY");
      assertThat(sockets.isOpen("localabstract:mine")).isTrue();
    }
    long until = System.nanoTime() + 20_000_000_000L;
    while (sockets.isOpen("localabstract:mine") && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(sockets.isOpen("localabstract:mine")).isFalse();
  }
}
