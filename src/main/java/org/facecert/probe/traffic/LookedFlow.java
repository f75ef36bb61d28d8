package org.facecert.probe.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Plain;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.SeenCountry;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.OriginTls;
import org.facecert.traffic.ReceivedResponse;
import org.facecert.traffic.SentRequest;
import org.facecert.traffic.country.AddressCountry;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.country.CountrySource;

/** A flow that was looked through, as the log has it. */
record LookedFlow(Flow flow, FlowSeen.Exchange exchange) {

  /** characters of an address that stand in the log; the evidence has all of it */
  private static final int LONGEST = 2_000;

  /** what a browser asks for to show it as a page: Fetch Metadata Request Headers, W3C */
  private static final Set<String> PAGES = Set.of("document", "iframe", "frame");

  static LookedFlow at(Flow flow, PayloadLook look) {
    SentRequest request = flow.request();
    ReceivedResponse response = flow.response();
    return new LookedFlow(
        flow,
        new FlowSeen.Exchange(
            Optional.ofNullable(request).map(r -> sent(r, look.at(r.url(), r.headers(), r.body()))),
            Optional.ofNullable(response).map(r -> received(r, look.at("", fields(r), r.body()))),
            flow.ending().outcome().name()));
  }

  /** Where there was no time to look, or looking failed. */
  static LookedFlow unlooked(Flow flow, String why) {
    SentRequest request = flow.request();
    ReceivedResponse response = flow.response();
    return new LookedFlow(
        flow,
        new FlowSeen.Exchange(
            Optional.ofNullable(request)
                .map(r -> sent(r, PayloadLook.unlooked(r.headers(), r.body(), why))),
            Optional.ofNullable(response)
                .map(r -> received(r, PayloadLook.unlooked(fields(r), r.body(), why))),
            flow.ending().outcome().name()));
  }

  private static List<HeaderField> fields(ReceivedResponse response) {
    return Stream.concat(response.headers().stream(), response.trailers().stream()).toList();
  }

  private static FlowSeen.Sent sent(SentRequest request, org.facecert.observation.Payload payload) {
    return new FlowSeen.Sent(
        Plain.line(request.method(), LONGEST),
        Plain.line(request.url(), LONGEST),
        payload,
        request.headers().stream().anyMatch(LookedFlow::saysPage));
  }

  private static boolean saysPage(HeaderField field) {
    return field.name().equalsIgnoreCase("Sec-Fetch-Dest")
        && PAGES.contains(field.value().strip().toLowerCase(Locale.ROOT));
  }

  private static FlowSeen.Received received(
      ReceivedResponse response, org.facecert.observation.Payload payload) {
    return new FlowSeen.Received(response.status(), payload);
  }

  /**
   * @param countries asked for the address that the proxy connected to
   */
  FlowSeen.Peer peer(CountryFinder countries) {
    FlowPath path = flow.path();
    OriginTls origin = path.protection().origin();
    return new FlowSeen.Peer(
        Plain.line(path.host(), LONGEST),
        path.port(),
        path.address(),
        FlowSeen.WireProtection.valueOf(path.protection().kind().name()),
        origin == null ? "" : origin.version(),
        countries.of(path.address()).map(LookedFlow::seen));
  }

  private static SeenCountry seen(AddressCountry said) {
    CountrySource by = said.by();
    return new SeenCountry(
        SeenCountry.Standing.valueOf(said.standing().name()),
        said.code(),
        said.anycast(),
        new SeenCountry.DatabaseUsed(by.type(), by.built(), by.digest()));
  }
}
