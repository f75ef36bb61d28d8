package org.facecert.traffic;

import org.jspecify.annotations.Nullable;

/**
 * An exchange, a message, or a connection on which there was none.
 *
 * @param number from 1, in the order in which flows begin
 * @param opening number of the flow that opened the WebSocket this message is of; otherwise 0
 * @param request null where there was none that could be read
 * @param response likewise
 */
public record Flow(
    long number,
    long opening,
    FlowMoments moments,
    FlowPath path,
    @Nullable SentRequest request,
    @Nullable ReceivedResponse response,
    FlowEnding ending) {

  /** Bytes that passed without being understood: all of a tunnel's. */
  public long notUnderstood() {
    return ending.outcome() == FlowOutcome.NOT_UNDERSTOOD ? sent().length() + got().length() : 0;
  }

  /** Bytes of the two bodies that passed and are not kept. */
  public long notKept() {
    return sent().length() - sent().kept() + got().length() - got().kept();
  }

  private Body sent() {
    return request == null ? Body.EMPTY : request.body();
  }

  private Body got() {
    return response == null ? Body.EMPTY : response.body();
  }
}
