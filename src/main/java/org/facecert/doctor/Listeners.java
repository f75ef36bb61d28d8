package org.facecert.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which processes of this machine listen at a port: two servers can share one, each on an address
 * of its own, and who speaks to one believes to speak to the other. Linux tells it under {@code
 * /proc}; elsewhere {@code lsof} is asked.
 */
final class Listeners {

  private static final Path PROC = Path.of("/proc");
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String LISTENING = "0A";
  private static final int LOCAL = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int HEX = 16;

  private Listeners() {}

  /**
   * @param sockets how many listen there
   * @param seen of how many of them the process is known: this user may look at it
   * @param pids of these processes
   */
  record Listening(int sockets, int seen, Set<Long> pids) {
    Listening {
      pids = Set.copyOf(pids);
    }

    /** By more than one process: also where one of them is somebody else's. */
    boolean shared() {
      return pids.size() > 1 || seen > 0 && seen < sockets;
    }
  }

  /** Empty where this machine does not tell. */
  static Optional<Listening> at(int port) {
    return Files.isReadable(PROC.resolve("net/tcp")) ? ofProc(port) : ofLsof(port);
  }

  private static Optional<Listening> ofProc(int port) {
    Set<String> inodes = new LinkedHashSet<>();
    try {
      for (String table : List.of("net/tcp", "net/tcp6")) {
        Path file = PROC.resolve(table);
        if (Files.isReadable(file)) {
          Files.readAllLines(file).stream()
              .skip(1)
              .map(line -> line.strip().split("\\s+"))
              .filter(words -> words.length > INODE && words[STATE].equals(LISTENING))
              .filter(words -> port(words[LOCAL]) == port)
              .forEach(words -> inodes.add("socket:[" + words[INODE] + "]"));
        }
      }
      return Optional.of(owned(inodes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), HEX);
  }

  private static Listening owned(Set<String> sockets) {
    Set<Long> pids = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    if (!sockets.isEmpty()) {
      for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
        Set<String> held = held(process.pid(), sockets);
        seen.addAll(held);
        if (!held.isEmpty()) {
          pids.add(process.pid());
        }
      }
    }
    return new Listening(sockets.size(), seen.size(), pids);
  }

  private static Set<String> held(long pid, Set<String> sockets) {
    Set<String> held = new LinkedHashSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
      for (Path each : all) {
        String target = Files.readSymbolicLink(each).toString();
        if (sockets.contains(target)) {
          held.add(target);
        }
      }
    } catch (IOException e) {
      // somebody else's, or gone by now
    }
    return held;
  }

  private static Optional<Listening> ofLsof(int port) {
    return ToolOutput.of(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t"), LIMIT)
        .map(
            text -> {
              Set<Long> pids = new LinkedHashSet<>();
              text.lines()
                  .filter(line -> line.matches("[0-9]{1,9}"))
                  .forEach(line -> pids.add(Long.valueOf(line)));
              return new Listening(pids.size(), pids.size(), pids);
            });
  }
}
