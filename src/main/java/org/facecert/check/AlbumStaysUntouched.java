package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.Observations;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * MP-04: of the album's pictures, of which the person picked none, none is sent, kept or read. The
 * suite's own pictures lie there, and are known again whatever was made of them.
 */
public final class AlbumStaysUntouched {

  /** the kind of a find that is one of the suite's pictures, as {@code face} names it */
  private static final String PICTURE = "album-picture";

  private final JudgementContext seen;
  private final FaceFunction function;

  public AlbumStaysUntouched(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    return traffic
        .found("mp04.fail.sent", "mp04.fail.sent", sent(traffic))
        .or(this::kept)
        .or(this::unlisted)
        .or(() -> new FaceScan(seen).unmade(ending))
        .or(this::closed)
        .or(this::used)
        .or(this::undated)
        .or(traffic::blind)
        .or(() -> traffic.unknown(traffic.flows(), FaceTraffic::unknownSent))
        .orElseGet(() -> find(Verdict.PASS, Sentence.of("mp04.pass.unused", "pictures", listed())));
  }

  private static List<CarriedFace> sent(FaceTraffic traffic) {
    return traffic
        .flows()
        .flatMap(CarriedFace::sentIn)
        .filter(carried -> carried.sign().kind().equals(PICTURE))
        .toList();
  }

  /** In the app's own folders: what lies elsewhere the phone itself may have made. */
  private Optional<Finding> kept() {
    return seen.observations()
        .readings(Channel.STORAGE)
        .filter(read -> read.values().getOrDefault("area", "").startsWith("app"))
        .flatMap(read -> finds(read).map(find -> kept(read, find)))
        .findFirst();
  }

  private static Stream<String> finds(ChannelRead read) {
    return read.values().entrySet().stream()
        .filter(value -> value.getKey().startsWith("find-"))
        .map(Map.Entry::getValue)
        .filter(find -> find.startsWith(PICTURE + " "));
  }

  private Finding kept(ChannelRead read, String find) {
    return seen.find(
        Verdict.FAIL, Sentence.of("mp04.fail.kept", "find", find), List.of(read.evidence()));
  }

  private Stream<ChannelRead> readings() {
    return seen.observations().readings(Channel.ALBUM);
  }

  /** Pictures that are not there cannot be touched. */
  private Optional<Finding> unlisted() {
    Observations all = seen.observations();
    boolean there =
        all.watched(Channel.ALBUM)
            && all.witness(Channel.ALBUM).isPresent()
            && readings().allMatch(read -> value(read, "listed").equals(value(read, "pictures")));
    if (there) {
      return Optional.empty();
    }
    Sentence why =
        all.lost(Channel.ALBUM)
            .map(lost -> Sentence.of("album.unreadable", "why", lost))
            .orElseGet(() -> Sentence.of("album.unwatched"));
    return Optional.of(seen.find(Verdict.INCONCLUSIVE, why, seen.orLastScreen(evidence())));
  }

  /** Whom the phone never let in. */
  private Optional<Finding> closed() {
    boolean neverUsed = readings().allMatch(read -> value(read, "used").isEmpty());
    if (readings().allMatch(read -> value(read, "access").equals("not-asked"))) {
      return Optional.of(
          find(Verdict.PASS, Sentence.of("mp04.pass.not-asked", "pictures", listed())));
    }
    return neverUsed && readings().noneMatch(read -> value(read, "access").equals("granted"))
        ? Optional.of(find(Verdict.PASS, Sentence.of("mp04.pass.withheld", "pictures", listed())))
        : Optional.empty();
  }

  private Optional<Finding> used() {
    return readings()
        .filter(read -> !value(read, "used").isEmpty())
        .findFirst()
        .map(
            read ->
                seen.find(
                    Verdict.REVIEW,
                    Sentence.of("mp04.review.used", "words", value(read, "used")),
                    List.of(read.evidence())));
  }

  private Optional<Finding> undated() {
    return readings().anyMatch(read -> value(read, "dated").equals("true"))
        ? Optional.empty()
        : Optional.of(find(Verdict.INCONCLUSIVE, Sentence.of("mp04.undated")));
  }

  private String listed() {
    return readings().map(read -> value(read, "listed")).reduce((a, b) -> b).orElse("0");
  }

  private static String value(ChannelRead read, String name) {
    return read.values().getOrDefault(name, "");
  }

  private List<Evidence> evidence() {
    return readings().map(ChannelRead::evidence).distinct().toList();
  }

  private Finding find(Verdict verdict, Sentence sentence) {
    return seen.find(verdict, sentence, evidence());
  }
}
