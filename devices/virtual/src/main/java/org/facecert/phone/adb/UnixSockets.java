package org.facecert.phone.adb;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code cat /proc/net/unix}: the sockets without a port that listen on the phone. */
public final class UnixSockets implements StreamingProgram {
  private static final String FILE = "/proc/net/unix";

  private final DeviceSockets sockets;

  public UnixSockets(DeviceSockets sockets) {
    this.sockets = sockets;
  }

  @Override
  public boolean isMeant(List<String> words) {
    return words.equals(List.of("cat", FILE)) || isSearch(words);
  }

  /** {@code grep -a PATTERN /proc/net/unix}, as chromedriver looks for an app's socket. */
  private static boolean isSearch(List<String> words) {
    return words.size() == 4 && words.get(0).equals("grep") && words.get(3).equals(FILE);
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
    String told = out.toString();
    if (isSearch(words)) {
      Pattern wanted = Pattern.compile(words.get(2));
      told = told.lines().filter(l -> wanted.matcher(l).find()).collect(joining("\n", "", "\n"));
    }
    terminal.out(told.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
