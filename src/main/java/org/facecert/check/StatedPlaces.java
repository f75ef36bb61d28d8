package org.facecert.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.SeenCountry;
import org.facecert.observation.SeenCountry.Standing;

/**
 * Where hosts stand by the laboratory's database, which may err: it makes a question of what the
 * applicant says, and never an accusation or a PASS. An address of which it knows nothing stands
 * nowhere.
 */
final class StatedPlaces {

  private StatedPlaces() {}

  /** The country, also where the address is said to be announced at many places. */
  static Optional<String> named(FlowSeen flow) {
    return flow.peer()
        .country()
        .filter(said -> said.standing() == Standing.KNOWN)
        .map(SeenCountry::code);
  }

  /** Whether the database says that it stands there and nowhere else. */
  static boolean standsIn(FlowSeen flow, String country) {
    return flow.peer()
        .country()
        .filter(SeenCountry::isOnePlace)
        .filter(said -> said.code().equals(country))
        .isPresent();
  }

  /** For words: the countries that it names, each once. */
  static String named(List<FlowSeen> flows) {
    return String.join(
        ", ", flows.stream().flatMap(flow -> named(flow).stream()).distinct().sorted().toList());
  }

  /** Of each address what the database says, and which database it is. */
  static List<Fact> facts(Stream<FlowSeen> flows) {
    return flows
        .filter(flow -> flow.peer().country().isPresent())
        .map(flow -> Fact.named(flow.peer().address(), said(flow.peer().country().orElseThrow())))
        .distinct()
        .toList();
  }

  private static Sentence said(SeenCountry country) {
    LocalDate built = country.by().built().atOffset(ZoneOffset.UTC).toLocalDate();
    return Sentence.of(
        key(country),
        "country",
        country.code(),
        "database",
        country.by().type(),
        "built",
        built.toString(),
        "digest",
        country.by().digest());
  }

  private static String key(SeenCountry country) {
    return switch (country.standing()) {
      case KNOWN -> country.anycast() ? "place.anycast" : "place.known";
      case NOT_LISTED -> "place.not-listed";
      case NOT_PUBLIC -> "place.not-public";
      case UNREADABLE -> "place.unreadable";
    };
  }
}
