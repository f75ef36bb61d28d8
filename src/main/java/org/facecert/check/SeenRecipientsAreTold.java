package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.inspection.Sdk;
import org.facecert.notice.Proof;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-17: whoever got the face on the wire, and in which country, is told by a text. */
public final class SeenRecipientsAreTold {

  private final JudgementContext seen;
  private final String language;
  private final FaceFunction function;
  private final DeclaredHosts hosts;
  private final KnownHosts known = new KnownHosts();

  /**
   * @param language of the app, "zh" or "en"
   */
  public SeenRecipientsAreTold(
      JudgementContext seen, String language, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.language = language;
    this.function = function;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  /** Somebody who got the face, and the sentences that name them. */
  private record Recipient(String name, List<FlowSeen> flows, Mentions mentions) {
    boolean isTold() {
      return !mentions.told().isEmpty();
    }
  }

  /** What went over the wire beyond doubt, and what the texts tell. */
  private record Sides(NoticeContents heard, FaceTraffic traffic, List<FlowSeen> uploads) {

    Finding find(
        Verdict verdict, String key, String who, List<FlowSeen> flows, List<Quotation> places) {
      return heard
          .find(
              verdict,
              key,
              places,
              "who",
              who,
              "hosts",
              DeclaredHosts.named(flows),
              "flow",
              flows.stream().findFirst().map(CarriedFace::named).orElse(""))
          .restingOn(flows.stream().map(FlowSeen::evidence).toList())
          .measuring(traffic.facts(flows.stream().flatMap(CarriedFace::sentIn).toList()));
    }

    /** Nothing is untold before all was read. */
    Finding fail(String key, String who, List<FlowSeen> flows, List<Quotation> places) {
      return heard.unread().orElseGet(() -> find(Verdict.FAIL, key, who, flows, places));
    }
  }

  public Finding judge(ReadNotices notices, WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> uploads =
        traffic.uploads().stream()
            .filter(flow -> CarriedFace.sentIn(flow).anyMatch(CarriedFace::isSure))
            .toList();
    return new NoticeContents(seen, notices, language)
        .judge(heard -> judge(new Sides(heard, traffic, uploads)));
  }

  private Finding judge(Sides sides) {
    FaceTraffic traffic = sides.traffic();
    return recipients(sides).stream()
        .filter(recipient -> !recipient.isTold())
        .findFirst()
        .map(recipient -> untold(sides, recipient))
        .or(() -> elsewhere(sides))
        .or(() -> seenElsewhere(sides))
        .or(() -> unknown(sides))
        .or(traffic::blind)
        .or(() -> traffic.unknown(traffic.flows(), FaceTraffic::unknownSent))
        .or(traffic::pastTheProxy)
        .or(sides.heard()::unread)
        .orElseGet(() -> told(sides));
  }

  private Finding told(Sides sides) {
    Stream<Quotation> names = recipients(sides).stream().flatMap(r -> r.mentions().told().stream());
    Stream<Quotation> places =
        countries(sides.uploads()).stream()
            .flatMap(country -> agreeing(sides, country).stream().limit(1));
    return sides.find(
        Verdict.PASS,
        "in17.pass.recipients",
        "",
        sides.uploads(),
        Stream.concat(names, places).distinct().toList());
  }

  /** A party, or the maker of a known kit, that no text names. */
  private static Finding untold(Sides sides, Recipient recipient) {
    List<Quotation> denied = recipient.mentions().denied();
    List<Quotation> given = sides.heard().proven(Proof.GIVEN);
    if (denied.isEmpty() && !given.isEmpty()) {
      return sides.find(
          Verdict.REVIEW, "in17.review.recipient", recipient.name(), recipient.flows(), given);
    }
    return sides.fail(
        "in17.fail.recipient",
        recipient.name(),
        recipient.flows(),
        denied.isEmpty() ? sides.heard().proven(Proof.NOBODY) : denied);
  }

  private List<Recipient> recipients(Sides sides) {
    Stream<Recipient> parties =
        sides.uploads().stream()
            .flatMap(flow -> hosts.of(flow).stream())
            .flatMap(server -> server.party().stream())
            .distinct()
            .flatMap(party -> party(sides, party).stream());
    Stream<Recipient> makers =
        sides.uploads().stream()
            .filter(hosts::isUndeclared)
            .flatMap(flow -> known.of(flow).stream())
            .distinct()
            .map(sdk -> maker(sides, sdk));
    return Stream.concat(parties, makers).toList();
  }

  private Optional<Recipient> party(Sides sides, String party) {
    return Mentions.company(party)
        .map(
            name ->
                new Recipient(
                    party,
                    sides.uploads().stream()
                        .filter(
                            flow ->
                                hosts.of(flow).stream()
                                    .anyMatch(s -> s.party().filter(party::equals).isPresent()))
                        .toList(),
                    Mentions.of(sides.heard(), name)));
  }

  private Recipient maker(Sides sides, Sdk sdk) {
    return new Recipient(
        sdk.name(),
        sides.uploads().stream()
            .filter(flow -> known.of(flow).filter(sdk::equals).isPresent())
            .toList(),
        Mentions.of(sides.heard(), Mentions.words(sdk.marks().words())));
  }

  /** A country in which no text keeps the face, and to which none sends it. */
  private Optional<Finding> elsewhere(Sides sides) {
    return countries(sides.uploads()).stream()
        .filter(country -> agreeing(sides, country).isEmpty())
        .findFirst()
        .map(country -> elsewhere(sides, country));
  }

  private Finding elsewhere(Sides sides, String country) {
    List<Quotation> others = sides.heard().inCountries();
    List<FlowSeen> there =
        sides.uploads().stream()
            .filter(flow -> countries(List.of(flow)).contains(country))
            .toList();
    return others.isEmpty()
        ? sides.find(Verdict.REVIEW, "in17.review.country", country, there, others)
        : sides.fail("in17.fail.country", country, there, others);
  }

  /** Where the laboratory's database places it in a country that neither side names. */
  private Optional<Finding> seenElsewhere(Sides sides) {
    return asked(
        sides,
        "in17.review.seen-country",
        StatedPlaces.named(sides.uploads()),
        flow ->
            StatedPlaces.named(flow)
                .filter(country -> !countries(List.of(flow)).contains(country))
                .filter(country -> agreeing(sides, country).isEmpty())
                .isPresent(),
        sides.heard().inCountries());
  }

  private List<String> countries(List<FlowSeen> flows) {
    return flows.stream()
        .flatMap(flow -> hosts.of(flow).stream())
        .flatMap(server -> server.country().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Quotation> agreeing(Sides sides, String country) {
    List<Quotation> others = new CountryComparison(Set.of(country)).against(sides.heard());
    return sides.heard().inCountries().stream().filter(said -> !others.contains(said)).toList();
  }

  /** A host of which nobody knows whose it is or where it stands, or what may be no face. */
  private Optional<Finding> unknown(Sides sides) {
    List<Quotation> nobody = sides.heard().proven(Proof.NOBODY);
    return asked(sides, "in17.review.whose", this::isAnybodys, nobody)
        .or(() -> asked(sides, "in17.review.where", this::standsNowhere, List.of()))
        .or(
            () ->
                sides
                    .traffic()
                    .asked(
                        "in17.review.seen",
                        sides
                            .traffic()
                            .flows()
                            .filter(flow -> !hosts.isOwn(flow))
                            .flatMap(CarriedFace::sentIn)
                            .filter(face -> !face.isSure())
                            .toList()));
  }

  private static Optional<Finding> asked(
      Sides sides, String key, Predicate<FlowSeen> which, List<Quotation> places) {
    return asked(sides, key, "", which, places);
  }

  private static Optional<Finding> asked(
      Sides sides, String key, String who, Predicate<FlowSeen> which, List<Quotation> places) {
    List<FlowSeen> flows = sides.uploads().stream().filter(which).toList();
    return flows.isEmpty()
        ? Optional.empty()
        : Optional.of(sides.find(Verdict.REVIEW, key, who, flows, places));
  }

  /** None of its names is known, or it has one that is not. */
  private boolean isAnybodys(FlowSeen flow) {
    return (hosts.isUndeclared(flow) || hosts.isPartly(flow)) && known.of(flow).isEmpty();
  }

  private boolean standsNowhere(FlowSeen flow) {
    return countries(List.of(flow)).isEmpty();
  }
}
