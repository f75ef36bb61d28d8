package org.facecert.app;

import java.net.URI;
import java.util.Optional;
import org.facecert.pool.DeviceFile;

/**
 * A phone, or a kind of phone, that evaluations can run on.
 *
 * @param platform such as android
 * @param address empty when it is started on demand
 * @param instances how many of it there can be
 */
public record KnownPhone(
    String name, String platform, boolean virtual, Optional<URI> address, int instances) {

  static KnownPhone of(DeviceFile file) {
    return new KnownPhone(
        file.name(), file.platform(), file.virtual(), file.url(), file.instances());
  }
}
