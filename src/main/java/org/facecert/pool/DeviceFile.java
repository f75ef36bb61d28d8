package org.facecert.pool;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file of {@code devices/}: a phone, or a kind of phone that can be started.
 *
 * @param url of a running Appium server; empty when {@code start} brings the phone up
 * @param start words of the command that brings the phone up; empty when {@code url} is given
 * @param capabilities handed to the Appium server as they are
 * @param virtual it is no physical phone
 * @param instances how many may be up at once; one for a phone with an address
 * @param file where this was read
 */
public record DeviceFile(
    String name,
    String platform,
    Optional<URI> url,
    List<String> start,
    Map<String, Object> capabilities,
    boolean virtual,
    int instances,
    Path file) {

  public DeviceFile {
    start = List.copyOf(start);
    capabilities = Map.copyOf(capabilities);
  }
}
