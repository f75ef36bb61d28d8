package org.facecert.traffic.proxy;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** First messages of handshakes, as the JDK makes them. */
final class ClientHellos {

  private static final int RECORD = 32 << 10;

  private ClientHellos() {}

  static byte[] tls13(String host) throws Exception {
    SSLEngine engine = SSLContext.getDefault().createSSLEngine(host, 443);
    engine.setUseClientMode(true);
    engine.setEnabledProtocols(new String[] {"TLSv1.3"});
    ByteBuffer out = ByteBuffer.allocate(RECORD);
    engine.wrap(ByteBuffer.allocate(0), out);
    byte[] hello = new byte[out.flip().remaining()];
    out.get(hello);
    return hello;
  }
}
