package org.facecert.traffic.tls;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client asks for before anything is secret (RFC 8446, 4.1.2).
 *
 * @param serverName empty when it names none, or nothing that can be a name
 * @param protocols of ALPN, in its order
 */
public record ClientHello(String serverName, List<String> protocols) {

  private static final int SERVER_NAME = 0;
  private static final int ALPN = 16;
  private static final int VERSION_AND_RANDOM = 34;
  private static final int MOST_PROTOCOLS = 16;

  public static final ClientHello EMPTY = new ClientHello("", List.of());

  public ClientHello {
    protocols = List.copyOf(protocols);
  }

  /**
   * @param hello the handshake message's body; what is malformed in it is left out
   */
  public static ClientHello read(ByteBuf hello) {
    try {
      ByteBuf in = hello.slice();
      in.skipBytes(VERSION_AND_RANDOM);
      in.skipBytes(in.readUnsignedByte());
      in.skipBytes(in.readUnsignedShort());
      in.skipBytes(in.readUnsignedByte());
      return extensions(in.readSlice(in.readUnsignedShort()));
    } catch (IndexOutOfBoundsException e) {
      return EMPTY;
    }
  }

  private static ClientHello extensions(ByteBuf in) {
    String name = "";
    List<String> protocols = List.of();
    while (in.isReadable()) {
      int type = in.readUnsignedShort();
      ByteBuf value = in.readSlice(in.readUnsignedShort());
      if (type == SERVER_NAME) {
        // length of the list, kind of the name
        name = text(value.skipBytes(3), value.readUnsignedShort());
      } else if (type == ALPN) {
        protocols = names(value.skipBytes(2));
      }
    }
    return new ClientHello(ClientSide.isName(name) ? name : "", protocols);
  }

  private static List<String> names(ByteBuf in) {
    List<String> names = new ArrayList<>();
    while (in.isReadable() && names.size() < MOST_PROTOCOLS) {
      names.add(text(in, in.readUnsignedByte()));
    }
    return names;
  }

  private static String text(ByteBuf in, int length) {
    return in.readSlice(length).toString(StandardCharsets.US_ASCII);
  }
}
