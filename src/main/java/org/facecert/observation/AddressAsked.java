package org.facecert.observation;

import java.util.List;
import java.util.Objects;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/**
 * An address under which a face may be seen was asked for (HTTP GET) from the laboratory, outside
 * the phone; or it was not, and why.
 *
 * @param evidence the question and what was answered
 */
public record AddressAsked(
    int number,
    Address address,
    Asker asker,
    Phase phase,
    Reply reply,
    Evidence evidence,
    Moment when)
    implements Observation {

  /**
   * @param url absolute
   * @param of where it was learnt: a flow's number, a screen's, or the address it is a neighbour of
   */
  public record Address(String url, AddressSource source, String of) {}

  /** How an address was learnt. */
  public enum AddressSource {
    /** the app asked for it, and a face was in the answer, to which the scan's own answer led */
    SERVED_A_FACE,
    /** named in the answer to a request that carried a face */
    NAMED_IN_ANSWER,
    /** the app showed it as text after the scan had begun */
    ON_SCREEN,
    /** the app asked for it after the scan, and somebody's face was in the answer */
    SERVED_SOME_FACE,
    /** made from another address by counting on */
    NEIGHBOUR
  }

  /** As whom it was asked for. */
  public enum Asker {
    /** without cookie, token or any other header of the app's */
    STRANGER,
    /** with the headers of the app's own request to that host */
    OWNER
  }

  /** When it was asked for. */
  public enum Phase {
    AFTER_SCAN,
    AFTER_WITHDRAWAL,
    AFTER_DELETION,
    /** on a later day, when the run was revisited */
    LATER
  }

  /** What came of it. */
  public enum Outcome {
    ANSWERED,
    /** the statement does not name the host: nobody was asked */
    NOT_ALLOWED,
    /** no request of the app's to that host was seen whose headers could be the owner's */
    NO_SESSION,
    /** no answer, in time or at all */
    NOT_REACHED,
    /** sent to another host, which was not followed */
    LED_ELSEWHERE,
    /** more were learnt than are asked for */
    TOO_MANY
  }

  /**
   * @param status of HTTP; 0 where there was no answer
   * @param faces face data in it
   * @param unknown what in it could not be looked into, and why
   * @param detail where it led, or why there was no answer; empty otherwise
   * @param sha256 of its body; empty where there was none, and in logs of before it was kept
   */
  public record Reply(
      Outcome outcome,
      int status,
      List<FaceSign> faces,
      List<String> unknown,
      String detail,
      String sha256) {

    private static final int SUCCESSES = 200;
    private static final int REDIRECTIONS = 300;

    public Reply {
      faces = List.copyOf(faces);
      unknown = List.copyOf(unknown);
      sha256 = Objects.requireNonNullElse(sha256, "");
    }

    public Reply(
        Outcome outcome, int status, List<FaceSign> faces, List<String> unknown, String detail) {
      this(outcome, status, faces, unknown, detail, "");
    }

    /** Nobody was asked, or nobody answered. */
    public static Reply none(Outcome outcome, String detail) {
      return new Reply(outcome, 0, List.of(), List.of(), detail);
    }

    public boolean success() {
      return status >= SUCCESSES && status < REDIRECTIONS;
    }
  }

  public boolean givesFace() {
    return !reply.faces().isEmpty();
  }
}
