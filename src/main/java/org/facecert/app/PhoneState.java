package org.facecert.app;

import java.util.List;
import java.util.Optional;
import org.facecert.doctor.DeviceGlance.PhoneStanding;

/**
 * A phone and how it stands.
 *
 * @param version of its platform, where its file states it
 * @param tags of the laboratory, in their order
 */
public record PhoneState(
    KnownPhone phone, Optional<String> version, List<String> tags, PhoneStanding standing) {
  public PhoneState {
    tags = List.copyOf(tags);
  }
}
