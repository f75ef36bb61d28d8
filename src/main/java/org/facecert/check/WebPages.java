package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Role;

/** Web pages since the face function was started, on the wire and on the screen. */
record WebPages(JudgementContext seen) {

  /** Asked for or come over the wire. */
  List<FlowSeen> loaded() {
    return since().stream().flatMap(Observations::flows).filter(FlowSeen::isPage).toList();
  }

  /** Screens of the app's with a web page on them, whoever's it is. */
  List<ObservedScreen> shown() {
    return since().stream()
        .flatMap(Observations::screens)
        .filter(JudgementContext::showsApp)
        .filter(
            s -> s.screen().nodes().stream().anyMatch(n -> n.displayed() && n.role() == Role.WEB))
        .toList();
  }

  private Optional<Observations> since() {
    return seen.start().map(seen.observations()::since);
  }
}
