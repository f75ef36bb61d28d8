package org.facecert.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.PermissionName;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The act that denied the camera, and not something else. Where the operating system's own record
 * was read after it and holds the camera to be granted, nothing was denied; where that record could
 * not be read, nobody knows. A phone that has no such record is believed by its dialog.
 */
final class CameraDenial {

  private static final PermissionName CAMERA = PermissionName.of("CAMERA");

  private final JudgementContext seen;

  CameraDenial(JudgementContext seen) {
    this.seen = seen;
  }

  Optional<Action> act() {
    return unread().isPresent()
        ? Optional.empty()
        : denials().filter(act -> grantedAllTheSame(act).isEmpty()).findFirst();
  }

  private Stream<Action> denials() {
    return seen.observations()
        .actions()
        .filter(act -> act.purpose() == Purpose.DENY)
        .filter(act -> asksForCamera(act.observed()));
  }

  private static boolean asksForCamera(@Nullable ObservedScreen observed) {
    return observed != null && observed.reading().permissions().contains("CAMERA");
  }

  private Optional<ChannelRead> grantedAllTheSame(Action denial) {
    return seen.observations()
        .since(denial)
        .readings(Channel.PERMISSIONS)
        .findFirst()
        .filter(read -> Boolean.parseBoolean(read.values().get(CAMERA.full())));
  }

  private Optional<Sentence> unread() {
    return seen.observations().lost(Channel.PERMISSIONS);
  }

  /** The finding where there is none: without a denial nothing shows what it does. */
  Finding missing(WalkEnding ending) {
    Optional<ChannelRead> granted =
        denials().flatMap(act -> grantedAllTheSame(act).stream()).findFirst();
    Sentence sentence =
        unread()
            .map(why -> Sentence.of("camera.denial-unread", "why", why))
            .or(() -> granted.map(read -> Sentence.of("camera.denial-without-effect")))
            .orElseGet(
                () ->
                    Sentence.of(
                        "camera.not-denied", "ending", ending.name(), "last", seen.lastTitle()));
    return seen.find(
        Verdict.INCONCLUSIVE,
        sentence,
        JudgementContext.and(seen.allPictures(), granted.map(ChannelRead::evidence)));
  }
}
