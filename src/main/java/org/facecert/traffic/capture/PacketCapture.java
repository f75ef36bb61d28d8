package org.facecert.traffic.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;

/**
 * A capture of packets, in pcap or pcapng, looked through connection by connection. Read twice:
 * once for where what lies, then for what it is; so no more than a table of it is held. On one
 * thread.
 */
public final class PacketCapture {

  private static final Protection TLS = new Protection(Protection.Kind.TLS, null, null);

  private final KeyLog keys;
  private final CaptureLimits limits;

  /**
   * @param keys that may open what is protected; those in the capture count as well
   */
  public PacketCapture(KeyLog keys) {
    this(keys, CaptureLimits.usual());
  }

  PacketCapture(KeyLog keys, CaptureLimits limits) {
    this.keys = keys;
    this.limits = limits;
  }

  /**
   * @throws IOException when it cannot be read; what was told before holds
   */
  public void read(Path path, CaptureFormat format, CaptureListener listener) throws IOException {
    try (CaptureFile file = CaptureFile.open(path);
        HeldBodies bodies = new HeldBodies(limits)) {
      KeyLog all = new KeyLog(keys);
      PacketIndex index = new PacketIndex(limits, all);
      if (format == CaptureFormat.PCAP) {
        new PcapFrames(file, index).read();
      } else {
        new PcapngFrames(file, index).read();
      }
      DialogueParts parts = new DialogueParts(listener, bodies, all, new PacketClock());
      for (TcpStream stream : index.streams()) {
        stream(file, index, stream, parts);
      }
      for (DatagramFlow flow : index.datagrams()) {
        datagrams(file, index.table(), flow, parts);
      }
      rest(index, listener);
    }
  }

  private void stream(CaptureFile file, PacketIndex index, TcpStream stream, DialogueParts parts)
      throws IOException {
    List<String> way = List.of(stream.name());
    StreamReplay replay =
        new StreamReplay(file, index.table(), parts.clock(), parts.listener(), limits.steps());
    Speech first = new Speech(stream, parts, false);
    replay.play(stream, way, first.dialogue());
    if (first.isDoubtful()) {
      replay.play(stream, way, new Speech(stream, parts, true).dialogue());
    }
  }

  /** What one connection says: in the clear, or in TLS what is in it. */
  private static final class Speech {

    private final TcpStream stream;
    private final DialogueParts parts;
    private final boolean asBytes;
    private final List<ClearDialogue> clear = new ArrayList<>();

    Speech(TcpStream stream, DialogueParts parts, boolean asBytes) {
      this.stream = stream;
      this.parts = parts;
      this.asBytes = asBytes;
    }

    Dialogue dialogue() {
      List<String> way = List.of(stream.name());
      List<String> inner = List.of(stream.name(), "tls");
      return new OpeningDialogue(
          () -> clear(way, "", Protection.CLEARTEXT),
          () -> new TlsDialogue(inner, parts, name -> clear(inner, name, TLS)));
    }

    private Dialogue clear(List<String> way, String name, Protection protection) {
      NetAddress origin = stream.originAddress();
      String host = name.isEmpty() ? origin.host() : name;
      FlowPath path =
          new FlowPath(
              1, stream.clientAddress().host(), host, origin.host(), origin.port(), protection);
      ClearDialogue dialogue = new ClearDialogue(way, path, parts, asBytes);
      clear.add(dialogue);
      return dialogue;
    }

    boolean isDoubtful() {
      return clear.stream().anyMatch(ClearDialogue::isDoubtful);
    }
  }

  private static void datagrams(
      CaptureFile file, SegmentTable table, DatagramFlow flow, DialogueParts parts)
      throws IOException {
    new DatagramReading(file, table, parts.bodies()).tell(flow, parts.listener());
  }

  private static void rest(PacketIndex index, CaptureListener listener) {
    if (index.leftOut() > 0) {
      String why = index.leftOut() + " packets are more than can be put together";
      listener.unknown(List.of(), 0, CaptureDoubt.BOUND, why);
    }
    PacketIndex.CaptureDamage damage = index.damage();
    if (damage != null) {
      listener.unread(damage.at(), damage.why());
    }
  }
}
