package org.facecert.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.statement.Alternative;
import org.facecert.statement.FaceFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks where the declared alternatives stand: beside the face, on the consent, after a refusal.
 */
final class OfferWalk {

  private final Recorder recorder;
  private final FaceWalk face;
  private final FaceFunction function;

  OfferWalk(Recorder recorder, FaceWalk face, FaceFunction function) {
    this.recorder = recorder;
    this.face = face;
    this.function = function;
  }

  List<Offer> look(Walker walker) {
    if (!face.start(Manner.REFUSING_LATER, false).completed()) {
      return List.of();
    }
    ObservedScreen approach =
        recorder.observations().last(Purpose.START).map(Action::observed).orElseThrow();
    ObservedScreen consent =
        face.reachConsent() == WalkEnding.CONSENT_REACHED ? recorder.current() : null;
    ObservedScreen refused = null;
    if (consent != null && !allOffered(approach, consent)) {
      face.refuse();
      refused = recorder.current();
    }
    List<Offer> offers = new ArrayList<>();
    for (Alternative alternative : function.ways().alternatives()) {
      offers.add(offer(walker, alternative, approach, consent, refused));
    }
    return offers;
  }

  private boolean allOffered(ObservedScreen approach, ObservedScreen consent) {
    return function.ways().alternatives().stream()
        .allMatch(a -> control(approach, a) != null || control(consent, a) != null);
  }

  private Offer offer(
      Walker walker,
      Alternative alternative,
      @Nullable ObservedScreen approach,
      @Nullable ObservedScreen consent,
      @Nullable ObservedScreen refused) {
    ObservedScreen onApproach = control(approach, alternative) == null ? null : approach;
    ObservedScreen onConsent = control(consent, alternative) == null ? null : consent;
    ObservedScreen onRefused = control(refused, alternative) == null ? null : refused;
    Node control =
        Optional.ofNullable(control(onApproach, alternative))
            .or(() -> Optional.ofNullable(control(onConsent, alternative)))
            .or(() -> Optional.ofNullable(control(onRefused, alternative)))
            .orElse(null);
    boolean enabled = control != null && usable(control);
    Pressed tried = enabled ? press(walker, alternative, onApproach, onConsent) : Pressed.NOT;
    if (tried.leadsNowhere()) {
      // what is dead is dead a second time
      tried = press(walker, alternative, onApproach, onConsent);
    }
    boolean ambiguous =
        control == null
            && (several(approach, alternative)
                || several(consent, alternative)
                || several(refused, alternative));
    return new Offer(
        alternative,
        onApproach,
        onConsent,
        onRefused,
        enabled,
        tried.shown(),
        tried.changed(),
        ambiguous);
  }

  /** What pressing it showed; null when it was not pressed. */
  private record Pressed(@Nullable ObservedScreen shown, boolean changed) {
    static final Pressed NOT = new Pressed(null, false);

    boolean leadsNowhere() {
      return shown != null && (!changed || !shown.showsApp());
    }
  }

  private Pressed press(
      Walker walker,
      Alternative alternative,
      @Nullable ObservedScreen onApproach,
      @Nullable ObservedScreen onConsent) {
    if (!arrive(walker, onApproach, onConsent)) {
      return Pressed.NOT;
    }
    ObservedScreen before = recorder.current();
    Node there = control(before, alternative);
    if (there == null) {
      return Pressed.NOT;
    }
    ObservedScreen pressed = recorder.press(Purpose.ROUTE, there);
    ObservedScreen shown =
        Choice.made(there, pressed)
            ? new Choice(alternative, function)
                .goesOnBy(pressed)
                .map(go -> recorder.press(Purpose.ROUTE, go))
                .orElse(pressed)
            : pressed;
    return new Pressed(shown, !shown.screen().sameAs(before.screen()));
  }

  /** Back to the screen that offers it, from a cold start. */
  private boolean arrive(
      Walker walker, @Nullable ObservedScreen onApproach, @Nullable ObservedScreen onConsent) {
    if (onApproach != null) {
      return walker.approach(Manner.ONLOOKER).completed();
    }
    if (!face.start(Manner.REFUSING_LATER, false).completed()) {
      return false;
    }
    if (face.reachConsent() != WalkEnding.CONSENT_REACHED) {
      return false;
    }
    return onConsent != null || face.refuse() == WalkEnding.REFUSED;
  }

  private static boolean several(@Nullable ObservedScreen observed, Alternative alternative) {
    return observed != null
        && LabelSearch.control(observed.screen(), alternative.label())
            instanceof LabelSearch.Match.Several;
  }

  /** What offers it: a control, else the words of one that cannot be pressed. */
  private static @Nullable Node control(
      @Nullable ObservedScreen observed, Alternative alternative) {
    if (observed == null) {
      return null;
    }
    LabelSearch.Match match = LabelSearch.control(observed.screen(), alternative.label());
    if (match instanceof LabelSearch.Match.One one) {
      return one.node();
    }
    // one of several would be a guess
    return match instanceof LabelSearch.Match.None
        ? LabelSearch.words(observed.screen(), alternative.label()).orElse(null)
        : null;
  }

  private static boolean usable(Node control) {
    return control.enabled() && control.tapTarget() != null && control.tapTarget().enabled();
  }
}
