package org.facecert.traffic;

import java.util.List;

/**
 * What an origin answered.
 *
 * @param status 0 where there is none: a message of a WebSocket, bytes that were not understood
 * @param trailers what followed the body
 */
public record ReceivedResponse(
    int status, String reason, List<HeaderField> headers, List<HeaderField> trailers, Body body) {

  public ReceivedResponse {
    headers = List.copyOf(headers);
    trailers = List.copyOf(trailers);
  }
}
