package org.facecert.cli;

import java.time.Duration;
import java.util.List;
import org.facecert.run.Item;
import org.facecert.run.Progress;
import org.facecert.verdict.Verdict;

/** Says nothing: for runs that are part of a larger work with a progress of its own. */
final class SilentProgress implements Progress {

  @Override
  public void planned(int items, int done, List<String> phones) {}

  @Override
  public void phoneStarting(int slot, String phone) {}

  @Override
  public void phoneReady(int slot, String phone) {}

  @Override
  public void started(int slot, Item item) {}

  @Override
  public void finished(int slot, Item item, Verdict verdict, Duration took) {}

  @Override
  public void note(String text) {}
}
