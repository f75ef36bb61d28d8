package org.facecert.phone;

import java.io.IOException;
import java.util.List;
import org.facecert.phone.adb.AdbDaemon;
import org.facecert.phone.adb.AdbJournal;
import org.facecert.phone.adb.AdbServices;
import org.facecert.phone.adb.AdbShell;
import org.facecert.phone.adb.DeviceSockets;
import org.facecert.phone.adb.InstallProgram;
import org.facecert.phone.adb.LogcatStream;
import org.facecert.phone.adb.RawCat;
import org.facecert.phone.adb.ScreenCapture;
import org.facecert.phone.adb.SyncService;
import org.facecert.phone.adb.UnixSockets;
import org.facecert.phone.api.Handset;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.uiautomator2.InstrumentProgram;
import org.facecert.phone.uiautomator2.UiaRoutes;
import org.facecert.phone.uiautomator2.UiaServer;
import org.facecert.phone.wire.Desk;
import org.facecert.phone.wire.MobileCommands;
import org.facecert.phone.wire.Routes;
import org.facecert.phone.wire.Sessions;

/** Puts together what stands behind the phone's adb port. */
final class AdbDoor {
  private final PhoneState state;
  private final Handset handset;
  private final Apps apps;
  private final Shell shell;

  AdbDoor(PhoneState state, Handset handset, Apps apps, Shell shell) {
    this.state = state;
    this.handset = handset;
    this.apps = apps;
    this.shell = shell;
  }

  /** Opens; returns the port. */
  int open(int port) throws IOException {
    AdbJournal journal = new AdbJournal(state.files().home());
    HelperApps helpers = new HelperApps(state);
    shell.know(helpers, handset);
    DeviceSockets sockets = new DeviceSockets();
    UiaServer server = new UiaServer(sockets, helpers, journal, new UiaRoutes(desk()));
    AdbShell adbShell =
        new AdbShell(
            shell,
            journal,
            List.of(
                new LogcatStream(state.log()),
                new ScreenCapture(state, handset),
                new UnixSockets(sockets),
                new RawCat(state),
                new InstallProgram(state, apps, helpers),
                new InstrumentProgram(server, helpers)));
    AdbServices services = new AdbServices(adbShell, new SyncService(state), sockets);
    return new AdbDaemon(port, services, journal).open();
  }

  /** Apart from the front door's, so that a session of either leaves the other's alone. */
  private Desk desk() {
    Sessions sessions = new Sessions(state, handset, apps);
    MobileCommands mobile = new MobileCommands(state, handset, apps, shell);
    return new Desk(new Routes(state, handset, sessions, mobile));
  }
}
