package org.facecert.cli;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.facecert.app.ProxyRun;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowEnding;
import org.facecert.traffic.FlowListener;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.TrafficCoverage;
import org.jspecify.annotations.Nullable;

/** What a proxy says: a line per flow, and the sums. */
final class FlowLines implements FlowListener {

  private final PrintWriter out;
  private final TerminalWords words;

  FlowLines(PrintWriter out, TerminalWords words) {
    this.out = out;
    this.words = words;
  }

  void begun(InetSocketAddress address, @Nullable Path authority) {
    String where = address.getAddress().getHostAddress() + ":" + address.getPort();
    print(words.say("proxy.listens", "address", where));
    print(
        authority == null
            ? words.say("proxy.no-authority")
            : words.say("proxy.authority", "file", authority.resolve("facecert-ca.pem")));
  }

  @Override
  public void ended(Flow flow) {
    SentRequest request = flow.request();
    print(TerminalWords.safe(request == null ? connection(flow) : exchange(flow, request)));
  }

  private String exchange(Flow flow, SentRequest request) {
    ReceivedResponse response = flow.response();
    Body got = response == null ? Body.EMPTY : response.body();
    return words.say(
        "proxy.flow",
        "number",
        flow.number(),
        "outcome",
        outcome(flow),
        "method",
        request.method(),
        "url",
        request.url(),
        "status",
        response == null || response.status() == 0 ? "-" : response.status(),
        "sent",
        request.body().length(),
        "got",
        got.length(),
        "detail",
        detail(flow.ending()));
  }

  private String connection(Flow flow) {
    return words.say(
        "proxy.connection",
        "number",
        flow.number(),
        "outcome",
        outcome(flow),
        "host",
        flow.path().host(),
        "port",
        flow.path().port(),
        "detail",
        detail(flow.ending()));
  }

  private String outcome(Flow flow) {
    return words.say("proxy.outcome." + flow.ending().outcome());
  }

  private static String detail(FlowEnding ending) {
    return ending.anomalies().isEmpty()
        ? ending.detail()
        : ending.anomalies().stream()
            .map(each -> each.kind() + " " + each.detail())
            .collect(Collectors.joining(", "));
  }

  /** No more flows will come but those that end now. */
  void stopped() {
    out.flush();
  }

  void ended(ProxyRun run) {
    TrafficCoverage sums = run.coverage();
    print(
        words.say(
            "proxy.sum",
            "flows",
            sums.flows(),
            "bytes",
            sums.bytes(),
            "unknown",
            sums.notUnderstood(),
            "lost",
            sums.notKept(),
            "strangers",
            sums.strangers()));
    run.har().ifPresent(file -> print(words.say("proxy.har", "file", file)));
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
