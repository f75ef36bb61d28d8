package org.facecert.observation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/**
 * What a probe read on its channel at one moment, in values under their names: for a channel whose
 * readings need no kind of observation of their own.
 *
 * @param evidence what it was read from
 */
public record ChannelRead(
    int number, Channel channel, Map<String, String> values, Evidence evidence, Moment when)
    implements Observation {
  public ChannelRead {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
