package org.facecert.traffic.tls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.NetUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** TLS with clients, a certificate per host. For many threads at once. */
public final class ClientSide {

  private static final int MOST = 1_000;
  private static final int LONGEST_HOST = 253;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?\\.?");

  private final ProxyAuthority authority;

  /** under the lock of the contexts */
  private LeafFault fault = LeafFault.NONE;

  private final Map<String, SslContext> contexts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SslContext> eldest) {
          return size() > MOST;
        }
      };

  public ClientSide(ProxyAuthority authority) {
    this.authority = authority;
  }

  /** From now on all certificates are such; no session that was begun before can be resumed. */
  public void show(LeafFault next) {
    synchronized (contexts) {
      fault = next;
      contexts.clear();
    }
  }

  /** Whether it can stand in a certificate as the name of a host. */
  public static boolean isName(String host) {
    return host.length() <= LONGEST_HOST && NAME.matcher(host).matches();
  }

  /**
   * @param host a name or an address
   * @param protocol that is agreed on by ALPN; empty for none
   * @throws SSLException when there can be no certificate for that host
   */
  public SslContext context(String host, String protocol) throws SSLException {
    synchronized (contexts) {
      String key = host + " " + protocol;
      SslContext context = contexts.get(key);
      if (context == null) {
        context = make(host, protocol, fault);
        contexts.put(key, context);
      }
      return context;
    }
  }

  private SslContext make(String host, String protocol, LeafFault shown) throws SSLException {
    boolean address = NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host);
    if (!address && !isName(host)) {
      throw new SSLException("no name of a host");
    }
    SslContextBuilder builder =
        SslContextBuilder.forServer(
                new LeafKey(
                    authority.leafKey(),
                    authority.leaf(host, address, shown),
                    authority.certificate()))
            .sslProvider(SslProvider.JDK);
    return protocol.isEmpty()
        ? builder.build()
        : builder.applicationProtocolConfig(only(protocol)).build();
  }

  static ApplicationProtocolConfig only(String... protocols) {
    return new ApplicationProtocolConfig(
        ApplicationProtocolConfig.Protocol.ALPN,
        ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
        ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
        protocols);
  }
}
