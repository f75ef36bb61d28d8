package org.facecert.traffic;

/**
 * Between whom a flow went.
 *
 * @param connection number of the client's connection, from 1
 * @param client its address
 * @param host that the client named to the proxy; as it named it, never a path of a file
 * @param address of the origin; empty when it was not reached
 * @param port of the origin
 */
public record FlowPath(
    long connection, String client, String host, String address, int port, Protection protection) {

  public FlowPath protectedBy(Protection other) {
    return new FlowPath(connection, client, host, address, port, other);
  }

  public FlowPath reached(String origin) {
    return new FlowPath(connection, client, host, origin, port, protection);
  }
}
