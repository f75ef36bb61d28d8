package org.facecert.grid;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openqa.selenium.grid.Main;

/**
 * A hub and its nodes in one process, each by a configuration file. Prints {@code READY <address>}
 * once all of them can be used, and ends when its standard input does: with whoever started it.
 */
public final class FarmGrid {

  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final Duration ASKING = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 300;

  private FarmGrid() {}

  /**
   * @param args the folder of {@code hub.toml} and {@code node-*.toml}; the hub's address; how many
   *     nodes have to be up
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    // the Grid's own threads would keep the process alive without anybody who could end it
    Thread.currentThread().setUncaughtExceptionHandler(FarmGrid::failed);
    Thread parent = new Thread(FarmGrid::endWithParent, "parent");
    parent.setDaemon(true);
    parent.start();
    Path folder = Path.of(args[0]);
    // whatever the Grid says goes where its log goes: standard output says READY alone
    start("hub", folder.resolve("hub.toml"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path node : files.filter(FarmGrid::isNode).sorted().toList()) {
        start("node", node);
      }
    }
    await(URI.create(args[1] + "/status"), Integer.parseInt(args[2]));
    System.out.println("READY " + args[1]);
    System.out.flush();
    parent.join();
  }

  private static void failed(Thread thread, Throwable why) {
    System.err.println(why);
    System.exit(1);
  }

  private static boolean isNode(Path file) {
    return String.valueOf(file.getFileName()).matches("node-[0-9]+\\.toml");
  }

  private static void start(String role, Path configuration) {
    Main.main(new String[] {role, "--config", configuration.toString()});
  }

  private static void await(URI status, int nodes) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(ASKING).build();
    CountDownLatch never = new CountDownLatch(1);
    long start = System.nanoTime();
    while (!isUp(client, status, nodes)) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IOException("not all nodes of the Grid came up within " + PATIENCE);
      }
      if (never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static boolean isUp(HttpClient client, URI status, int nodes)
      throws InterruptedException {
    try {
      String said =
          client
              .send(
                  HttpRequest.newBuilder(status).timeout(ASKING).build(),
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
              .body();
      List<String> parts = List.of(said.split("\"availability\":\\s*\"UP\"", -1));
      return parts.size() - 1 >= nodes;
    } catch (IOException e) {
      return false;
    }
  }

  private static void endWithParent() {
    byte[] some = new byte[64];
    try {
      while (System.in.read(some) >= 0) {
        // nobody says anything
      }
    } catch (IOException e) {
      // nobody is there any more either
    }
    System.exit(0);
  }
}
