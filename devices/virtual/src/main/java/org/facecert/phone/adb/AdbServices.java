package org.facecert.phone.adb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of the phone by name (AOSP packages/modules/adb, SERVICES.TXT, "local services").
 */
public final class AdbServices {
  /**
   * shell_v2: exit statuses; cmd: installs are streamed; stat_v2: sync tells why it cannot look;
   * fixed_push_mkdir: sync makes the folders of what it receives.
   */
  private static final String FEATURES = "shell_v2,cmd,stat_v2,fixed_push_mkdir";

  private static final int LONGEST_NAME = 64 << 10;

  private final AdbShell shell;
  private final SyncService sync;
  private final DeviceSockets sockets;
  private final ReverseForwards reverse;

  public AdbServices(AdbShell shell, SyncService sync, DeviceSockets sockets) {
    this.shell = shell;
    this.sync = sync;
    this.sockets = sockets;
    reverse = new ReverseForwards(sockets);
  }

  /** What the phone says of itself as it connects. */
  String banner() {
    StringBuilder banner = new StringBuilder("device::");
    for (String name : new String[] {"name", "model", "device"}) {
      String key = "ro.product." + name;
      banner.append(key).append('=').append(shell.property(key)).append(';');
    }
    return banner.append("features=").append(FEATURES).toString();
  }

  /** The service of that name, null when there is none. */
  @Nullable AdbService named(String destination, AdbConnection connection) {
    int colon = destination.indexOf(':');
    if (colon < 0 || destination.length() > LONGEST_NAME) {
      return null;
    }
    String rest = destination.substring(colon + 1);
    String[] name = destination.substring(0, colon).split(",");
    return switch (name[0]) {
      case "shell" -> shell(name, rest);
      case "exec" -> stream -> shell.run(rest, new PlainTerminal(stream));
      case "sync" -> rest.isEmpty() ? sync::serve : null;
      case "tcp", "localabstract" -> sockets.service(destination);
      case "reverse" -> stream -> reverse.serve(rest, connection, stream);
      case "root" -> stream -> say(stream, "adbd is already running as root\n");
      default -> null;
    };
  }

  /** Whether there are such services, though nobody may be at this one. */
  boolean isKnown(String destination) {
    return destination.matches("(?s)(tcp|localabstract):.*");
  }

  private @Nullable AdbService shell(String[] name, String line) {
    boolean packets = List.of(name).contains("v2");
    if (line.isEmpty()) {
      return packets
          ? stream -> shell.interactive(new PacketTerminal(stream))
          : stream -> shell.interactive(new PlainTerminal(stream));
    }
    return packets
        ? stream -> shell.run(line, new PacketTerminal(stream))
        : stream -> shell.run(line, new PlainTerminal(stream));
  }

  private static void say(AdbStream stream, String text) throws IOException {
    stream.output().write(text.getBytes(StandardCharsets.UTF_8));
  }

  void left(AdbConnection connection) {
    reverse.left(connection);
  }
}
