package org.facecert.check;

import java.net.URI;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;

/** Face data in a flow. */
record CarriedFace(FlowSeen flow, FaceSign sign) {

  /** below it a vector may as well be of something else: an assessor looks */
  private static final double SURE = 0.7;

  /** letters of an address that are shown: what stands in it may be a face itself */
  private static final int SHOWN = 60;

  static Stream<CarriedFace> sentIn(FlowSeen flow) {
    return flow.facesSent().map(sign -> new CarriedFace(flow, sign));
  }

  static Stream<CarriedFace> in(FlowSeen flow) {
    return Stream.concat(
        sentIn(flow), flow.facesReceived().map(sign -> new CarriedFace(flow, sign)));
  }

  boolean isSure() {
    return sign.confidence() >= SURE;
  }

  boolean isSent() {
    return flow.facesSent().anyMatch(sign::equals);
  }

  /** Whether it lay in an envelope that the laboratory has opened. */
  boolean isSealed() {
    return isSent() && flow.exchange().sent().filter(s -> s.payload().isSealed(sign)).isPresent();
  }

  /** For words: {@code jpeg at body 0 > base64}. */
  String found() {
    return sign.kind() + " at " + shortened(sign.place());
  }

  /** Of the body in which it is; of what stands in an address there is none. */
  String digest() {
    return isSent()
        ? flow.exchange().sent().map(s -> s.payload().digest()).orElse("")
        : flow.exchange().received().map(r -> r.payload().digest()).orElse("");
  }

  Sentence way() {
    return Sentence.of(isSent() ? "flow.sent" : "flow.received");
  }

  /** A flow for words, without what may be secret in its address: number, method, host, path. */
  static String named(FlowSeen flow) {
    return "#"
        + flow.flow()
        + " "
        + flow.exchange().sent().map(s -> s.method() + " ").orElse("")
        + flow.peer().host()
        + ":"
        + flow.peer().port()
        + flow.exchange().sent().map(s -> shortened(path(s.url()))).orElse("");
  }

  /** Of an address that need not be well formed. */
  static String path(String url) {
    int authority = url.indexOf("://");
    int path = url.indexOf('/', authority < 0 ? 0 : authority + "://".length());
    String rest = path < 0 ? "" : url.substring(path);
    int query = rest.indexOf('?');
    return query < 0 ? rest : rest.substring(0, query);
  }

  /** The host that the head names, which need not be the one that was connected to. */
  static String headHost(String url) {
    try {
      String host = URI.create(url.split("[?#]", 2)[0]).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
