package org.facecert.traffic.capture;

import io.netty.buffer.ByteBuf;

/** What client and origin say to each other on a connection, in the order in which it arrives. */
interface Dialogue {

  /**
   * @param client whether it is the client that says it
   * @param bytes that nobody else has and changes
   */
  void says(boolean client, ByteBuf bytes);

  /** Here bytes of that side are missing: what comes next does not follow from what was before. */
  void missing(boolean client);

  void end();
}
