package org.facecert.traffic.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The packets of a pcapng file (draft-ietf-opsawg-pcapng): sections, interfaces, blocks. */
final class PcapngFrames {

  private static final int BLOCK_HEAD = 8;
  private static final int BLOCK_FRAME = 12;
  private static final int ORDER_MARK = 0x1A2B3C4D;
  private static final int INTERFACE = 1;
  private static final int OLD_PACKET = 2;
  private static final int SIMPLE_PACKET = 3;
  private static final int ENHANCED_PACKET = 6;
  private static final int SECRETS = 0x0A;
  private static final int FIXED_OF_PACKET = 20;
  private static final int MOST_INTERFACES = 1 << 16;
  private static final int LONGEST_SECRETS = 256 << 10;
  private static final int WORD = 4;
  private static final int UNSIGNED_SHORT = 0xFFFF;
  private static final long UNSIGNED = 0xFFFF_FFFFL;

  private final CaptureFile file;
  private final FrameSink sink;
  private final List<CaptureInterface> interfaces = new ArrayList<>();
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  PcapngFrames(CaptureFile file, FrameSink sink) {
    this.file = file;
    this.sink = sink;
  }

  void read() throws IOException {
    long at = 0;
    while (at >= 0 && at < file.size()) {
      at = block(at);
    }
  }

  private long block(long at) throws IOException {
    ByteBuffer head = file.at(at, BLOCK_FRAME);
    if (head.remaining() < BLOCK_FRAME) {
      sink.damaged(at, "it ends within the head of a block");
      return -1;
    }
    if (head.getInt(0) == CaptureFormat.SECTION && !section(head)) {
      sink.damaged(at, "a section in no order of bytes");
      return -1;
    }
    head.order(order);
    int type = head.getInt(0);
    long length = head.getInt(WORD) & UNSIGNED;
    long padded = length + WORD - 1 & -WORD;
    if (length < BLOCK_FRAME || length > PcapFrames.LONGEST_FRAME || at + length > file.size()) {
      sink.damaged(at, "it ends within a block, or a block is of no possible length");
      return -1;
    }
    content(type, at + BLOCK_HEAD, (int) length - BLOCK_FRAME);
    return at + padded;
  }

  /** Interfaces are counted from 0 again in each. */
  private boolean section(ByteBuffer head) {
    interfaces.clear();
    int mark = head.getInt(BLOCK_HEAD);
    order = mark == ORDER_MARK ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return mark == ORDER_MARK || mark == Integer.reverseBytes(ORDER_MARK);
  }

  private void content(int type, long at, int length) throws IOException {
    switch (type) {
      case INTERFACE -> {
        if (interfaces.size() < MOST_INTERFACES) {
          interfaces.add(
              CaptureInterface.read(
                  file.at(at, Math.min(length, CapturedFrame.HEAD)).order(order)));
        }
        sink.other(at, length);
      }
      case ENHANCED_PACKET -> packet(at, length, false);
      case OLD_PACKET -> packet(at, length, true);
      case SIMPLE_PACKET -> simple(at, length);
      case SECRETS -> secrets(at, length);
      default -> sink.other(at, length);
    }
  }

  /** Both kinds have 20 bytes before the packet, the older one its interface in two of them. */
  private void packet(long at, int length, boolean old) throws IOException {
    ByteBuffer head = file.at(at, FIXED_OF_PACKET).order(order);
    if (length < FIXED_OF_PACKET) {
      sink.other(at, length);
      return;
    }
    int number = old ? head.getShort() & UNSIGNED_SHORT : head.getInt();
    head.position(WORD);
    long time = (head.getInt() & UNSIGNED) << Integer.SIZE | head.getInt() & UNSIGNED;
    int captured = head.getInt();
    int whole = head.getInt();
    if (number < 0 || number >= interfaces.size() || captured < 0) {
      sink.damaged(at, "a packet of no interface, or of no possible length");
      return;
    }
    CaptureInterface by = interfaces.get(number);
    int room = length - FIXED_OF_PACKET;
    int held = Math.min(captured, room);
    frame(by, at + FIXED_OF_PACKET, held, whole, by.millis(time));
    // comments and other options
    sink.other(at + FIXED_OF_PACKET + held, room - held);
  }

  private void simple(long at, int length) throws IOException {
    if (length < WORD || interfaces.isEmpty()) {
      sink.damaged(at, "a packet of no interface, or of no possible length");
      return;
    }
    int whole = file.at(at, WORD).order(order).getInt();
    CaptureInterface by = interfaces.get(0);
    long most = Math.min(whole & UNSIGNED, by.snapLength());
    frame(by, at + WORD, (int) Math.min(length - WORD, most), whole, 0);
  }

  private void frame(CaptureInterface by, long at, int captured, int whole, long millis)
      throws IOException {
    ByteBuffer bytes = file.at(at, Math.min(captured, CapturedFrame.HEAD));
    sink.frame(
        new CapturedFrame(by.link(), bytes, at, captured, Math.max(captured, whole), millis));
  }

  private void secrets(long at, int length) throws IOException {
    if (length < BLOCK_HEAD) {
      sink.other(at, length);
      return;
    }
    ByteBuffer head = file.at(at, BLOCK_HEAD).order(order);
    int type = head.getInt();
    int said = head.getInt();
    int there = Math.max(0, Math.min(said, length - BLOCK_HEAD));
    for (long from = 0; from < there; from += LONGEST_SECRETS) {
      sink.secrets(
          type, file.at(at + BLOCK_HEAD + from, (int) Math.min(LONGEST_SECRETS, there - from)));
    }
    // the last line of a block need not end
    sink.secrets(type, ByteBuffer.wrap(new byte[] {'\n'}));
  }
}
