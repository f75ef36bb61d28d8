package org.facecert.observation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which a log's lines say what they are. */
final class LogKinds {

  static final String SCREEN = "screen";
  static final String ACTION = "action";
  static final String STEP_ENDED = "step-ended";
  static final String STATEMENT = "statement";

  /** kinds whose lines hold what the record holds */
  private static final Map<String, Class<? extends Observation>> PLAIN =
      Map.ofEntries(
          Map.entry("camera", CameraUsed.class),
          Map.entry("flow", FlowSeen.class),
          Map.entry("address-asked", AddressAsked.class),
          Map.entry("request-altered", RequestAltered.class),
          Map.entry("request-repeated", RequestRepeated.class),
          Map.entry("route-blocked", RouteBlocked.class),
          Map.entry("pages-unread", PagesUnread.class),
          Map.entry("heard", ScreenHeard.class),
          Map.entry("channel-watched", ChannelWatched.class),
          Map.entry("channel-lost", ChannelLost.class),
          Map.entry("channel-read", ChannelRead.class),
          Map.entry("witness", Witness.class),
          Map.entry("reset", AppReset.class),
          Map.entry("package", PackageRead.class),
          Map.entry("package-inspected", PackageInspected.class),
          Map.entry("document", DocumentRead.class),
          Map.entry("step-begun", StepBegun.class),
          Map.entry("fault", Fault.class),
          Map.entry("finding-voided", FindingVoided.class));

  private static final Map<String, Class<? extends StepResult>> RESULTS =
      Map.ofEntries(
          Map.entry("nothing", StepResult.Nothing.class),
          Map.entry("arrival", StepResult.Arrival.class),
          Map.entry("journeys", StepResult.Journeys.class),
          Map.entry("offers", StepResult.Offers.class),
          Map.entry("completions", StepResult.Completions.class),
          Map.entry("screens", StepResult.Screens.class),
          Map.entry("text", StepResult.Text.class),
          Map.entry("control", StepResult.Control.class),
          Map.entry("build", StepResult.BuildThen.class),
          Map.entry("update", StepResult.Update.class),
          Map.entry("exploration", Exploration.class),
          Map.entry("large-letters", LargeLetters.class),
          Map.entry("notices", ReadNotices.class),
          Map.entry("route", RouteOutcome.class),
          Map.entry("withdrawal", Withdrawal.class),
          Map.entry("way-on", WayOn.class));

  private static final Map<Class<?>, String> NAMES =
      Stream.of(
              PLAIN.entrySet().stream(),
              RESULTS.entrySet().stream(),
              Map.<String, Class<?>>of(
                  SCREEN,
                  ObservedScreen.class,
                  ACTION,
                  Action.class,
                  STEP_ENDED,
                  StepEnded.class,
                  STATEMENT,
                  StatementRead.class)
                  .entrySet()
                  .stream())
          .flatMap(entries -> entries)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private LogKinds() {}

  /**
   * @throws IllegalStateException when nobody has given the kind a word: it could not be read back
   */
  static String name(Class<?> kind) {
    String name = NAMES.get(kind);
    if (name == null) {
      throw new IllegalStateException(kind.getName() + " has no word in LogKinds");
    }
    return name;
  }

  /**
   * @throws UnreadableLog when there is no such kind
   */
  static Class<? extends Observation> observation(String name) {
    return known(PLAIN.get(name), "kind", name);
  }

  /**
   * @throws UnreadableLog when there is no such result
   */
  static Class<? extends StepResult> result(String name) {
    return known(RESULTS.get(name), "result", name);
  }

  private static <T> Class<? extends T> known(
      @Nullable Class<? extends T> kind, String what, String name) {
    if (kind == null) {
      throw new UnreadableLog("nothing is known of the " + what + " \"" + name + "\"");
    }
    return kind;
  }
}
