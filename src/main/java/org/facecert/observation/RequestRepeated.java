package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.observation.AddressAsked.Outcome;

/**
 * A request of the app's was sent again as it was, from the laboratory, outside the phone; or it
 * was not, and why.
 *
 * @param flow number of the flow that had it, in the record of the traffic
 * @param method as sent
 * @param url absolute
 * @param evidence what was answered
 */
public record RequestRepeated(
    int number, long flow, String method, String url, Repeat repeat, Evidence evidence, Moment when)
    implements Observation {

  /**
   * What came of it.
   *
   * @param status of HTTP; 0 where there was no answer
   * @param likeness to what the app was answered
   * @param detail why there was no answer; empty otherwise
   */
  public record Repeat(Outcome outcome, int status, AnswerLikeness likeness, String detail) {}

  /** How an answer compares with the one that the app was given. */
  public enum AnswerLikeness {
    /** the same bytes, or JSON with the same fields and the same of them true */
    SAME,
    OTHER,
    /** one of the two is not known */
    UNKNOWN
  }

  private static final int SUCCESSES = 200;
  private static final int REDIRECTIONS = 300;

  /** The server took it. */
  public boolean succeeded() {
    return repeat.status() >= SUCCESSES && repeat.status() < REDIRECTIONS;
  }

  /** For words: {@code POST https://host/path}, without a query that may be secret. */
  public String named() {
    return method + " " + url.split("\\?", 2)[0];
  }
}
