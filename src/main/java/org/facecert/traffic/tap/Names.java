package org.facecert.traffic.tap;

import io.netty.util.NetUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.traffic.ClientTls;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.HeaderField;
import org.facecert.traffic.Protection;

/** Hosts and heads, as they are written. */
public final class Names {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Names() {}

  /** Host and port, the port left out where the scheme says it. */
  static String authority(FlowPath path) {
    String host = NetUtil.isValidIpV6Address(path.host()) ? "[" + path.host() + "]" : path.host();
    int usual = secure(path) ? HTTPS : HTTP;
    return path.port() == usual ? host : host + ":" + path.port();
  }

  static boolean secure(FlowPath path) {
    return path.protection().kind() == Protection.Kind.TLS;
  }

  /** Without port, brackets and a last dot, in small letters. */
  public static String hostOf(String authority) {
    String host = authority.toLowerCase(Locale.ROOT);
    int end = host.startsWith("[") ? host.indexOf(']') : host.lastIndexOf(':');
    String bare = host;
    if (host.startsWith("[") && end > 0) {
      bare = host.substring(1, end);
    } else if (end >= 0 && host.indexOf(':') == end) {
      bare = host.substring(0, end);
    }
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** What SNI and the host in the head say beside the host that the connection was asked for. */
  static void compare(OpenFlow flow, String authority) {
    FlowPath path = flow.path();
    String asked = hostOf(path.host());
    ClientTls tls = path.protection().client();
    String server = tls == null ? "" : hostOf(tls.serverName());
    if (!server.isEmpty() && !server.equals(asked)) {
      flow.anomaly(FlowAnomaly.Kind.SERVER_NAME_DIFFERS, tls == null ? "" : tls.serverName());
    }
    String head = hostOf(authority);
    if (!head.isEmpty() && !head.equals(asked) && !head.equals(server)) {
      flow.anomaly(FlowAnomaly.Kind.HOST_DIFFERS, authority);
    }
  }

  static List<HeaderField> fields(Iterable<? extends Map.Entry<?, ?>> headers) {
    List<HeaderField> fields = new ArrayList<>();
    for (Map.Entry<?, ?> each : headers) {
      fields.add(new HeaderField(each.getKey().toString(), each.getValue().toString()));
    }
    return fields;
  }
}
