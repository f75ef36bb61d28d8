package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Makes;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * PX-05: what a machine made of the face says so to people and in its file. The file is the one
 * that leaves the app; whether words stand in the picture itself is for a person to see, where the
 * app does not say it beside the picture.
 */
public final class MadeMediaAreLabelled {

  /** where what leaves the app comes to lie */
  private static final Set<String> OUTSIDE = Set.of("shared", "app-media");

  /** made by the phone, not by the app, of whatever lies in the album */
  private static final Set<String> BY_THE_PHONE = Set.of("/.thumbnails/", "/.Trash");

  private final JudgementContext seen;
  private final FaceFunction function;

  public MadeMediaAreLabelled(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  /**
   * @param exported how the way out of the app went
   */
  public Finding judge(WalkEnding ending, RouteOutcome exported) {
    MadeMedia made = new MadeMedia(seen, function, ending);
    List<ChannelRead> files = files(made);
    return made.inapplicable()
        .or(() -> recorded(files))
        .or(() -> unlabelled(made, files, exported))
        .or(() -> unexported(made, exported))
        .or(() -> missing(files))
        .or(() -> unclear(files))
        .orElseGet(() -> visible(made, files));
  }

  private static List<ChannelRead> files(MadeMedia made) {
    return made.stored(OUTSIDE).holdingLast().stream()
        .filter(file -> BY_THE_PHONE.stream().noneMatch(MadeMedia.name(file)::contains))
        .toList();
  }

  /** Whether what is made is synthetic nobody sees but a person. */
  private Optional<Finding> recorded(List<ChannelRead> files) {
    return function.processing().makes().filter(m -> m == Makes.RECORDED).isPresent()
        ? Optional.of(
            seen.find(
                Verdict.REVIEW,
                Sentence.of("px05.review.recorded"),
                seen.orLastScreen(evidence(files))))
        : Optional.empty();
  }

  private Optional<Finding> unlabelled(
      MadeMedia made, List<ChannelRead> files, RouteOutcome exported) {
    List<ChannelRead> bare = files.stream().filter(f -> isRead(f) && marks(f) == 0).toList();
    return bare.stream()
        .filter(file -> isSure(made, file, exported))
        .findFirst()
        .map(file -> unlabelled(Verdict.FAIL, "px05.fail", file))
        .or(
            () ->
                bare.stream()
                    .findFirst()
                    .map(file -> unlabelled(Verdict.REVIEW, "px05.review.face", file)));
  }

  /** A face beyond doubt, or what came to lie there when it was taken out of the app. */
  private static boolean isSure(MadeMedia made, ChannelRead file, RouteOutcome exported) {
    boolean isNew =
        made.stored(OUTSIDE).holding().stream()
                .filter(other -> MadeMedia.name(other).equals(MadeMedia.name(file)))
                .count()
            == 1;
    return new FaceReading(file).isSure() || exported.completed() && isNew;
  }

  private Finding unlabelled(Verdict verdict, String key, ChannelRead file) {
    return seen.find(
        verdict, Sentence.of(key, "file", MadeMedia.name(file)), List.of(file.evidence()));
  }

  private Optional<Finding> unexported(MadeMedia made, RouteOutcome exported) {
    if (function.ways().export().isEmpty()) {
      return Optional.of(
          seen.find(
              Verdict.REVIEW, Sentence.of("px05.review.no-export"), seen.orLastScreen(List.of())));
    }
    return exported.completed()
        ? made.stored(OUTSIDE).unshown()
        : Optional.of(seen.blocked(exported));
  }

  private Optional<Finding> missing(List<ChannelRead> files) {
    return files.isEmpty() ? Optional.of(seen.open("px05.no-file")) : Optional.empty();
  }

  /** A file that could not be read to its end, or that does not say clearly what it is. */
  private Optional<Finding> unclear(List<ChannelRead> files) {
    return files.stream()
        .filter(file -> !isSynthetic(file))
        .findFirst()
        .map(
            file ->
                seen.find(
                    Verdict.REVIEW,
                    marks(file) > 0
                        ? Sentence.of(
                            "px05.review.unclear", "file", MadeMedia.name(file), "mark", mark(file))
                        : Sentence.of(
                            "px05.review.unread",
                            "file",
                            MadeMedia.name(file),
                            "why",
                            file.values().getOrDefault("marks-unread", "?")),
                    List.of(file.evidence())));
  }

  private Finding visible(MadeMedia made, List<ChannelRead> files) {
    ChannelRead file = files.get(0);
    return made.screens().stream()
        .flatMap(screen -> SyntheticWords.on(screen).stream())
        .findFirst()
        .map(
            words ->
                seen.find(
                    Verdict.PASS,
                    Sentence.of(
                        "px05.pass",
                        "words",
                        words.words(),
                        "screen",
                        words.screen().screenNumber(),
                        "file",
                        MadeMedia.name(file),
                        "mark",
                        mark(file)),
                    and(words.screen().evidence(), files)))
        .orElseGet(
            () ->
                seen.find(
                    Verdict.REVIEW,
                    Sentence.of("px05.review.visible", "file", MadeMedia.name(file)),
                    and(JudgementContext.evidence(last(made)), files)));
  }

  private static @Nullable ObservedScreen last(MadeMedia made) {
    return made.screens().stream().reduce((earlier, later) -> later).orElse(null);
  }

  private static List<Evidence> and(List<Evidence> some, List<ChannelRead> files) {
    return Stream.concat(some.stream(), evidence(files).stream()).distinct().toList();
  }

  private static List<Evidence> evidence(List<ChannelRead> files) {
    return files.stream().map(ChannelRead::evidence).toList();
  }

  /** A log that does not tell of it holds nothing that was read. */
  private static boolean isRead(ChannelRead file) {
    return "".equals(file.values().get("marks-unread"));
  }

  private static int marks(ChannelRead file) {
    return new FaceReading(file).count("marks");
  }

  private static boolean isSynthetic(ChannelRead file) {
    return "true".equals(file.values().get("synthetic"));
  }

  private static String mark(ChannelRead file) {
    return file.values().getOrDefault("mark-1", "");
  }
}
