package org.facecert.platform.android;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Sentence;

/**
 * The event log of {@code dumpsys media.camera} (AOSP, CameraService.cpp, dumpEventLog,
 * logConnected, logDisconnected, logRejected, makeClient): one line per event, most recent at top,
 * whole seconds, no year. EVICT and DENIED events go on in lines that begin with a dash; an
 * eviction is no closing, the DISCONNECT that it causes has a line of its own.
 */
record CameraDump(List<Line> newestFirst, boolean truncated) {

  private static final String COMMAND = "dumpsys media.camera";
  private static final String HEADING = "== Camera service events log (most recent at top): ==";
  private static final Pattern EVENT =
      Pattern.compile("(\\d\\d)-(\\d\\d) (\\d\\d:\\d\\d:\\d\\d) : (.*)");
  private static final Pattern CLIENT =
      Pattern.compile("(CONNECT|DISCONNECT) device (\\S+) client for package (\\S*)(?: .*)?");

  /**
   * logConnectedOffline, logDisconnectedOffline: pictures worked on after the camera was closed
   * (Android 11, CameraOfflineSession)
   */
  private static final Pattern OFFLINE =
      Pattern.compile("(?:DIS)?CONNECT offline device .*", Pattern.CASE_INSENSITIVE);

  /**
   * @param client empty for events that open or close nothing, such as a refused connection
   */
  record Line(String text, MonthDay day, LocalTime time, Optional<Client> client) {

    private Line goingOn(String more) {
      return new Line(text + "\n" + more, day, time, client);
    }
  }

  /**
   * @param packageName empty where the service knew none, as for a native client (BasicClient)
   */
  record Client(boolean opened, String cameraId, String packageName) {}

  static CameraDump parse(String dump) {
    List<String> lines = dump.lines().map(String::strip).toList();
    int heading = lines.indexOf(HEADING);
    if (heading < 0) {
      throw new UnreadableAnswer("fault.dump.heading", "command", COMMAND, "text", HEADING);
    }
    List<Line> events = new ArrayList<>();
    for (String line : lines.subList(heading + 1, lines.size())) {
      if (line.equals("...")) {
        return new CameraDump(List.copyOf(events), true);
      }
      if (line.isEmpty() || line.startsWith("==")) {
        break;
      }
      if (line.startsWith("- ") && !events.isEmpty()) {
        events.set(events.size() - 1, events.get(events.size() - 1).goingOn(line));
      } else if (!line.equals("[no events yet]")) {
        events.add(event(line));
      }
    }
    return new CameraDump(List.copyOf(events), false);
  }

  private static Line event(String line) {
    Matcher event = EVENT.matcher(line);
    if (!event.matches()) {
      throw new UnreadableAnswer("fault.dump", "command", COMMAND, "text", AnswerText.quoted(line));
    }
    Matcher client = CLIENT.matcher(event.group(4));
    boolean opensOrCloses = client.matches();
    boolean offline = OFFLINE.matcher(event.group(4)).matches();
    if (!opensOrCloses && !offline && event.group(4).matches("(DIS)?CONNECT\\b.*")) {
      throw new UnreadableAnswer("fault.dump", "command", COMMAND, "text", AnswerText.quoted(line));
    }
    try {
      return new Line(
          line,
          MonthDay.of(Integer.parseInt(event.group(1)), Integer.parseInt(event.group(2))),
          LocalTime.parse(event.group(3)),
          opensOrCloses
              ? Optional.of(
                  new Client(client.group(1).equals("CONNECT"), client.group(2), client.group(3)))
              : Optional.empty());
    } catch (DateTimeException e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.dump.time", "command", COMMAND, "text", AnswerText.quoted(line)), e);
    }
  }
}
