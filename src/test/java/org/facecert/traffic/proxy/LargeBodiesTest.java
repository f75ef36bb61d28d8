package org.facecert.traffic.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetric;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.facecert.traffic.Body;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.ProxyBench;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.TestOrigin.Speaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is large passes, and is never held. */
@Timeout(300)
final class LargeBodiesTest {

  private static final int MIB = 1 << 20;
  private static final int UPLOAD_MIB = 300;
  private static final int MOST_GROWTH = 32 * MIB;

  @TempDir private Path folder;

  @Test
  void three_hundred_mebibytes_in_chunks_pass_in_little_memory() throws Exception {
    try (ProxyBench bench = new ProxyBench(folder, MIB);
        TestOrigin origin = new TestOrigin(Speaks.HTTP1, null);
        Socket client = new Socket()) {
      client.setSoTimeout(RefusedClientsTest.PATIENCE);
      client.connect(bench.address());
      RefusedClientsTest.write(client, "CONNECT localhost:" + origin.port() + " HTTP/1.1\r\n\r\n");
      RefusedClientsTest.line(client);
      RefusedClientsTest.line(client);
      long before = buffers();
      long most = before;

      RefusedClientsTest.write(
          client, "POST /up HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
      OutputStream out = client.getOutputStream();
      byte[] part = new byte[MIB];
      for (int i = 0; i < UPLOAD_MIB; i++) {
        out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(part);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        most = Math.max(most, buffers());
      }
      RefusedClientsTest.write(client, "0\r\n\r\n");
      assertThat(RefusedClientsTest.line(client)).isEqualTo("HTTP/1.1 200 OK");

      assertThat(most - before).as("bytes in buffers").isLessThan(MOST_GROWTH);
      var flow = bench.next();
      assertThat(flow.ending().outcome()).isEqualTo(FlowOutcome.ANSWERED);
      Body body = TrafficProxyTest.request(flow).body();
      assertThat(body.length()).isEqualTo((long) UPLOAD_MIB * MIB);
      assertThat(body.kept()).isEqualTo(MIB);
      assertThat(body.whole()).isFalse();
    }
  }

  /** Of the proxy and of the origin beside it. */
  private static long buffers() {
    ByteBufAllocatorMetric metric =
        ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
    return metric.usedDirectMemory() + metric.usedHeapMemory();
  }
}
