package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SD-04: while a face was scanned none came into the phone's log, onto its clipboard or into what
 * it keeps of crashes. What goes to analytics is traffic, and looked at there.
 */
public final class FaceStaysOutOfSideChannels {

  private final JudgementContext seen;
  private final LogOfApp log;
  private final FaceChannel clipboard;
  private final FaceChannel crashes;

  public FaceStaysOutOfSideChannels(JudgementContext seen) {
    this.seen = seen;
    this.log = new LogOfApp(seen);
    this.clipboard = new FaceChannel(seen, Channel.CLIPBOARD, "clipboard");
    this.crashes = new FaceChannel(seen, Channel.CRASHES, "crashes");
  }

  public Finding judge(WalkEnding ending) {
    return worst(Stream.of(log.channel().found(), clipboard.found(), crashes.found()))
        .or(() -> PriorConsent.problem(seen, ending))
        .or(log::unread)
        .or(this::clipboardUnread)
        .or(crashes::unknown)
        .or(crashes::unwatched)
        .or(() -> new FaceScan(seen).problem(ending))
        .or(log.channel()::unknown)
        .orElseGet(this::clean);
  }

  private static Optional<Finding> worst(Stream<Optional<Finding>> findings) {
    return findings
        .flatMap(Optional::stream)
        .min((one, other) -> one.verdict().compareTo(other.verdict()));
  }

  /** Where the suite's own text is gone, the phone tells no more than a text of what is there. */
  private Optional<Finding> clipboardUnread() {
    return clipboard
        .unknown()
        .or(() -> clipboard.readings().filter(r -> !r.isWhole()).findFirst().map(this::replaced))
        .or(clipboard::unwatched);
  }

  private Finding replaced(FaceReading reading) {
    int length = reading.count("length");
    return seen.find(
        Verdict.INCONCLUSIVE,
        length == 0
            ? Sentence.of("clipboard.empty")
            : Sentence.of("clipboard.replaced", "length", length),
        clipboard.evidence());
  }

  private Finding clean() {
    List<Evidence> evidence =
        Stream.of(log.channel(), clipboard, crashes)
            .flatMap(channel -> channel.evidence().stream())
            .distinct()
            .toList();
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "sd04.pass",
            "lines",
            log.lines(),
            "records",
            crashes.last().map(reading -> reading.count("records")).orElse(0)),
        Stream.concat(evidence.stream(), new FaceScan(seen).pictures().stream())
            .distinct()
            .toList());
  }
}
