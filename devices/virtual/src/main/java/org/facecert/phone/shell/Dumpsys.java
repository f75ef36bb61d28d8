package org.facecert.phone.shell;

import java.util.List;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.CameraService;
import org.facecert.phone.state.PhoneState;

/** {@code dumpsys}: the services and sections that a person who tests an app looks at. */
final class Dumpsys implements Shell.Program {
  private final PhoneState state;
  private final Handset handset;

  Dumpsys(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  @Override
  public String run(List<String> args, String cwd) {
    if (args.isEmpty()) {
      throw new ShellError(
          1,
          "dumpsys: the virtual phone dumps one service at a time: package, window, activity, media.camera, battery");
    }
    String first = args.size() > 1 ? args.get(1) : "";
    return switch (args.get(0)) {
      case "package" -> {
        if (first.isEmpty()) {
          throw new ShellError(1, "dumpsys package: name a package");
        }
        yield new PackageDump(state).of(first);
      }
      case "window" -> window();
      case "activity" -> activity();
      case "media.camera" -> camera();
      case "battery" ->
          "Current Battery Service state:\n  AC powered: true\n  level: 100\n  scale: 100\n  status: 5\n";
      default -> throw new ShellError(1, "Can't find service: " + args.get(0));
    };
  }

  private String component() {
    Front front = handset.front();
    String activity = front.activity();
    String brief =
        activity.startsWith(front.app() + ".")
            ? activity.substring(front.app().length())
            : activity;
    return front.app() + "/" + brief;
  }

  private String window() {
    Front front = handset.front();
    int[] display = handset.display();
    String hash = Integer.toHexString(front.hashCode());
    return "WINDOW MANAGER DISPLAY CONTENTS (dumpsys window displays)\n"
        + "  Display: mDisplayId=0 (organized)\n"
        + "    init=%dx%d %ddpi cur=%dx%d app=%dx%d\n"
            .formatted(
                display[0], display[1], display[2], display[0], display[1], display[0], display[1])
        + "  mCurrentFocus=Window{"
        + hash
        + " u0 "
        + front.app()
        + "/"
        + front.activity()
        + "}\n"
        + "  mFocusedApp=ActivityRecord{"
        + hash
        + " u0 "
        + component()
        + " t1}\n";
  }

  private String activity() {
    String record =
        "ActivityRecord{"
            + Integer.toHexString(handset.front().hashCode())
            + " u0 "
            + component()
            + " t1}";
    return "ACTIVITY MANAGER ACTIVITIES (dumpsys activity activities)\n"
        + "Display #0 (activities from top to bottom):\n"
        + "    topResumedActivity="
        + record
        + "\n"
        + "  ResumedActivity: "
        + record
        + "\n";
  }

  /** AOSP frameworks/av CameraService.cpp, CameraService::dump. */
  private String camera() {
    StringBuilder out = new StringBuilder();
    out.append("\n== Service global info: ==\n\n")
        .append("Number of camera devices: ")
        .append(CameraService.CAMERAS)
        .append('\n')
        .append("Number of normal camera devices: ")
        .append(CameraService.CAMERAS)
        .append('\n')
        .append("Active Camera Clients:\n[");
    for (CameraService.Client client : state.camera().clients()) {
      out.append(
          "\n(Camera ID: %d, Cost: 100, PID: %d, Score: 0, State: 2User Id: 0, Client Package Name: %s, Conflicting Client Devices: {})"
              .formatted(client.camera(), client.pid(), client.app()));
    }
    out.append("\n]\nAllowed user IDs: 0\n")
        .append("\n== Camera service events log (most recent at top): ==\n");
    state.camera().eventLog().forEach(e -> out.append("  ").append(e).append('\n'));
    return out.toString();
  }
}
