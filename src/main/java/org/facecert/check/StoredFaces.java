package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * Faces in files, by the readings of {@code probe.storage.StorageReadings}: what lay there at the
 * end of any step with a scan was left.
 *
 * @param areas of the storage that are judged, by their words
 * @param holdings what of a face they may not hold: {@code picture}, {@code template}
 */
record StoredFaces(JudgementContext seen, Set<String> areas, Set<String> holdings) {

  static final Set<String> ANYTHING = Set.of("picture", "template");
  static final Set<String> OF_THE_APP = Set.of("app", "app-external");
  static final Set<String> EVERYWHERE = Set.of("app", "app-external", "app-media", "shared");

  /**
   * @param clean what is said where no face lies, by how many files came or changed
   */
  Finding judge(WalkEnding ending, IntFunction<Sentence> clean) {
    return found()
        .or(() -> unlooked(ending))
        .or(this::unknown)
        .orElseGet(() -> seen.find(Verdict.PASS, clean.apply(fresh()), evidence()));
  }

  private FaceChannel files() {
    return files("storage");
  }

  private FaceChannel files(String prefix) {
    return new FaceChannel(seen, Channel.STORAGE, prefix, this::isJudged);
  }

  /** A face that lies there. */
  Optional<Finding> found() {
    return files().found();
  }

  /**
   * The same in other words.
   *
   * @param prefix of the keys of what is said of it
   */
  Optional<Finding> found(String prefix) {
    return files(prefix).found();
  }

  /** The files in which there was a face, look by look. */
  List<ChannelRead> holding() {
    return files().readings().filter(r -> r.finds() > 0).map(FaceReading::read).toList();
  }

  /** Those of the last look alone. */
  List<ChannelRead> holdingLast() {
    int last = lastLook();
    return holding().stream().filter(r -> new FaceReading(r).count("look") == last).toList();
  }

  /** Not all was looked at, or no face was there that could have been left. */
  Optional<Finding> unlooked(WalkEnding ending) {
    return PriorConsent.problem(seen, ending)
        .or(this::unshown)
        .or(() -> new FaceScan(seen).problem(ending));
  }

  /** Nobody watched, or the phone did not show all. */
  Optional<Finding> unshown() {
    return unwatched().or(this::unseen);
  }

  /** Something lies there that may be a face, as far as anybody knows. */
  Optional<Finding> unknown() {
    return files().unknown().or(this::untold);
  }

  /** A file of which something could not be looked into. */
  Optional<FaceReading> closed() {
    return seen.observations()
        .readings(Channel.STORAGE)
        .filter(this::isJudged)
        .map(FaceReading::new)
        .filter(reading -> reading.unknowns() > 0)
        .findFirst();
  }

  private boolean isJudged(ChannelRead reading) {
    String holds = value(reading, "holds");
    return value(reading, "of").equals("file")
        && areas.contains(value(reading, "area"))
        && (holdings.contains(holds) || holds.equals("unknown"));
  }

  private Stream<ChannelRead> looks() {
    return seen.observations()
        .readings(Channel.STORAGE)
        .filter(r -> value(r, "of").equals("area") && areas.contains(value(r, "area")));
  }

  private Optional<Finding> unwatched() {
    long looked = looks().map(r -> value(r, "area")).distinct().count();
    if (seen.observations().watched(Channel.STORAGE) && looked == areas.size()) {
      return Optional.empty();
    }
    Sentence why =
        seen.observations()
            .lost(Channel.STORAGE)
            .map(lost -> Sentence.of("storage.unreadable", "why", lost))
            .orElseGet(() -> Sentence.of("storage.unwatched"));
    return Optional.of(seen.find(Verdict.INCONCLUSIVE, why, seen.orLastScreen(evidence())));
  }

  /** An area that the phone did not show, or did not show to be shown. */
  private Optional<Finding> unseen() {
    return looks()
        .filter(r -> !isRightlyAbsent(r))
        .filter(r -> !value(r, "access").equals("looked") || !value(r, "canary").equals("true"))
        .findFirst()
        .map(
            r ->
                seen.find(
                    Verdict.INCONCLUSIVE,
                    value(r, "access").equals("looked")
                        ? Sentence.of("storage.no-canary", "area", area(r))
                        : Sentence.of(
                            "storage.refused", "area", area(r), "words", value(r, "words")),
                    List.of(r.evidence())));
  }

  /** What belongs to an app in shared storage there need not be; all else there must. */
  private static boolean isRightlyAbsent(ChannelRead reading) {
    return value(reading, "access").equals("absent") && value(reading, "area").startsWith("app-");
  }

  /** More files were noticed in an area than were told one by one. */
  Optional<Finding> untold() {
    return looks()
        .filter(r -> noticed(r) > 0)
        .findFirst()
        .map(
            r ->
                seen.find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of("storage.more", "count", noticed(r), "area", area(r)),
                    List.of(r.evidence())));
  }

  private int noticed(ChannelRead reading) {
    return Stream.concat(holdings.stream(), Stream.of("unknown"))
        .mapToInt(new FaceReading(reading)::count)
        .sum();
  }

  private static Sentence area(ChannelRead reading) {
    return Sentence.of("storage.area." + value(reading, "area"));
  }

  private static String value(ChannelRead reading, String name) {
    return reading.values().getOrDefault(name, "");
  }

  /** How many files came or changed, by what was seen at the last look. */
  int fresh() {
    int last = lastLook();
    return looks()
        .map(FaceReading::new)
        .filter(r -> r.count("look") == last)
        .mapToInt(r -> r.count("files"))
        .sum();
  }

  private int lastLook() {
    return looks().mapToInt(r -> new FaceReading(r).count("look")).max().orElse(0);
  }

  /** The lists of files, and the scanner's pictures. */
  List<Evidence> evidence() {
    return Stream.concat(looks().map(ChannelRead::evidence), new FaceScan(seen).pictures().stream())
        .distinct()
        .toList();
  }
}
