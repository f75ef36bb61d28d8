package org.facecert.probe.traffic;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.TrafficCoverage;

/**
 * What of all that passed since the walk began was understood, the laboratory's own requests left
 * out: {@code complete}, whether what is not among the flows did not go through the proxy; {@code
 * understood}, the same but for bodies that were not kept; {@code connections}, {@code strangers}
 * (connections that were refused), {@code open} (flows that have not ended), {@code bytes}, {@code
 * notUnderstood}, {@code notKept}, {@code flows}; {@code outcome-NAME}, flows by how they ended;
 * {@code canary}, how the last request of the laboratory's ended.
 */
record WireSums(TrafficCoverage apps, String canary) {

  static WireSums of(TrafficCoverage all, List<Flow> canaries) {
    Map<FlowOutcome, Long> outcomes = new EnumMap<>(FlowOutcome.class);
    outcomes.putAll(all.outcomes());
    canaries.forEach(
        flow -> outcomes.computeIfPresent(flow.ending().outcome(), (o, n) -> Math.max(0, n - 1)));
    return new WireSums(
        new TrafficCoverage(
            all.connections(),
            all.strangers(),
            all.open(),
            all.bytes(),
            all.notUnderstood(),
            all.notKept(),
            outcomes),
        canaries.isEmpty() ? "" : canaries.get(canaries.size() - 1).ending().outcome().name());
  }

  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("complete", String.valueOf(apps.complete()));
    values.put("understood", String.valueOf(apps.understood()));
    values.put("connections", String.valueOf(apps.connections()));
    values.put("strangers", String.valueOf(apps.strangers()));
    values.put("open", String.valueOf(apps.open()));
    values.put("bytes", String.valueOf(apps.bytes()));
    values.put("notUnderstood", String.valueOf(apps.notUnderstood()));
    values.put("notKept", String.valueOf(apps.notKept()));
    values.put("flows", String.valueOf(apps.flows()));
    apps.outcomes().forEach((outcome, n) -> values.put("outcome-" + outcome, String.valueOf(n)));
    values.put("canary", canary);
    return values;
  }
}
