package org.facecert.phone.shell;

import java.util.List;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.CameraService;
import org.facecert.phone.state.InputMethods;
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
      throw ShellError.unknown(
          1,
          "dumpsys: the virtual phone dumps one service at a time: package, window, activity,"
              + " media.camera, dropbox, input_method, battery, power");
    }
    return switch (args.get(0)) {
      case "package" -> packageNamed(args.size() > 1 ? args.get(1) : "");
      case "window" -> window();
      case "activity" -> args.size() > 1 && args.get(1).equals("recents") ? recents() : activity();
      case "media.camera" -> camera();
      case "dropbox" -> new DropBoxDump(state.dropBox()).of(args.subList(1, args.size()));
      case "input_method" ->
          "Current Input Method Manager state:\n"
              + "  mCurMethodId="
              + InputMethods.ONLY
              + "\n"
              + "  mInputShown=false\n"
              + "  mIsInputViewShown=false\n";
      case "power" ->
          "POWER MANAGER (dumpsys power)\n  mWakefulness=Awake\nDisplay Power: state=ON\n";
      case "battery" ->
          "Current Battery Service state:\n"
              + "  AC powered: true\n"
              + "  level: 100\n"
              + "  scale: 100\n"
              + "  status: 5\n";
      default -> throw ShellError.unknown(1, "Can't find service: " + args.get(0));
    };
  }

  private String packageNamed(String name) {
    if (name.isEmpty()) {
      throw new ShellError(1, "dumpsys package: name a package");
    }
    return new PackageDump(state).of(name);
  }

  private static String record(Front front) {
    String activity = front.activity();
    String brief =
        activity.startsWith(front.app() + ".")
            ? activity.substring(front.app().length())
            : activity;
    return "ActivityRecord{%s u0 %s/%s t1}"
        .formatted(Integer.toHexString(front.hashCode()), front.app(), brief);
  }

  private String window() {
    Front front = handset.front();
    int[] display = handset.display();
    String hash = Integer.toHexString(front.hashCode());
    String size = display[0] + "x" + display[1];
    return "WINDOW MANAGER DISPLAY CONTENTS (dumpsys window displays)\n"
        + "  Display: mDisplayId=0 (organized)\n"
        + "    init=%s %ddpi cur=%s app=%s\n".formatted(size, display[2], size, size)
        + "  mCurrentFocus=Window{%s u0 %s/%s}\n".formatted(hash, front.app(), front.activity())
        + "  mFocusedApp="
        + record(front)
        + "\n";
  }

  private String activity() {
    String record = record(handset.front());
    return "ACTIVITY MANAGER ACTIVITIES (dumpsys activity activities)\n"
        + "Display #0 (activities from top to bottom):\n"
        + "    topResumedActivity="
        + record
        + "\n"
        + "  ResumedActivity: "
        + record
        + "\n";
  }

  /** AOSP com.android.server.wm.RecentTasks, dump. */
  private String recents() {
    StringBuilder out =
        new StringBuilder("ACTIVITY MANAGER RECENT TASKS (dumpsys activity recents)\n");
    out.append("  Recent tasks:\n");
    int number = 0;
    for (Front task : handset.recents()) {
      out.append(
          "  * Recent #%d: Task{%s #%d type=standard A=%s U=0 mode=fullscreen sz=1}\n"
              .formatted(
                  number++, Integer.toHexString(task.hashCode()), task.hashCode(), task.app()));
      out.append("    realActivity={%s/%s}\n".formatted(task.app(), task.activity()));
    }
    return out.toString();
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
