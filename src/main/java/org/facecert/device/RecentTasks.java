package org.facecert.device;

import java.util.List;
import org.facecert.evidence.Evidence;

/** The apps that the phone's list of recent apps holds. */
public interface RecentTasks extends Capability {

  /**
   * @param packages the one that was used last first; the home screen is none
   * @param evidence what the phone answered
   */
  record TaskList(List<String> packages, Evidence evidence) {
    public TaskList {
      packages = List.copyOf(packages);
    }
  }

  /**
   * @throws UnreadableAnswer when the phone answers in a form that is not known
   */
  TaskList read();
}
