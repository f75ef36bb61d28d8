package org.facecert.phone.uiautomator2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.phone.adb.AdbDaemon;
import org.facecert.phone.adb.AdbJournal;
import org.facecert.phone.adb.AdbPeer;
import org.facecert.phone.adb.AdbServices;
import org.facecert.phone.adb.AdbShell;
import org.facecert.phone.adb.DeviceSockets;
import org.facecert.phone.adb.SyncService;
import org.facecert.phone.api.Handset;
import org.facecert.phone.apps.AppCode;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.dex.TranslatedApks;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.web.Browsers;
import org.facecert.phone.wire.Contexts;
import org.facecert.phone.wire.Desk;
import org.facecert.phone.wire.MobileCommands;
import org.facecert.phone.wire.Routes;
import org.facecert.phone.wire.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's connections as Appium leaves them, on a phone that is switched off. */
class UiaServerTest {
  /** The driver keeps so many for each session and closes none. */
  private static final int KEPT = 5;

  private static final int SESSIONS = 100;

  @TempDir Path home;
  private PhoneState state;
  private HelperApps helpers;
  private UiaServer server;
  private int port;

  @BeforeEach
  void listening() throws IOException {
    state = new PhoneState(home.resolve("phone"), "en-US");
    Handset none = screenless();
    TranslatedApks translated =
        new TranslatedApks(home.resolve("translated"), TranslatedApks.Limits.USUAL);
    Apps apps = new Apps(state, none, new AppCode(translated), () -> {});
    Shell shell = new Shell(state, none, apps);
    helpers = new HelperApps(state);
    AdbJournal journal = new AdbJournal(state.files().home());
    DeviceSockets sockets = new DeviceSockets();
    Contexts contexts =
        new Contexts(
            state,
            new Browsers(Optional.empty(), List.of(), home, state::language, Optional::empty));
    Routes routes =
        new Routes(
            state,
            none,
            new Sessions(state, none, apps, contexts),
            new MobileCommands(state, none, apps, shell),
            contexts);
    server = new UiaServer(sockets, helpers, journal, new UiaRoutes(new Desk(routes)));
    AdbShell adbShell = new AdbShell(shell, journal, List.of());
    AdbServices services = new AdbServices(adbShell, new SyncService(state), sockets);
    port = new AdbDaemon(0, services, journal).open();
  }

  private static Handset screenless() {
    return (Handset)
        Proxy.newProxyInstance(
            UiaServerTest.class.getClassLoader(),
            new Class<?>[] {Handset.class},
            (proxy, method, args) -> {
              throw new AssertionError(method + " asks for a screen");
            });
  }

  @Test
  void a_server_that_ends_takes_its_connections_along() throws IOException {
    try (AdbPeer peer = AdbPeer.greeted(port)) {
      int own = 1;
      for (int session = 1; session <= SESSIONS; session++) {
        server.start();
        for (int kept = 0; kept < KEPT; kept++) {
          assertThat(peer.open(own++, "tcp:6790")).as("session %d", session).isPositive();
        }
        helpers.stop(HelperApps.SERVER);
        for (int kept = 0; kept < KEPT; kept++) {
          assertThat(peer.rest(own)).as("session %d", session).isEmpty();
        }
      }
      assertThat(peer.open(own, "shell:pwd")).isPositive();
      assertThat(peer.rest(own)).isEqualTo("/\n");
    }
    assertThat(Files.readAllLines(state.files().home().resolve("adb.txt")))
        .containsExactly("$ 0 pwd");
  }
}
