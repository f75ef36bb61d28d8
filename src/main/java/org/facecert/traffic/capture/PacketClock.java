package org.facecert.traffic.capture;

import java.time.Instant;
import java.time.InstantSource;

/** Goes as the packets went. */
final class PacketClock implements InstantSource {

  private long millis;

  void set(long now) {
    millis = now;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis);
  }
}
