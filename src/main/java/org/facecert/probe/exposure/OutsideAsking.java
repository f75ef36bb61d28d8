package org.facecert.probe.exposure;

import java.util.Optional;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.probe.exposure.OutsideClient.Question;

/**
 * Asks where somebody may be asked.
 *
 * @param client empty where nobody may be asked
 */
record OutsideAsking(Optional<OutsideClient> client) {

  OutsideAnswer ask(Question question) {
    return client
        .map(c -> c.ask(question))
        .orElseGet(
            () -> OutsideAnswer.none(Outcome.NOT_ALLOWED, WebClient.authority(question.address())));
  }
}
