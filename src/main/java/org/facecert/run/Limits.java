package org.facecert.run;

import java.time.Duration;

/**
 * @param perItem a scenario that takes longer is inconclusive and costs the phone
 * @param replacements how many phones may be lost in a row per phone asked for
 * @param attempts how often a walk is walked that a fault of phone, laboratory or clock breaks; all
 *     attempts stay in the record
 */
public record Limits(Duration perItem, int replacements, int attempts) {

  public static final Limits USUAL = new Limits(Duration.ofMinutes(5), 3, 2);
}
