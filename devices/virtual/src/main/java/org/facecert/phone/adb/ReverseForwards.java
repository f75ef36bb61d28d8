package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code adb reverse}: what listens on the phone and leads to the machine that adb runs on (AOSP
 * packages/modules/adb, adb.cpp, handle_forward_request).
 */
final class ReverseForwards {
  private static final int MOST = 32;
  private static final int BACKLOG = 8;

  /** One rule; closed by what {@code end} does. */
  private record Rule(AdbConnection to, String remote, Runnable end) {}

  private final DeviceSockets sockets;
  private final Map<String, Rule> rules = new TreeMap<>();

  ReverseForwards(DeviceSockets sockets) {
    this.sockets = sockets;
  }

  void serve(String request, AdbConnection connection, AdbStream stream) throws IOException {
    String answer;
    try {
      answer = answer(request, connection);
    } catch (IOException e) {
      answer = "FAIL" + counted(String.valueOf(e.getMessage()));
    }
    stream.output().write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static String counted(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return String.format(Locale.ROOT, "%04x%s", length, text);
  }

  private synchronized String answer(String request, AdbConnection connection) throws IOException {
    if (request.equals("list-forward")) {
      StringBuilder list = new StringBuilder();
      rules.forEach(
          (local, rule) ->
              list.append("(reverse) ")
                  .append(local)
                  .append(' ')
                  .append(rule.remote())
                  .append('\n'));
      return counted(list.toString());
    }
    if (request.equals("killforward-all")) {
      rules.values().forEach(rule -> rule.end().run());
      rules.clear();
      return "OKAY";
    }
    if (request.startsWith("killforward:")) {
      return kill(request.substring("killforward:".length()));
    }
    if (request.startsWith("forward:")) {
      return forward(request.substring("forward:".length()), connection);
    }
    throw new AdbViolation("unknown request %s", request);
  }

  private String kill(String local) throws IOException {
    Rule rule = rules.remove(local);
    if (rule == null) {
      throw new AdbViolation("listener '%s' not found", local);
    }
    rule.end().run();
    return "OKAY";
  }

  private String forward(String request, AdbConnection connection) throws IOException {
    boolean norebind = request.startsWith("norebind:");
    String[] ends = (norebind ? request.substring("norebind:".length()) : request).split(";", 2);
    if (ends.length < 2 || ends[1].isEmpty()) {
      throw new AdbViolation("bad forward: %s", request);
    }
    Rule before = rules.get(ends[0]);
    if (before != null && norebind) {
      throw new AdbViolation("cannot rebind existing socket");
    }
    if (before == null && rules.size() >= MOST) {
      throw new AdbViolation("more than %d reverse forwards", MOST);
    }
    if (before != null) {
      kill(ends[0]);
    }
    return ends[0].startsWith("tcp:")
        ? tcp(ends[0], ends[1], connection)
        : named(ends[0], ends[1], connection);
  }

  private String named(String local, String remote, AdbConnection connection) throws IOException {
    if (!local.startsWith("localabstract:") || sockets.isOpen(local)) {
      throw new AdbViolation("cannot listen at %s", local);
    }
    sockets.listen(local, (in, out) -> lead(in, out, remote, connection));
    rules.put(local, new Rule(connection, remote, () -> sockets.close(local)));
    return "OKAY";
  }

  /** Two streams of one phone, end to end. */
  private static void lead(
      InputStream in, OutputStream out, String remote, AdbConnection connection)
      throws IOException {
    AdbStream stream = connection.dial(remote);
    if (stream == null) {
      return;
    }
    Thread back =
        new Thread(
            () -> {
              // the way back ends the way there, which nobody else would
              try (out) {
                DeviceSockets.copy(stream.input(), out);
              } catch (IOException e) {
                // either side is gone; the other learns it by the end of its stream
              }
            },
            "adb-back");
    back.setDaemon(true);
    back.start();
    try {
      DeviceSockets.copy(in, stream.output());
    } finally {
      stream.close();
    }
  }

  private String tcp(String local, String remote, AdbConnection connection) throws IOException {
    String asked = local.substring("tcp:".length());
    if (!asked.matches("\\d{1,5}")) {
      throw new AdbViolation("bad port %s", asked);
    }
    ServerSocket server =
        new ServerSocket(Integer.parseInt(asked), BACKLOG, InetAddress.getLoopbackAddress());
    String port = String.valueOf(server.getLocalPort());
    Thread listening = new Thread(() -> listen(server, remote, connection), "adb-reverse");
    listening.setDaemon(true);
    listening.start();
    rules.put("tcp:" + port, new Rule(connection, remote, () -> quietly(server)));
    return "OKAY" + (asked.equals("0") ? counted(port) : "");
  }

  private static void listen(ServerSocket server, String remote, AdbConnection connection) {
    while (!server.isClosed()) {
      @Nullable Socket socket = null;
      try {
        socket = server.accept();
        AdbStream stream = connection.dial(remote);
        if (stream == null) {
          socket.close();
        } else {
          joinApart(stream, socket);
        }
      } catch (IOException e) {
        // the rule was taken back, or the connection is gone, which takes the rule back
        return;
      }
    }
  }

  private static void joinApart(AdbStream stream, Socket socket) {
    Thread way =
        new Thread(
            () -> {
              try {
                DeviceSockets.join(stream, socket);
              } catch (IOException e) {
                // either side is gone, and the socket is closed
              }
            },
            "adb-way");
    way.setDaemon(true);
    way.start();
  }

  private static void quietly(ServerSocket server) {
    try {
      server.close();
    } catch (IOException e) {
      // it listens no more either way
    }
  }

  /** With the connection go its rules. */
  synchronized void left(AdbConnection connection) {
    rules
        .values()
        .removeIf(
            rule -> {
              boolean its = rule.to() == connection;
              if (its) {
                rule.end().run();
              }
              return its;
            });
  }
}
