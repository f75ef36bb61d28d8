package org.facecert.check;

import java.util.List;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** A judgement that the suite does not have: the walk does not empty the battery. */
public record BatteryLasts(JudgementContext seen, Channel battery) {

  private static final int MOST_PERCENT = 20;

  public Finding judge() {
    List<ChannelRead> read = seen.observations().readings(battery).toList();
    if (read.isEmpty()
        || !seen.observations().watched(battery)
        || seen.observations().witness(battery).isEmpty()) {
      return found(Verdict.INCONCLUSIVE, "battery.unwatched", seen.allPictures());
    }
    int used = level(read.get(0)) - level(read.get(read.size() - 1));
    List<Evidence> evidence =
        Stream.concat(
                read.stream().map(ChannelRead::evidence),
                seen.observations().witness(battery).stream())
            .distinct()
            .toList();
    return used > MOST_PERCENT
        ? found(Verdict.FAIL, "battery.fail", evidence)
        : found(Verdict.PASS, "battery.pass", evidence);
  }

  private Finding found(Verdict verdict, String key, List<Evidence> evidence) {
    return seen.find(verdict, Sentence.of(key), evidence);
  }

  private static int level(ChannelRead read) {
    return Integer.parseInt(read.values().getOrDefault("level", ""));
  }
}
