package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.observation.RequestRepeated.Repeat;

/**
 * A request of the app's that was held back was sent from the laboratory in its place, all as it
 * was but for a picture in which there is no face; or it was not, and why. What came of it as it
 * was stands in the {@link RequestRepeated} behind it.
 *
 * @param flow number of the flow that had it, in the record of the traffic
 * @param url absolute
 * @param evidence what was answered
 */
public record RequestAltered(
    int number,
    long flow,
    String method,
    String url,
    FacelessReply reply,
    Evidence evidence,
    Moment when)
    implements Observation {

  /**
   * What came of it.
   *
   * @param repeat its likeness is to the answer to the request as it was
   * @param affirmed whether the answer says of something that it is true, and of nothing that it is
   *     not
   */
  public record FacelessReply(Repeat repeat, boolean affirmed) {}
}
