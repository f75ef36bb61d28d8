package org.facecert.probe.recents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.device.RecentTasks;
import org.facecert.device.RecentTasks.TaskList;
import org.facecert.observation.Action;
import org.facecert.observation.Channel;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * While the list of recent apps is shown, reads what it holds ({@code of} is {@code list}). At the
 * end of the step looks at the picture of it ({@code of} is {@code recents}) and at that of the
 * scanner that had been left before ({@code of} is {@code scan}, with {@code half}, what is seen of
 * it half as large).
 */
final class RecentsWatch implements Watch {

  private final RecentTasks tasks;
  private final WatchedWalk walk;
  private final ShownPicture shown;
  private int from;

  RecentsWatch(RecentTasks tasks, WatchedWalk walk, ShownPicture shown) {
    this.tasks = tasks;
    this.walk = walk;
    this.shown = shown;
  }

  @Override
  public void acting(Purpose next) {
    boolean listed =
        walk.log()
            .observations()
            .actions()
            .reduce((earlier, later) -> later)
            .filter(act -> act.purpose() == Purpose.RECENTS)
            .isPresent();
    if (listed) {
      TaskList list = tasks.read();
      walk.read(
          Channel.RECENTS,
          Map.of(
              "of", "list",
              "holds", String.valueOf(list.packages().contains(walk.app())),
              "others", String.valueOf(list.packages().stream().filter(this::isOther).count())),
          list.evidence());
    }
  }

  private boolean isOther(String packageName) {
    return !packageName.equals(walk.app());
  }

  @Override
  public void stepEnds() {
    Observations all = walk.log().observations();
    List<Action> acts = all.actions().filter(act -> act.number() > from).toList();
    from = walk.log().size();
    acts.stream()
        .filter(act -> act.purpose() == Purpose.RECENTS)
        .forEach(
            act -> {
              all.after(act).ifPresent(screen -> read("recents", screen));
              left(all, act).ifPresent(screen -> read("scan", screen));
            });
  }

  /** The scanner that was left last before it. */
  private Optional<ObservedScreen> left(Observations all, Action recents) {
    Optional<Action> leaving = all.until(recents).last(Purpose.BACKGROUND);
    return leaving
        .map(Action::observed)
        .filter(screen -> all.until(leaving.orElseThrow()).showsScan(screen, walk.app()));
  }

  private void read(String of, ObservedScreen screen) {
    byte[] picture = walk.vault().get(screen.look().picture().digest());
    Map<String, String> values = shown.values(picture);
    values.put("of", of);
    values.put("screen", String.valueOf(screen.screenNumber()));
    if (of.equals("scan")) {
      values.put("half", shown.half(picture));
    }
    walk.read(Channel.RECENTS, values, screen.look().picture());
  }

  @Override
  public void witness(boolean inFront) {
    // the scanner's own picture is the witness: the same face was found in it half as large
  }
}
