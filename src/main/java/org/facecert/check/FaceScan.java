package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * Whether a scan was seen to be made, and a face on the app's scanner, be it a person's before the
 * camera or a drawing of the app's own: else there need not be any face to find, wherever one
 * looks.
 */
record FaceScan(JudgementContext seen) {

  Optional<Finding> problem(WalkEnding ending) {
    return unmade(ending).or(() -> leftSinceOpening() ? Optional.empty() : unfaced());
  }

  /**
   * A face that began to leave the phone since the camera opened was before it, whatever the
   * scanner showed: many an app lets nobody take a picture of its scanner. What was on its way
   * already may be any picture.
   */
  private boolean leftSinceOpening() {
    return seen.observations()
        .flows()
        .filter(flow -> CarriedFace.sentIn(flow).anyMatch(CarriedFace::isSure))
        .anyMatch(
            flow ->
                seen.opening()
                    .filter(o -> !flow.when().earliest().isBefore(o.when().earliest()))
                    .isPresent());
  }

  /** The finding in place of a judgement where no scan was seen to be made. */
  Optional<Finding> unmade(WalkEnding ending) {
    boolean ended = ending == WalkEnding.DONE || ending == WalkEnding.SCANNED;
    return seen.opening().isEmpty() || !ended
        ? Optional.of(seen.open("scan.none"))
        : Optional.empty();
  }

  /** The finding in place of a judgement where no face was seen on the scanner. */
  Optional<Finding> unfaced() {
    return faces().findAny().isPresent()
        ? Optional.empty()
        : Optional.of(
            seen.find(
                Verdict.INCONCLUSIVE, Sentence.of("scan.no-face"), seen.orLastScreen(pictures())));
  }

  /**
   * A face on a scanner, or on a page that was mostly a picture while the app's camera was open: a
   * preview need not be drawn as one.
   */
  Stream<ChannelRead> faces() {
    return Stream.concat(
        told("FACE")
            .filter(r -> !"false".equals(r.values().get("scanner")) || surelyDuringCamera(r)),
        stated());
  }

  /**
   * By the laboratory's word, while the app's camera was open: where the app lets nobody take a
   * picture of its scanner. A scanner that could be seen and showed no face speaks against it.
   */
  private Stream<ChannelRead> stated() {
    return told("NO_FACE").anyMatch(r -> "true".equals(r.values().get("scanner")))
        ? Stream.empty()
        : told("STATED").filter(this::surelyDuringCamera);
  }

  private Stream<ChannelRead> told(String face) {
    return seen.observations()
        .readings(Channel.SUBJECT)
        .filter(r -> face.equals(r.values().get("face")));
  }

  private boolean surelyDuringCamera(ChannelRead read) {
    return CameraRun.of(seen.observations(), seen.app()).stream()
        .anyMatch(run -> run.surelyDuring(read.evidence().at()));
  }

  /**
   * What a judgement rests on where no face was seen but the laboratory says that one was there.
   */
  List<Fact> facts() {
    return told("FACE").findAny().isPresent()
        ? List.of()
        : stated().limit(1).map(r -> Fact.fact("fact.face-before-the-camera", subject(r))).toList();
  }

  private static Sentence subject(ChannelRead stated) {
    return Sentence.of("scan.stated", "phone", stated.values().getOrDefault("by", ""));
  }

  /** Of the scanner, that were looked at. */
  List<Evidence> pictures() {
    return seen.observations()
        .readings(Channel.SUBJECT)
        .map(ChannelRead::evidence)
        .distinct()
        .toList();
  }
}
