package org.facecert.traffic.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import org.facecert.traffic.tls.ClientHello;
import org.jspecify.annotations.Nullable;

/** What both sides agreed on, and the keys that follow from it with those of a log. */
final class TlsHandshake {

  static final int TLS_1_2 = 0x0303;
  static final int TLS_1_3 = 0x0304;

  private static final int RANDOM = 32;
  private static final int VERSIONS = 43;
  private static final int MAC_OUTSIDE = 22;

  /** A server's random by which it asks for another hello. */
  private static final byte[] RETRY =
      HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

  private final KeyLog keys;
  private byte[] clientRandom = new byte[0];
  private byte[] serverRandom = new byte[0];
  private String serverName = "";
  private int version;
  private int suiteNumber;
  private boolean macOutside;
  private boolean compressed;

  TlsHandshake(KeyLog keys) {
    this.keys = keys;
  }

  /** As the client named it; empty when it did not, or nothing that can be a name. */
  String serverName() {
    return serverName;
  }

  void clientHello(byte[] body) {
    if (body.length >= RANDOM + 2) {
      clientRandom = Arrays.copyOfRange(body, 2, RANDOM + 2);
      serverName = ClientHello.read(Unpooled.wrappedBuffer(body)).serverName();
    }
  }

  /**
   * @return false when the server asks for another hello, or says nothing that can be read
   */
  boolean serverHello(byte[] body) {
    try {
      ByteBuf in = Unpooled.wrappedBuffer(body);
      int said = in.readUnsignedShort();
      byte[] random = new byte[RANDOM];
      in.readBytes(random);
      if (Arrays.equals(random, RETRY)) {
        return false;
      }
      in.skipBytes(in.readUnsignedByte());
      chosen(in.readUnsignedShort(), in.readUnsignedByte() != 0);
      serverRandom = random;
      version = said;
      if (in.isReadable()) {
        extensions(in.readSlice(in.readUnsignedShort()));
      }
      return true;
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }

  private void chosen(int suite, boolean packed) {
    suiteNumber = suite;
    compressed = packed;
    macOutside = false;
  }

  private void extensions(ByteBuf in) {
    while (in.isReadable()) {
      int type = in.readUnsignedShort();
      ByteBuf value = in.readSlice(in.readUnsignedShort());
      if (type == VERSIONS && value.readableBytes() == 2) {
        version = value.readUnsignedShort();
      }
      macOutside |= type == MAC_OUTSIDE;
    }
  }

  boolean isAnswered() {
    return version != 0;
  }

  /** TLS 1.3 or later. */
  boolean isNewer() {
    return version >= TLS_1_3;
  }

  /** Of one direction in TLS 1.2, from a change of the cipher on. Null when there is no key. */
  @Nullable RecordCipher cipher(boolean client) throws GeneralSecurityException {
    TlsSuite suite = TlsSuite.of(suiteNumber);
    byte[] master = keys.secret("CLIENT_RANDOM", clientRandom);
    if (suite == null || master == null || version != TLS_1_2 || compressed) {
      return null;
    }
    int mac = suite.macLength();
    int key = suite.keyLength();
    int iv = suite.kind() == TlsSuite.Kind.CBC ? 0 : AeadRecords.ivLength(suite, false);
    byte[] randoms = Arrays.copyOf(serverRandom, 2 * RANDOM);
    System.arraycopy(clientRandom, 0, randoms, RANDOM, RANDOM);
    byte[] block = TlsSecrets.keyBlock(suite.hash(), master, randoms, 2 * (mac + key + iv));
    byte[] macKey = part(block, client ? 0 : mac, mac);
    byte[] writeKey = part(block, 2 * mac + (client ? 0 : key), key);
    return suite.kind() == TlsSuite.Kind.CBC
        ? new ChainedRecords(suite, writeKey, macKey, macOutside)
        : new AeadRecords(
            suite, writeKey, part(block, 2 * (mac + key) + (client ? 0 : iv), iv), false);
  }

  private static byte[] part(byte[] block, int from, int length) {
    return Arrays.copyOfRange(block, from, from + length);
  }

  /** Of one direction in TLS 1.3, as they follow each other. */
  Deque<TrafficKey> keys(boolean client) throws GeneralSecurityException {
    Deque<TrafficKey> found = new ArrayDeque<>();
    if (client) {
      add(found, "CLIENT_EARLY_TRAFFIC_SECRET");
    }
    String side = client ? "CLIENT_" : "SERVER_";
    add(found, side + "HANDSHAKE_TRAFFIC_SECRET");
    add(found, side + "TRAFFIC_SECRET_0");
    return found;
  }

  private void add(Deque<TrafficKey> found, String label) throws GeneralSecurityException {
    TlsSuite suite = TlsSuite.of(suiteNumber);
    byte[] secret = keys.secret(label, clientRandom);
    if (suite != null && suite.kind() != TlsSuite.Kind.CBC && secret != null) {
      found.add(TrafficKey.of(suite, secret));
    }
  }

  /** Why what did not open did not. */
  String doubt() {
    if (clientRandom.length == 0 || !isAnswered()) {
      return "the handshake is not in the capture";
    }
    if (version < TLS_1_2) {
      return "versions before TLS 1.2 are not opened";
    }
    if (TlsSuite.of(suiteNumber) == null || compressed) {
      return String.format("the suite 0x%04x, or its compression, is not opened", suiteNumber);
    }
    boolean any =
        keys.secret(isNewer() ? "CLIENT_TRAFFIC_SECRET_0" : "CLIENT_RANDOM", clientRandom) != null;
    return any ? "not all of it opens by its key" : "there is no key for it";
  }
}
