package org.facecert.traffic.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;
import org.facecert.traffic.body.BodyStore;
import org.junit.jupiter.api.Test;

final class Http1TapTest {

  @Test
  void a_switch_of_protocols_that_answers_nothing_leaves_no_flow_without_an_end()
      throws RefusedTraffic {
    List<Flow> ended = new ArrayList<>();
    FlowBook book = new FlowBook(InstantSource.system(), BodyStore.none(), ended::add);
    FlowPath path = new FlowPath(1, "192.0.2.7", "a", "192.0.2.8", 80, Protection.CLEARTEXT);
    Http1Tap tap = new Http1Tap(book, path);

    tap.fromOrigin(bytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nwhat follows"));
    tap.fromClient(bytes("more"));
    tap.end("over");

    assertThat(book.coverage().open()).as("flows that were never told of").isZero();
    assertThat(ended)
        .extracting(flow -> flow.ending().outcome())
        .containsExactly(FlowOutcome.NOT_UNDERSTOOD);
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
