package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SD-06: the phone's list of recent apps, of which the phone takes the pictures by itself, shows
 * nothing of a scan that was left. Whether a screenshot shows it is said.
 */
public final class ScanStaysOutOfRecents {

  private final JudgementContext seen;
  private final String name;

  /**
   * @param name by which the app is called on the phone
   */
  public ScanStaysOutOfRecents(JudgementContext seen, String name) {
    this.seen = seen;
    this.name = name;
  }

  /**
   * @param left how leaving in the middle of a scan ended
   */
  public Finding judge(WalkEnding left) {
    Optional<ChannelRead> recents = read("recents");
    Optional<ChannelRead> scan = read("scan");
    if (!seen.observations().watched(Channel.RECENTS)) {
      return unwatched();
    }
    if (recents.isEmpty() || scan.isEmpty() || left != WalkEnding.SCANNED) {
      return seen.open("sd06.not-left");
    }
    return shown(recents.get())
        .or(() -> unlisted(recents.get()))
        .or(() -> unseen(scan.get()))
        .orElseGet(() -> passes(scan.get()));
  }

  private Finding unwatched() {
    Sentence why =
        seen.observations()
            .lost(Channel.RECENTS)
            .map(lost -> Sentence.of("recents.unreadable", "why", lost))
            .orElseGet(() -> Sentence.of("recents.unwatched"));
    return seen.find(Verdict.INCONCLUSIVE, why, seen.orLastScreen(List.of()));
  }

  private Optional<ChannelRead> read(String of) {
    return seen.observations()
        .readings(Channel.RECENTS)
        .filter(read -> value(read, "of").equals(of))
        .reduce((earlier, later) -> later);
  }

  /** A face in the app's own picture; in another's it is none of this app's doing. */
  private Optional<Finding> shown(ChannelRead recents) {
    if (!value(recents, "face").equals("FACE")) {
      return Optional.empty();
    }
    boolean alone = list("holds").equals("true") && list("others").equals("0");
    boolean own = alone || cards(recents).anyMatch(card -> holds(card, recents));
    return Optional.of(
        find(own ? Verdict.FAIL : Verdict.REVIEW, own ? "sd06.fail" : "sd06.review", recents));
  }

  private static boolean holds(Node card, ChannelRead face) {
    int x = number(face, "x");
    int y = number(face, "y");
    return card.bounds().left() <= x
        && x < card.bounds().right()
        && card.bounds().top() <= y
        && y < card.bounds().bottom();
  }

  /** What on the list is named as the app is declared to be. */
  private Stream<Node> cards(ChannelRead recents) {
    return screen(recents).stream()
        .flatMap(screen -> screen.screen().nodes().stream())
        .filter(node -> node.displayed() && node.label().contains(name));
  }

  private Optional<ObservedScreen> screen(ChannelRead recents) {
    int number = number(recents, "screen");
    return seen.observations()
        .screens()
        .filter(screen -> screen.screenNumber() == number)
        .findFirst();
  }

  /** A list on which the app is not seen, or of which no picture could be taken. */
  private Optional<Finding> unlisted(ChannelRead recents) {
    boolean looked =
        value(recents, "face").equals("NO_FACE") && value(recents, "blank").equals("false");
    return looked && list("holds").equals("true")
        ? Optional.empty()
        : Optional.of(find(Verdict.INCONCLUSIVE, "sd06.unlisted", recents));
  }

  /** Where the scan's own picture shows something, it has to be a face, found half as large too. */
  private Optional<Finding> unseen(ChannelRead scan) {
    if (value(scan, "blank").equals("true")) {
      return Optional.empty();
    }
    if (!value(scan, "face").equals("FACE")) {
      return Optional.of(find(Verdict.INCONCLUSIVE, "scan.no-face", scan));
    }
    return value(scan, "half").equals("FACE")
        ? Optional.empty()
        : Optional.of(find(Verdict.INCONCLUSIVE, "sd06.too-small", scan));
  }

  private Finding passes(ChannelRead scan) {
    boolean secure = value(scan, "blank").equals("true");
    return find(Verdict.PASS, secure ? "sd06.pass.secure" : "sd06.pass.shown", scan);
  }

  private Finding find(Verdict verdict, String key, ChannelRead read) {
    List<Evidence> evidence =
        seen.observations()
            .readings(Channel.RECENTS)
            .map(ChannelRead::evidence)
            .distinct()
            .toList();
    return seen.find(verdict, Sentence.of(key, "screen", number(read, "screen")), evidence);
  }

  private String list(String name) {
    return read("list").map(read -> value(read, name)).orElse("");
  }

  private static int number(ChannelRead read, String value) {
    return Integer.parseInt(read.values().getOrDefault(value, "-1"));
  }

  private static String value(ChannelRead read, String name) {
    return read.values().getOrDefault(name, "");
  }
}
