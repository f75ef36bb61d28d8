package org.facecert.phone.adb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** {@code cat /proc/net/unix}: the sockets without a port that listen on the phone. */
public final class UnixSockets implements StreamingProgram {
  private final DeviceSockets sockets;

  public UnixSockets(DeviceSockets sockets) {
    this.sockets = sockets;
  }

  @Override
  public boolean isMeant(List<String> words) {
    return words.equals(List.of("cat", "/proc/net/unix"));
  }

  @Override
  public int run(List<String> words, Terminal terminal) throws IOException {
    StringBuilder out =
        new StringBuilder("Num       RefCount Protocol Flags    Type St Inode Path\n");
    int inode = 1;
    for (String name : sockets.abstractNames()) {
      out.append(
          String.format(
              Locale.ROOT,
              "0000000000000000: 00000002 00000000 00010000 0001 01 %5d @%s%n",
              inode++,
              name));
    }
    terminal.out(out.toString().getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
