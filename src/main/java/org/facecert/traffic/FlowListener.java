package org.facecert.traffic;

/** Told of each flow as it ends. */
@FunctionalInterface
public interface FlowListener {

  /**
   * One at a time, on a thread that relays: whoever takes long slows the traffic, and what is
   * thrown ends the connection.
   */
  void ended(Flow flow);
}
