package org.facecert.traffic.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowListener;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;

/** Tells a listener of the heads and bodies of flows, each by its exchange. */
final class SpokenFlows implements FlowListener {

  /** After which it is not sure that what was read is what was said. */
  private static final Set<FlowAnomaly.Kind> DOUBTFUL =
      Set.of(
          FlowAnomaly.Kind.MALFORMED_REQUEST,
          FlowAnomaly.Kind.MALFORMED_RESPONSE,
          FlowAnomaly.Kind.AMBIGUOUS_RESPONSE,
          FlowAnomaly.Kind.HEAD_TOO_LARGE,
          FlowAnomaly.Kind.FLOOD,
          FlowAnomaly.Kind.NOT_INFLATED);

  private final List<String> way;
  private final HeldBodies bodies;
  private final CaptureListener listener;
  private final boolean asBytes;
  private boolean doubtful;
  private long tunnelled;

  /**
   * @param asBytes whether all is looked at as bytes, for the second time
   */
  SpokenFlows(List<String> way, HeldBodies bodies, CaptureListener listener, boolean asBytes) {
    this.way = way;
    this.bodies = bodies;
    this.listener = listener;
    this.asBytes = asBytes;
  }

  /** Whether what was read may not be what was said. */
  boolean isDoubtful() {
    return doubtful;
  }

  /** Bytes that were told of as such. */
  long tunnelled() {
    return tunnelled;
  }

  @Override
  public void ended(Flow flow) {
    SentRequest request = flow.request();
    ReceivedResponse response = flow.response();
    String step = step(flow, request);
    tunnelled += flow.notUnderstood();
    flow.ending().anomalies().stream()
        .filter(each -> DOUBTFUL.contains(each.kind()))
        .forEach(each -> doubt(step, each));
    boolean http = flow.ending().outcome() != FlowOutcome.NOT_UNDERSTOOD;
    if (request != null) {
      head(
          step + " request head",
          http ? request.method() + " " + request.url() : "",
          request.headers());
      body(step + (http ? " request body" : " from the client"), request.body());
    }
    if (response != null) {
      List<HeaderField> fields =
          Stream.concat(response.headers().stream(), response.trailers().stream()).toList();
      head(step + " response head", response.reason(), fields);
      body(step + (http ? " response body" : " from the server"), response.body());
    }
  }

  private void doubt(String step, FlowAnomaly anomaly) {
    doubtful = true;
    String why = "not read as HTTP says (" + anomaly.kind() + "): looked through as bytes besides";
    listener.unknown(inside(step), 0, CaptureDoubt.DAMAGED, why);
  }

  private String step(Flow flow, @org.jspecify.annotations.Nullable SentRequest request) {
    if (flow.ending().outcome() == FlowOutcome.NOT_UNDERSTOOD) {
      // a second look and what follows a gap are told apart from the first
      return asBytes ? "bytes" : "bytes " + flow.number();
    }
    if (request == null) {
      return "http exchange " + flow.number();
    }
    if (request.method().equals("MESSAGE")) {
      return "websocket message " + flow.number();
    }
    String protocol = request.protocol().toLowerCase(Locale.ROOT);
    return (protocol.startsWith("http/2") ? "http2" : "http1") + " exchange " + flow.number();
  }

  private List<String> inside(String step) {
    return Stream.concat(way.stream(), Stream.of(step)).toList();
  }

  private void head(String step, String first, List<HeaderField> fields) {
    String text =
        fields.stream()
            .map(field -> field.name() + ": " + field.value())
            .collect(Collectors.joining("\r\n", first + "\r\n", "\r\n"));
    if (!first.isEmpty() || !fields.isEmpty()) {
      listener.content(inside(step), CapturedContent.of(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void body(String step, Body body) {
    if (body.kept() > 0) {
      CapturedContent content = bodies.take(body.digest());
      listener.content(inside(step), content);
      bodies.giveBack(content);
    }
    if (body.kept() < body.length()) {
      String why = "only its beginning was kept, for want of room";
      listener.unknown(inside(step), body.length() - body.kept(), CaptureDoubt.BOUND, why);
    }
    if (!body.ended()) {
      String why = "it does not come to its end";
      listener.unknown(inside(step), 0, CaptureDoubt.DAMAGED, why);
    }
  }
}
