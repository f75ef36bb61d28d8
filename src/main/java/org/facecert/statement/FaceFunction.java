package org.facecert.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * One use that the app makes of faces, as the applicant declares it and as it is reached.
 *
 * @param purpose what a person gets from it
 * @param audience who uses it: general, minors, elderly, employees
 * @param claims so that a duty would not hold; for a person to judge
 */
public record FaceFunction(
    String id,
    Kind kind,
    String purpose,
    List<String> audience,
    @JsonUnwrapped FaceProcessing processing,
    List<ExemptionClaim> claims,
    @JsonUnwrapped FunctionWays ways) {

  public FaceFunction {
    audience = List.copyOf(audience);
    claims = List.copyOf(claims);
  }

  /** The same with another route for one of its ways. */
  FaceFunction with(String way, Route route) {
    return new FaceFunction(id, kind, purpose, audience, processing, claims, ways.with(way, route));
  }

  /** Whether it uses the face for what the other uses it for, by kind and declared words. */
  boolean hasPurposeOf(FaceFunction other) {
    return kind == other.kind && purpose.strip().equalsIgnoreCase(other.purpose.strip());
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

  /** What a function makes of a face and gives to its owner. */
  public enum Makes {
    NOTHING("nothing"),
    /** pictures or videos as the camera saw the person */
    RECORDED("recorded-media"),
    /** pictures or videos that a machine generated or changed: portraits, avatars, swapped faces */
    SYNTHETIC("synthetic-media");

    private final String word;

    Makes(String word) {
      this.word = word;
    }

    /** As the statement writes it. */
    public String word() {
      return word;
    }
  }
}
