package org.facecert.observation;

import java.util.List;
import java.util.Set;

/**
 * What was found of an app's notices.
 *
 * @param ending how the way to the consent ended, where there was one
 * @param texts in the order read
 * @param undeclared those to which the app statement names no way
 */
public record ReadNotices(WalkEnding ending, List<ReadNotice> texts, Set<NoticeSource> undeclared)
    implements StepResult {
  public ReadNotices {
    texts = List.copyOf(texts);
    undeclared = Set.copyOf(undeclared);
  }
}
