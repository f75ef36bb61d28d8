package org.facecert.traffic.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The packets of a file of libpcap's (draft-ietf-opsawg-pcap), in either order of bytes. */
final class PcapFrames {

  /** More nothing captures, and what says so is damaged. */
  static final int LONGEST_FRAME = 64 << 20;

  private static final int FILE_HEAD = 24;
  private static final int LINK = 20;
  private static final int FRAME_HEAD = 16;
  private static final int MODIFIED_HEAD = 24;
  private static final int LINK_BITS = 0xFFFF;
  private static final long UNSIGNED = 0xFFFF_FFFFL;
  private static final int MILLI = 1000;
  private static final int PER_MILLI = 1_000_000;

  private final CaptureFile file;
  private final FrameSink sink;

  PcapFrames(CaptureFile file, FrameSink sink) {
    this.file = file;
    this.sink = sink;
  }

  void read() throws IOException {
    ByteBuffer head = file.at(0, FILE_HEAD);
    if (head.remaining() < FILE_HEAD) {
      sink.damaged(0, "it ends within its head");
      return;
    }
    boolean little = !CaptureFormat.isPcap(head.getInt(0));
    head.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int magic = head.getInt(0);
    int divisor = magic == CaptureFormat.PCAP_NANO ? PER_MILLI : MILLI;
    int frameHead = magic == CaptureFormat.PCAP_MODIFIED ? MODIFIED_HEAD : FRAME_HEAD;
    int link = head.getInt(LINK) & LINK_BITS;
    long at = FILE_HEAD;
    while (at >= 0 && at < file.size()) {
      at = frame(at, frameHead, head.order(), link, divisor);
    }
  }

  /**
   * @return where the next is; -1 when nobody knows
   */
  private long frame(long at, int frameHead, ByteOrder order, int link, int divisor)
      throws IOException {
    ByteBuffer head = file.at(at, frameHead).order(order);
    if (head.remaining() < frameHead) {
      sink.damaged(at, "it ends within the head of a packet");
      return -1;
    }
    long millis = (head.getInt() & UNSIGNED) * MILLI + (head.getInt() & UNSIGNED) / divisor;
    int captured = head.getInt();
    int length = head.getInt();
    if (captured < 0 || captured > LONGEST_FRAME || at + frameHead + captured > file.size()) {
      sink.damaged(at, "it ends within a packet, or a packet says to be longer than any is");
      return -1;
    }
    long begin = at + frameHead;
    ByteBuffer bytes = file.at(begin, Math.min(captured, CapturedFrame.HEAD));
    sink.frame(new CapturedFrame(link, bytes, begin, captured, Math.max(captured, length), millis));
    return begin + captured;
  }
}
