package org.facecert.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One use that the app makes of faces, as the applicant declares it and as it is reached.
 *
 * @param purpose what a person gets from it
 * @param matched where the face is compared
 * @param uploads whether face data leave the phone
 * @param retention how long they are kept, in the applicant's words
 * @param location where they are kept, in the applicant's words
 * @param recipients who else gets face data, by name
 * @param claims so that a duty would not hold; for a person to judge
 * @param audience who uses it: general, minors, elderly, employees
 * @param start ends with the act that starts the function
 * @param complete what a person does after all consents, when a look into the camera is not enough
 * @param again how the function is started anew after it has succeeded; else by {@code start}
 * @param done what the screen shows when the function has succeeded
 */
public record FaceFunction(
    String id,
    Kind kind,
    String purpose,
    Matched matched,
    boolean uploads,
    List<Alternative> alternatives,
    Optional<String> retention,
    Optional<String> location,
    List<String> recipients,
    List<ExemptionClaim> claims,
    List<String> audience,
    Route start,
    Optional<Route> complete,
    Optional<Route> again,
    Optional<String> done) {

  public FaceFunction {
    alternatives = List.copyOf(alternatives);
    recipients = List.copyOf(recipients);
    claims = List.copyOf(claims);
    audience = List.copyOf(audience);
  }

  /** The routes on which it is started and used. */
  public Stream<Route> ways() {
    return Stream.of(Optional.of(start), complete, again).flatMap(Optional::stream);
  }

  /** Whether a way may be given another route: start, again, complete, or an alternative's id. */
  boolean hasWay(String name) {
    return name.equals("start")
        || name.equals("again")
        || name.equals("complete")
        || alternatives.stream().anyMatch(a -> a.id().equals(name));
  }

  /** The same with another route for one of its ways. */
  FaceFunction with(String way, Route route) {
    return new FaceFunction(
        id,
        kind,
        purpose,
        matched,
        uploads,
        alternatives.stream()
            .map(a -> a.id().equals(way) ? new Alternative(a.id(), a.label(), route) : a)
            .toList(),
        retention,
        location,
        recipients,
        claims,
        audience,
        way.equals("start") ? route : start,
        way.equals("complete") ? Optional.of(route) : complete,
        way.equals("again") ? Optional.of(route) : again,
        done);
  }

  /** What the function is for; requirements may be limited to some kinds. */
  public enum Kind {
    LOGIN("login"),
    PAYMENT("payment"),
    REAL_NAME("real-name"),
    ACCESS("access"),
    EFFECTS("effects"),
    ANTI_ADDICTION("anti-addiction"),
    ATTENDANCE("attendance"),
    OTHER("other");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As the statement writes it. */
    public String word() {
      return word;
    }
  }

  /** Where the face is compared with another. */
  public enum Matched {
    SERVER("server"),
    DEVICE("device"),
    BOTH("both"),
    NONE("none");

    private final String word;

    Matched(String word) {
      this.word = word;
    }

    /** As the statement writes it. */
    public String word() {
      return word;
    }
  }
}
