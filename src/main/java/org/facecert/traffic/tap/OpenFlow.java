package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowEnding;
import org.facecert.traffic.FlowMoments;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.body.BodyWriter;
import org.jspecify.annotations.Nullable;

/** A flow that goes on. On one thread. */
public final class OpenFlow {

  private static final int MOST_ANOMALIES = 16;

  private final FlowBook book;
  private final FlowPath path;
  private final long number;
  private final Instant begun;
  private final List<FlowAnomaly> anomalies = new ArrayList<>();
  private long opening;
  private @Nullable SentRequest request;
  private @Nullable ReceivedResponse response;
  private @Nullable Instant requestEnd;
  private @Nullable Instant responseBegin;
  private @Nullable BodyWriter sent;
  private @Nullable BodyWriter got;
  private boolean responseEnded;
  private boolean over;

  public OpenFlow(FlowBook book, FlowPath path) {
    this.book = book;
    this.path = path;
    number = book.begun();
    begun = book.now();
  }

  long number() {
    return number;
  }

  FlowPath path() {
    return path;
  }

  void openedBy(long flow) {
    opening = flow;
  }

  /** Its head is here; the body comes. */
  public void request(String protocol, String method, String url, List<HeaderField> headers) {
    request = new SentRequest(protocol, method, url, headers, Body.EMPTY);
  }

  /** Trailers of a request stand with its head. */
  void moreOfHead(List<HeaderField> trailers) {
    SentRequest head = request;
    if (head != null && !trailers.isEmpty()) {
      List<HeaderField> all = new ArrayList<>(head.headers());
      all.addAll(trailers);
      request = new SentRequest(head.protocol(), head.method(), head.url(), all, head.body());
    }
  }

  String method() {
    return request == null ? "" : request.method();
  }

  String url() {
    return request == null ? "" : request.url();
  }

  void requestData(ByteBuf data) {
    if (data.isReadable()) {
      requestData(data.nioBuffer());
    }
  }

  void requestData(ByteBuffer data) {
    if (sent == null) {
      sent = book.bodies().begin();
    }
    sent.write(data);
  }

  void requestEnded() {
    requestEnd = book.now();
    request = withBody(true);
  }

  private @Nullable SentRequest withBody(boolean whole) {
    SentRequest head = request;
    Body body = closed(sent, whole);
    sent = null;
    return head == null
        ? null
        : new SentRequest(head.protocol(), head.method(), head.url(), head.headers(), body);
  }

  private Body closed(@Nullable BodyWriter writer, boolean whole) {
    Body body = writer == null ? new Body("", 0, 0, whole) : writer.end(whole);
    if (body.length() > 0 && body.kept() == 0) {
      anomaly(FlowAnomaly.Kind.BODY_NOT_KEPT, body.length() + " bytes");
    }
    return body;
  }

  boolean requestIsOver() {
    return requestEnd != null;
  }

  void response(int status, String reason, List<HeaderField> headers) {
    if (responseBegin == null) {
      responseBegin = book.now();
    }
    response = new ReceivedResponse(status, reason, headers, List.of(), Body.EMPTY);
  }

  /** Empty when there is none; the first of several. */
  String responseHeader(String name) {
    return response == null
        ? ""
        : response.headers().stream()
            .filter(field -> field.name().equalsIgnoreCase(name))
            .map(HeaderField::value)
            .findFirst()
            .orElse("");
  }

  boolean isAnswered() {
    return response != null;
  }

  void responseData(ByteBuf data) {
    if (data.isReadable()) {
      responseData(data.nioBuffer());
    }
  }

  void responseData(ByteBuffer data) {
    if (got == null) {
      got = book.bodies().begin();
    }
    got.write(data);
  }

  void responseEnded(List<HeaderField> trailers) {
    response = answered(true, trailers);
    responseEnded = true;
  }

  private @Nullable ReceivedResponse answered(boolean whole, List<HeaderField> trailers) {
    ReceivedResponse head = response;
    Body body = closed(got, whole);
    got = null;
    return head == null
        ? null
        : new ReceivedResponse(head.status(), head.reason(), head.headers(), trailers, body);
  }

  boolean responseIsOver() {
    return responseEnded;
  }

  /** Kept as long as there are not too many. */
  public void anomaly(FlowAnomaly.Kind kind, String detail) {
    FlowAnomaly anomaly = new FlowAnomaly(kind, detail);
    if (anomalies.size() < MOST_ANOMALIES && !anomalies.contains(anomaly)) {
      anomalies.add(anomaly);
    }
  }

  /** Both sides are over, or the connection is. */
  void end(String detail) {
    FlowOutcome outcome = FlowOutcome.UNANSWERED;
    if (responseEnded) {
      outcome = FlowOutcome.ANSWERED;
    } else if (response != null) {
      outcome = FlowOutcome.CUT_SHORT;
    }
    end(outcome, detail);
  }

  /** Tells of it; what is said later is not heard. */
  public void end(FlowOutcome outcome, String detail) {
    if (over) {
      return;
    }
    over = true;
    if (requestEnd == null) {
      request = withBody(false);
    }
    if (!responseEnded) {
      response = answered(false, List.of());
    }
    Instant end = book.now();
    book.ended(
        new Flow(
            number,
            opening,
            new FlowMoments(begun, requestEnd, responseBegin, end),
            path,
            request,
            response,
            new FlowEnding(outcome, detail, anomalies)));
  }
}
