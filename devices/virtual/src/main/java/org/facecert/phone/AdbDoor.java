package org.facecert.phone;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
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
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.uiautomator2.InstrumentProgram;
import org.facecert.phone.uiautomator2.UiaRoutes;
import org.facecert.phone.uiautomator2.UiaServer;
import org.facecert.phone.web.Browsers;
import org.facecert.phone.web.DevToolsList;
import org.facecert.phone.wire.Contexts;
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
  private final Browsers browsers;

  AdbDoor(PhoneState state, Handset handset, Apps apps, Shell shell, Browsers browsers) {
    this.browsers = browsers;
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
    sockets.lead(this::devTools);
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

  /** The socket at which an app's WebViews speak DevTools while it shows pages in a browser. */
  private Map<String, Integer> devTools() {
    OptionalInt port = browsers.port();
    Map<String, Integer> names = new TreeMap<>();
    for (InstalledApp app : state.installed()) {
      Integer pid = state.pid(app.name());
      if (pid != null && port.isPresent()) {
        names.put("localabstract:" + DevToolsList.SOCKET + pid, port.getAsInt());
      }
    }
    return names;
  }

  /** Apart from the front door's, so that a session of either leaves the other's alone. */
  private Desk desk() {
    Contexts contexts = new Contexts(state, browsers);
    Sessions sessions = new Sessions(state, handset, apps, contexts);
    MobileCommands mobile = new MobileCommands(state, handset, apps, shell);
    return new Desk(new Routes(state, handset, sessions, mobile, contexts));
  }
}
