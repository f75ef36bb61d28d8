package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.HeaderField;
import org.jspecify.annotations.Nullable;

/** The streams of a connection of HTTP/2, each a flow. */
final class Http2Streams {

  private static final int MOST_OPEN = 1_000;
  private static final int INFORMATIONAL = 200;

  private final FlowBook book;
  private final FlowPath path;
  private final Map<Integer, OpenFlow> flows = new HashMap<>();
  private final Http2Hold hold = new Http2Hold();
  private @Nullable OpenFlow latest;

  Http2Streams(FlowBook book, FlowPath path) {
    this.book = book;
    this.path = path;
  }

  /** Of the stream that is held back. */
  Http2Hold hold() {
    return hold;
  }

  /** What else is under way on the connection would be cut with it. */
  private boolean holds(Http2Headers headers, boolean last) {
    return !last
        && !hold.isHeld()
        && Names.secure(path)
        && flows.size() == 1
        && book.held().holds(path.host(), path.port(), headers.getLong("content-length", -1L));
  }

  private void open(int stream, Http2Headers headers) throws RefusedTraffic {
    OpenFlow flow = new OpenFlow(book, path);
    flows.put(stream, flow);
    latest = flow;
    String authority = text(headers.authority(), Names.authority(path));
    String scheme = text(headers.scheme(), Names.secure(path) ? "https" : "http");
    String url = scheme + "://" + authority + text(headers.path(), "");
    flow.request("HTTP/2", text(headers.method(), ""), url, regular(headers));
    Names.compare(flow, authority);
    if (flows.size() > MOST_OPEN) {
      throw new RefusedTraffic(FlowAnomaly.Kind.FLOOD, flows.size() + " streams at once");
    }
  }

  private static String text(@Nullable CharSequence value, String otherwise) {
    return value == null ? otherwise : value.toString();
  }

  private static List<HeaderField> regular(Http2Headers headers) {
    return Names.fields(headers).stream().filter(f -> !f.name().startsWith(":")).toList();
  }

  private void answer(OpenFlow flow, Http2Headers headers, boolean last) throws RefusedTraffic {
    int status = status(headers);
    if (status >= INFORMATIONAL) {
      flow.response(status, "", regular(headers));
    }
    if (last) {
      flow.responseEnded(status < 0 ? regular(headers) : List.of());
    }
  }

  /** Below 0 for trailers. */
  private static int status(Http2Headers headers) throws RefusedTraffic {
    CharSequence status = headers.status();
    if (status == null) {
      return -1;
    }
    try {
      return Integer.parseInt(status.toString());
    } catch (NumberFormatException e) {
      throw new RefusedTraffic(FlowAnomaly.Kind.MALFORMED_RESPONSE, "no status");
    }
  }

  private void settle(int stream, OpenFlow flow) {
    if (flow.requestIsOver() && flow.responseIsOver()) {
      flows.remove(stream);
      flow.end("");
    }
  }

  private void reset(int stream, String by, long code) {
    OpenFlow flow = flows.remove(stream);
    if (flow != null) {
      Http2Error error = Http2Error.valueOf(code);
      flow.end("reset by " + by + ": " + (error == null ? code : error));
    }
  }

  void anomaly(FlowAnomaly anomaly) {
    flows.values().forEach(flow -> flow.anomaly(anomaly.kind(), anomaly.detail()));
  }

  void end(String detail) {
    flows.values().forEach(flow -> flow.end(detail));
    flows.clear();
  }

  void refused(RefusedTraffic why) {
    OpenFlow flow = latest;
    if (flow == null || !flows.containsValue(flow)) {
      flow = new OpenFlow(book, path);
    }
    flow.anomaly(why.anomaly().kind(), why.anomaly().detail());
    boolean held = why.anomaly().kind() == FlowAnomaly.Kind.HELD_BACK;
    flow.end(held ? FlowOutcome.HELD_BACK : FlowOutcome.REFUSED, why.anomaly().detail());
    end("refused");
  }

  Http2Frames.Receiver requests(Consumer<Http2Settings> settings, Runnable acknowledged) {
    return new Side("client", settings, acknowledged) {
      @Override
      public void head(int stream, Http2Headers headers, boolean last) throws RefusedTraffic {
        OpenFlow flow = flows.get(stream);
        if (flow == null) {
          open(stream, headers);
          if (holds(headers, last)) {
            hold.begin(stream);
          }
        } else {
          flow.moreOfHead(regular(headers));
        }
        ended(stream, last);
      }

      @Override
      public void data(int stream, ByteBuf data, boolean last) throws RefusedTraffic {
        OpenFlow flow = flows.get(stream);
        if (flow == null) {
          book.notUnderstood(data.readableBytes());
        } else {
          flow.requestData(data);
        }
        ended(stream, last);
      }

      @Override
      public void sent(int bytes) {
        hold.sent(bytes);
      }

      private void ended(int stream, boolean last) throws RefusedTraffic {
        OpenFlow flow = flows.get(stream);
        if (flow != null && last) {
          flow.requestEnded();
          if (hold.isHeld(stream)) {
            latest = flow;
            throw new RefusedTraffic(FlowAnomaly.Kind.HELD_BACK, "by the laboratory");
          }
          settle(stream, flow);
        }
      }
    };
  }

  Http2Frames.Receiver responses(Consumer<Http2Settings> settings, Runnable acknowledged) {
    return new Side("origin", settings, acknowledged) {
      @Override
      public void head(int stream, Http2Headers headers, boolean last) throws RefusedTraffic {
        OpenFlow flow = flows.get(stream);
        if (flow != null) {
          answer(flow, headers, last);
          settle(stream, flow);
        }
      }

      @Override
      public void data(int stream, ByteBuf data, boolean last) {
        OpenFlow flow = flows.get(stream);
        if (flow != null) {
          flow.responseData(data);
          if (last) {
            flow.responseEnded(List.of());
          }
          settle(stream, flow);
        } else {
          book.notUnderstood(data.readableBytes());
        }
      }

      @Override
      public void promise(int stream, Http2Headers headers) throws RefusedTraffic {
        open(stream, headers);
        OpenFlow flow = flows.get(stream);
        if (flow != null) {
          flow.requestEnded();
        }
      }
    };
  }

  /** What both directions have in common. */
  private abstract class Side implements Http2Frames.Receiver {

    private final String name;
    private final Consumer<Http2Settings> settings;
    private final Runnable acknowledged;

    Side(String name, Consumer<Http2Settings> settings, Runnable acknowledged) {
      this.name = name;
      this.settings = settings;
      this.acknowledged = acknowledged;
    }

    @Override
    public void reset(int stream, long code) {
      Http2Streams.this.reset(stream, name, code);
    }

    @Override
    public void promise(int stream, Http2Headers headers) throws RefusedTraffic {
      throw new RefusedTraffic(FlowAnomaly.Kind.MALFORMED_REQUEST, "a client's promise");
    }

    @Override
    public void settings(Http2Settings changed) {
      settings.accept(changed);
    }

    @Override
    public void acknowledged() {
      acknowledged.run();
    }
  }
}
