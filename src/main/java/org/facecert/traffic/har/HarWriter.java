package org.facecert.traffic.har;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.facecert.traffic.Body;
import org.facecert.traffic.Flow;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.country.AddressCountry;
import org.jspecify.annotations.Nullable;

/**
 * Writes flows as a HAR (version 1.2), one by one, holding none. What the format has no place for
 * stands in fields that begin with an underscore, as it wants. Not for two threads at once.
 */
public final class HarWriter implements AutoCloseable {

  /** Larger bodies are named by the file that holds them. */
  public static final int IN_THE_HAR = 1 << 20;

  private static final String OCTETS = "application/octet-stream";

  private final JsonGenerator json;
  private final BodyStore bodies;
  private final String folder;
  private final int largest;
  private final HarConnection connection;

  /**
   * @param out closed with the writer
   * @param version of the program that writes
   * @param folder of the bodies as the HAR names it, with a slash at its end
   */
  public HarWriter(OutputStream out, String version, BodyStore bodies, String folder)
      throws IOException {
    this(out, version, bodies, folder, IN_THE_HAR);
  }

  /**
   * @param largest body in bytes that stands in the HAR itself
   */
  public HarWriter(OutputStream out, String version, BodyStore bodies, String folder, int largest)
      throws IOException {
    this.largest = largest;
    json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    this.bodies = bodies;
    this.folder = folder;
    connection = new HarConnection(json);
    json.writeStartObject();
    json.writeObjectFieldStart("log");
    json.writeStringField("version", "1.2");
    json.writeObjectFieldStart("creator");
    json.writeStringField("name", "facecert");
    json.writeStringField("version", version);
    json.writeEndObject();
    json.writeArrayFieldStart("entries");
  }

  public void write(Flow flow) throws IOException {
    write(flow, Optional.empty());
  }

  /**
   * @param country in which the origin's address stands; empty where nobody was asked
   */
  public void write(Flow flow, Optional<AddressCountry> country) throws IOException {
    json.writeStartObject();
    json.writeStringField("startedDateTime", flow.moments().begun().toString());
    Timings timings = Timings.of(flow.moments());
    json.writeNumberField("time", timings.all());
    request(flow.request());
    response(flow.response());
    json.writeObjectFieldStart("cache");
    json.writeEndObject();
    json.writeObjectFieldStart("timings");
    json.writeNumberField("send", timings.send());
    json.writeNumberField("wait", timings.await());
    json.writeNumberField("receive", timings.receive());
    json.writeEndObject();
    connection.write(flow, country);
    json.writeEndObject();
  }

  /** Milliseconds; what did not happen took none. */
  private record Timings(double send, double await, double receive) {

    static Timings of(org.facecert.traffic.FlowMoments moments) {
      Instant sent = Optional.ofNullable(moments.requestEnd()).orElse(moments.end());
      Instant begun = Optional.ofNullable(moments.responseBegin()).orElse(moments.end());
      return new Timings(
          between(moments.begun(), sent), between(sent, begun), between(begun, moments.end()));
    }

    private static double between(Instant from, Instant to) {
      return Math.max(0, Duration.between(from, to).toNanos() / 1e6);
    }

    double all() {
      return send + await + receive;
    }
  }

  private void request(@Nullable SentRequest request) throws IOException {
    json.writeObjectFieldStart("request");
    json.writeStringField("method", request == null ? "" : request.method());
    json.writeStringField("url", request == null ? "" : request.url());
    json.writeStringField("httpVersion", request == null ? "" : request.protocol());
    headers("headers", request == null ? List.of() : request.headers());
    query(request == null ? "" : request.url());
    sizes(request == null ? Body.EMPTY : request.body());
    if (request != null && request.body().length() > 0) {
      json.writeObjectFieldStart("postData");
      json.writeNumberField("_size", request.body().length());
      body(request.body(), type(request.headers()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void response(@Nullable ReceivedResponse response) throws IOException {
    Body body = response == null ? Body.EMPTY : response.body();
    List<HeaderField> headers = response == null ? List.of() : response.headers();
    json.writeObjectFieldStart("response");
    json.writeNumberField("status", response == null ? 0 : response.status());
    json.writeStringField("statusText", response == null ? "" : response.reason());
    json.writeStringField("httpVersion", "");
    headers("headers", headers);
    json.writeStringField("redirectURL", first(headers, "location").orElse(""));
    sizes(body);
    json.writeObjectFieldStart("content");
    json.writeNumberField("size", body.length());
    body(body, type(headers));
    json.writeEndObject();
    if (response != null && !response.trailers().isEmpty()) {
      headers("_trailers", response.trailers());
    }
    json.writeEndObject();
  }

  /** Of the head nothing is known: what is parsed is not counted. */
  private void sizes(Body body) throws IOException {
    json.writeArrayFieldStart("cookies");
    json.writeEndArray();
    json.writeNumberField("headersSize", -1);
    json.writeNumberField("bodySize", body.length());
  }

  private void headers(String name, List<HeaderField> headers) throws IOException {
    json.writeArrayFieldStart(name);
    for (HeaderField each : headers) {
      pair(each.name(), each.value());
    }
    json.writeEndArray();
  }

  private void pair(String name, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("value", value);
    json.writeEndObject();
  }

  private void query(String url) throws IOException {
    json.writeArrayFieldStart("queryString");
    int mark = url.indexOf('?');
    if (mark >= 0) {
      for (String part : url.substring(mark + 1).split("&")) {
        int equals = part.indexOf('=');
        pair(
            decoded(equals < 0 ? part : part.substring(0, equals)),
            equals < 0 ? "" : decoded(part.substring(equals + 1)));
      }
    }
    json.writeEndArray();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String type(List<HeaderField> headers) {
    return first(headers, "content-type").orElse(OCTETS);
  }

  private static Optional<String> first(List<HeaderField> headers, String name) {
    return headers.stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .findFirst();
  }

  /** As it was on the wire: a content encoding is left to who reads it. */
  private void body(Body body, String type) throws IOException {
    json.writeStringField("mimeType", type);
    if (body.kept() > 0) {
      json.writeStringField("_sha256", body.digest());
      json.writeBooleanField("_whole", body.whole());
      json.writeNumberField("_kept", body.kept());
      if (body.kept() > largest) {
        json.writeStringField("_file", folder + body.digest());
      } else {
        json.writeStringField("encoding", "base64");
        json.writeFieldName("text");
        bytes(body);
      }
    }
  }

  private void bytes(Body body) throws IOException {
    try (InputStream in = bodies.open(body.digest())) {
      json.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, in, Math.toIntExact(body.kept()));
    }
  }

  /** Ends the HAR. */
  @Override
  public void close() throws IOException {
    try (json) {
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
