package org.facecert.pool;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.device.Bench;

/**
 * One file of {@code devices/}: a phone, or a kind of phone that can be started.
 *
 * @param access how it is had
 * @param capabilities handed to the Appium server; what they leave to the environment is filled in
 *     where a session is asked for
 * @param traits what it can be selected by beside its name
 * @param bench what stands around the phone
 * @param file where this was read
 */
public record DeviceFile(
    String name,
    String platform,
    Access access,
    Map<String, Object> capabilities,
    DeviceTraits traits,
    Bench bench,
    Path file) {

  public DeviceFile {
    capabilities = Map.copyOf(capabilities);
  }

  /**
   * @param url of a running Appium server; empty when {@code start} brings the phone up
   * @param start words of the command that brings the phone up; empty when {@code url} is given
   * @param instances how many may be up at once; one for a phone with an address
   */
  public record Access(Optional<URI> url, List<String> start, int instances) {
    public Access {
      start = List.copyOf(start);
    }
  }

  /**
   * @param virtual it is no physical phone
   * @param version of its platform, dotted numbers; empty where the file does not state it
   * @param tags words of the laboratory's own
   */
  public record DeviceTraits(boolean virtual, Optional<String> version, Set<String> tags) {
    public DeviceTraits {
      tags = Set.copyOf(tags);
    }

    /** Of which nothing else is stated. */
    public static DeviceTraits of(boolean virtual) {
      return new DeviceTraits(virtual, Optional.empty(), Set.of());
    }
  }

  /** It is no physical phone. */
  public boolean virtual() {
    return traits.virtual();
  }

  /** Of a running Appium server; empty when a command brings the phone up. */
  public Optional<URI> url() {
    return access.url();
  }

  /** Words of the command that brings the phone up; empty when it has an address. */
  public List<String> start() {
    return access.start();
  }

  /** How many may be up at once. */
  public int instances() {
    return access.instances();
  }
}
