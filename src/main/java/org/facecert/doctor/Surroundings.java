package org.facecert.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.Farm;

/** Where a phone's server and adb are, by its device file and the environment. */
record Surroundings(DeviceFile device, URI server) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Whether the server is on this machine; asks no name service. */
  boolean here() {
    String host = String.valueOf(server.getHost());
    if (host.equals("localhost")) {
      return true;
    }
    if (!host.matches("[0-9.]+|\\[.*]")) {
      return false;
    }
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether adb knows the phone: a virtual one that names no udid speaks for itself, and of a slot
   * on a grid its node alone knows where the phone is.
   */
  boolean byAdb() {
    return udid().isPresent() || !device.virtual() && slot().isEmpty();
  }

  /** Of a farm's grid, by which the phone is told from its neighbours there. */
  Optional<String> slot() {
    return capability(Farm.SLOT);
  }

  /** By what a grid's stereotypes tell the phone from others: its slot's name, else its udid. */
  Optional<String> mark() {
    return slot().or(this::udid);
  }

  int port() {
    if (server.getPort() >= 0) {
      return server.getPort();
    }
    return "https".equals(server.getScheme()) ? HTTPS : HTTP;
  }

  Optional<String> udid() {
    return capability("appium:udid");
  }

  Optional<String> adbPort() {
    return capability("appium:adbPort");
  }

  private Optional<String> capability(String name) {
    Map<String, Object> all = device.capabilities();
    return Optional.ofNullable(all.get(name)).map(String::valueOf);
  }
}
