package org.facecert.probe.exposure;

import java.util.Optional;
import org.facecert.face.grpc.GrpcFormat;
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
    if (isGrpc(question)) {
      return OutsideAnswer.none(
          Outcome.NOT_REACHED, "gRPC answers in trailers, which are not asked for from outside");
    }
    return client
        .map(c -> c.ask(question))
        .orElseGet(
            () -> OutsideAnswer.none(Outcome.NOT_ALLOWED, WebClient.authority(question.address())));
  }

  /** Its answers are 200 whatever they say; what is meant for browsers is answered likewise. */
  private static boolean isGrpc(Question question) {
    return question.headers().stream()
        .filter(line -> line.name().equalsIgnoreCase("content-type"))
        .anyMatch(line -> GrpcFormat.said(line.value(), "").isPresent());
  }
}
