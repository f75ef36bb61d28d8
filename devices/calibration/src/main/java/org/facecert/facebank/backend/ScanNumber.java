package org.facecert.facebank.backend;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By which one picture is let in.
 *
 * @param once how a seeded violation wants it; a lawful app says nothing
 */
record ScanNumber(String number, String once) {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  boolean isLetIn(Installation who, Instant now) throws IOException {
    Optional<Duration> life =
        once.equals("ten-seconds") ? Optional.of(TEN_SECONDS) : Optional.empty();
    return once.equals("no") || who.isFresh(number, now, life);
  }

  void use(Installation who, Instant now) throws IOException {
    if (!once.equals("no")) {
      who.useScanNumber(number, now);
    }
  }
}
