package org.facecert.probe.exposure;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.observation.AddressAsked.Address;
import org.facecert.observation.FlowSeen;

/**
 * Sends each host an everyday request of the app's again: it tells whether the server is still the
 * one that it was, and whether it still knows the owner's session.
 */
final class EverydayRequests {

  private final Learnt learnt;
  private final OutsideAsking asking;
  private final Answers answers;

  EverydayRequests(Learnt learnt, OutsideAsking asking, Answers answers) {
    this.learnt = learnt;
    this.asking = asking;
    this.answers = answers;
  }

  /** One for each host of the addresses. */
  void repeat(List<Address> addresses) {
    Map<String, FlowSeen> byHost = new LinkedHashMap<>();
    for (Address each : addresses) {
      URI url = URI.create(each.url());
      learnt.everyday(url).ifPresent(flow -> byHost.putIfAbsent(WebClient.authority(url), flow));
    }
    byHost.values().forEach(this::repeat);
  }

  private void repeat(FlowSeen flow) {
    Optional<RecordedExchange> exchange = learnt.exchange(flow);
    exchange
        .flatMap(RecordedExchange::question)
        .ifPresent(
            question ->
                answers.repeated(
                    flow, asking.ask(question), exchange.flatMap(RecordedExchange::received)));
  }
}
