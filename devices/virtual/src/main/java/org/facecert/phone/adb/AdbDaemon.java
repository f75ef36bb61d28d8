package org.facecert.phone.adb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Listens for adb servers on loopback, as adbd does after {@code adb tcpip}. */
public final class AdbDaemon {
  /** How many adb servers may be connected at a time. */
  static final int MOST_CONNECTIONS = 8;

  private final AdbServices services;
  private final AdbJournal journal;
  private final ServerSocket server;
  private final Semaphore free = new Semaphore(MOST_CONNECTIONS);
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "adb");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param port on loopback, 0 for a free one
   */
  public AdbDaemon(int port, AdbServices services, AdbJournal journal) throws IOException {
    this.services = services;
    this.journal = journal;
    server = new ServerSocket(port, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
  }

  /** Opens; returns the port. */
  public int open() {
    workers.execute(this::listen);
    return server.getLocalPort();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (free.tryAcquire()) {
          talk(socket);
        } else {
          journal.refused("connection", "more than " + MOST_CONNECTIONS);
          socket.close();
        }
      } catch (IOException e) {
        journal.refused("connection", String.valueOf(e.getMessage()));
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    AdbConnection connection = new AdbConnection(socket, services, journal, workers);
    workers.execute(
        () -> {
          try {
            connection.run();
          } finally {
            free.release();
          }
        });
  }
}
