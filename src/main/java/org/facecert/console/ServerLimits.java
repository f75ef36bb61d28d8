package org.facecert.console;

import java.util.Map;

/**
 * Bounds of the JDK's server, which it takes from the properties of the process when it is first
 * used: connections, and the time in which a request has to be whole and an answer taken.
 */
public final class ServerLimits {

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "jdk.httpserver.maxConnections",
          "48",
          "sun.net.httpserver.maxIdleConnections",
          "16",
          "sun.net.httpserver.maxReqHeaders",
          "64",
          // seconds; a browser of this machine sends a request at once
          "sun.net.httpserver.maxReqTime",
          "5",
          "sun.net.httpserver.maxRspTime",
          "120");

  private ServerLimits() {}

  /** For a process that does nothing else; what somebody has set stays. */
  public static void set() {
    PROPERTIES.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
