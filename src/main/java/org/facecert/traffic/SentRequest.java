package org.facecert.traffic;

import java.util.List;

/**
 * What a client sent.
 *
 * @param protocol {@code HTTP/1.1}, {@code HTTP/2}, {@code WebSocket}, or {@code unknown} for bytes
 *     that were not understood
 * @param method as sent; {@code MESSAGE} of a WebSocket, {@code TUNNEL} for what was not understood
 * @param url absolute; as the head says, which need not be the host that the connection leads to
 */
public record SentRequest(
    String protocol, String method, String url, List<HeaderField> headers, Body body) {

  public SentRequest {
    headers = List.copyOf(headers);
  }
}
