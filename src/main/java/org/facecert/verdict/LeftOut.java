package org.facecert.verdict;

import java.util.List;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Sentence;

/**
 * Something that the programme asks and this run did not look at: open, whatever else was found.
 *
 * @param title of the requirement
 * @param function empty for scenarios that run once per app, or when all functions are meant
 * @param scenarios their names as written
 * @param why what left them out
 */
public record LeftOut(
    String requirement, Bilingual title, String function, List<String> scenarios, Sentence why) {

  public LeftOut {
    scenarios = List.copyOf(scenarios);
  }
}
