package org.facecert.probe.exposure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Json;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.face.FaceFindings;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.find.FaceFinder;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Address;
import org.facecert.observation.AddressAsked.Asker;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.AddressAsked.Reply;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.RequestAltered;
import org.facecert.observation.RequestAltered.FacelessReply;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.RequestRepeated.AnswerLikeness;
import org.facecert.observation.RequestRepeated.Repeat;
import org.facecert.observation.Witness;
import org.facecert.probe.ServerInquiry;

/** Looks at what servers answered, and writes it down. */
final class Answers {

  /** bytes of a body that stand in the evidence; of longer ones the digest does */
  private static final int MOST_KEPT = 1 << 20;

  /** letters of what a server says that are kept */
  private static final int LONGEST = 200;

  /** things that could not be looked into that are listed for one answer */
  private static final int MOST_LISTED = 10;

  private final InquiryRecord into;
  private final PictureJudge judge;
  private final ObjectMapper json = Json.mapper();

  Answers(InquiryRecord into, PictureJudge judge) {
    this.into = into;
    this.judge = judge;
  }

  /** Writes what is to be asked for, also where that is nothing. */
  void begin(ServerInquiry what, List<Address> addresses, List<String> unread) {
    begin(what.name(), addresses, unread, Map.of());
  }

  /**
   * @param known what else is known of the inquiry, in values under their names
   */
  void begin(
      String inquiry, List<Address> addresses, List<String> unread, Map<String, String> known) {
    ObjectNode kept = json.createObjectNode().put("inquiry", inquiry);
    kept.set("addresses", json.valueToTree(addresses));
    kept.set("unread", json.valueToTree(unread));
    kept.set("known", json.valueToTree(known));
    Evidence evidence = keep(kept, Sentence.of("caption.addresses"));
    Map<String, String> values = new TreeMap<>(known);
    values.put("inquiry", inquiry);
    values.put("addresses", String.valueOf(addresses.size()));
    values.put("unread", String.valueOf(unread.size()));
    into.log().add(n -> new ChannelRead(n, Channel.EXPOSURE, values, evidence, now()));
  }

  /** What was answered, or why nobody was asked. */
  AddressAsked write(
      Address address, Asker asker, Phase phase, OutsideClient.OutsideAnswer answer) {
    Reply reply = looked(answer);
    Evidence evidence = keep(address, asker, answer);
    AddressAsked asked =
        into.log().add(n -> new AddressAsked(n, address, asker, phase, reply, evidence, now()));
    if (asker == Asker.OWNER && asked.givesFace()) {
      into.log().add(n -> new Witness(n, Channel.EXPOSURE, address.url(), evidence, now()));
    }
    return asked;
  }

  /**
   * @param before what the app was answered, where it is known
   */
  void repeated(FlowSeen flow, OutsideClient.OutsideAnswer answer, Optional<byte[]> before) {
    FlowSeen.Sent sent = flow.exchange().sent().orElseThrow();
    Evidence evidence = keep(flow, "the request of flow ", "caption.request-repeated", answer);
    Repeat repeat =
        new Repeat(
            answer.outcome(),
            answer.status(),
            before.map(b -> AnswerComparison.of(b, answer.body())).orElse(AnswerLikeness.UNKNOWN),
            Plain.line(answer.detail(), LONGEST));
    into.log()
        .add(
            n ->
                new RequestRepeated(
                    n, flow.flow(), sent.method(), sent.url(), repeat, evidence, now()));
  }

  /**
   * @param likeness to the answer to the request as it was
   */
  void altered(FlowSeen flow, OutsideClient.OutsideAnswer answer, AnswerLikeness likeness) {
    FlowSeen.Sent sent = flow.exchange().sent().orElseThrow();
    Evidence evidence = keep(flow, "without its face, flow ", "caption.request-altered", answer);
    Repeat repeat =
        new Repeat(
            answer.outcome(), answer.status(), likeness, Plain.line(answer.detail(), LONGEST));
    FacelessReply reply = new FacelessReply(repeat, AnswerComparison.affirms(answer.body()));
    into.log()
        .add(
            n ->
                new RequestAltered(
                    n, flow.flow(), sent.method(), sent.url(), reply, evidence, now()));
  }

  private Evidence keep(
      FlowSeen flow, String as, String caption, OutsideClient.OutsideAnswer answer) {
    FlowSeen.Sent sent = flow.exchange().sent().orElseThrow();
    ObjectNode kept = json.createObjectNode().put("method", sent.method()).put("url", sent.url());
    kept.put("as", as + flow.flow());
    return keep(answered(kept, answer), Sentence.of(caption, "status", answer.status()));
  }

  private Reply looked(OutsideClient.OutsideAnswer answer) {
    FaceFindings found;
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      found = finder.find(answer.body(), Place.whole());
    }
    List<FaceSign> faces =
        found.finds().stream()
            .map(f -> new FaceSign(f.kind(), "body " + f.place(), f.confidence()))
            .toList();
    Stream<String> unknown = found.unknown().stream().map(u -> u.reason().key() + " " + u.detail());
    Stream<String> cut = answer.whole() ? Stream.empty() : Stream.of("longer than is taken");
    return new Reply(
        answer.outcome(),
        answer.status(),
        faces,
        Stream.concat(cut, unknown).distinct().limit(MOST_LISTED).toList(),
        Plain.line(answer.detail(), LONGEST),
        answer.body().length == 0 ? "" : Digest.of(answer.body()).hex());
  }

  /** Of what was sent no value stands in the evidence: the traffic's own has the owner's. */
  private Evidence keep(Address address, Asker asker, OutsideClient.OutsideAnswer answer) {
    ObjectNode kept = json.createObjectNode().put("method", "GET").put("url", address.url());
    kept.put("as", asker.name());
    return keep(
        answered(kept, answer), Sentence.of("caption.address-asked", "status", answer.status()));
  }

  private static ObjectNode answered(ObjectNode kept, OutsideClient.OutsideAnswer answer) {
    kept.put("outcome", answer.outcome().name());
    kept.put("status", answer.status()).put("detail", answer.detail());
    ArrayNode headers = kept.putArray("headers");
    answer.headers().forEach(h -> headers.add(h.name() + ": " + h.value()));
    kept.put("length", answer.body().length).put("whole", answer.whole());
    kept.put("sha256", Digest.of(answer.body()).hex());
    if (answer.body().length <= MOST_KEPT) {
      kept.put("base64", answer.body());
    }
    return kept;
  }

  private Evidence keep(ObjectNode kept, Sentence caption) {
    byte[] bytes = kept.toString().getBytes(StandardCharsets.UTF_8);
    return into.vault().put(EvidenceKind.REPLAY, "application/json", bytes, now(), caption);
  }

  private Moment now() {
    return into.clock().get();
  }
}
