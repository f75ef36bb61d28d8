package org.facecert.phone.shell;

/**
 * The phone's HTTP proxy; the JDK under the phone takes it from system properties, one more reason
 * for one JVM per phone.
 */
public final class Proxying {
  private Proxying() {}

  /**
   * @param value host:port; ":0" or "" for none
   */
  public static void use(String value) {
    int colon = value.lastIndexOf(':');
    for (String scheme : new String[] {"http", "https"}) {
      if (colon <= 0) {
        System.clearProperty(scheme + ".proxyHost");
        System.clearProperty(scheme + ".proxyPort");
      } else {
        System.setProperty(scheme + ".proxyHost", value.substring(0, colon));
        System.setProperty(scheme + ".proxyPort", value.substring(colon + 1));
      }
    }
    // else the JDK goes past the proxy for loopback
    System.setProperty("http.nonProxyHosts", "");
  }
}
