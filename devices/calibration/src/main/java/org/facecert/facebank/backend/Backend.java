package org.facecert.facebank.backend;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.facecert.appbuild.LabKeys;
import org.facecert.appbuild.Toolbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts FaceBank's server. Prints {@code READY https://127.0.0.1:PORT} and serves until its
 * standard input closes, so that it ends with whoever started it; with {@code --keep} until it is
 * killed.
 */
@Command(
    name = "facebank-backend",
    mixinStandardHelpOptions = true,
    description = "The calibration app's server, on the loopback address.")
public final class Backend implements Callable<Integer> {
  private static final int BAD_INPUT = 64;

  @Option(names = "--port", description = "the port to listen on, 0 for any (${DEFAULT-VALUE})")
  private int port = 18443;

  @Option(
      names = "--plain-port",
      description = "listens there in clear text as well, as somebody else's host (not at all)")
  private int plainPort = -1;

  @Option(
      names = "--others",
      arity = "1..*",
      paramLabel = "ADDRESS",
      description = "more loopback addresses, for hosts of others on the same port")
  private List<InetAddress> others = List.of();

  @Option(names = "--ca-dir", paramLabel = "DIR", description = "the folder with the lab's keys")
  private @Nullable Path keys;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "what is stored; without it a folder that is deleted at the end")
  private @Nullable Path home;

  @Option(names = "--keep", description = "go on when the standard input closes")
  private boolean keep;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Backend()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    LabKeys lab = LabKeys.in(keys == null ? Toolbox.ofThisModule().keys() : keys);
    Path store = home == null ? Files.createTempDirectory("facebank-backend") : home;
    CountDownLatch clean = new CountDownLatch(1);
    Service service =
        new Service(
            store,
            TestAccount.of(System.getenv()),
            Clock.systemUTC(),
            SealedPayload.by(lab.payloadKeyPem()));
    InetAddress here = InetAddress.getLoopbackAddress();
    try (Server server = Server.https(new InetSocketAddress(here, port), lab, service);
        OtherHosts hosts = new OtherHosts()) {
      hosts.inCleartext(here, plainPort);
      hosts.encrypted(others, server.port(), lab);
      serve(server, clean);
      return 0;
    } catch (BindException e) {
      System.err.println(
          "Port "
              + port
              + " is taken: "
              + e.getMessage()
              + ". Cure: end the other backend, or give --port another one.");
      return BAD_INPUT;
    } finally {
      if (home == null) {
        Installation.delete(store);
      }
      clean.countDown();
    }
  }

  private void serve(Server server, CountDownLatch clean) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(end, clean)));
    System.out.println("READY https://127.0.0.1:" + server.port());
    System.out.flush();
    if (!keep) {
      Thread watch = new Thread(() -> untilClosed(end), "parent");
      watch.setDaemon(true);
      watch.start();
    }
    end.await();
  }

  /** When killed, gives the main thread the moment it needs to delete what was stored. */
  private static void leave(CountDownLatch end, CountDownLatch clean) {
    end.countDown();
    try {
      clean.await(2, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void untilClosed(CountDownLatch end) {
    try {
      while (System.in.read() >= 0) {
        // whatever is written to us means that somebody is still there
      }
    } catch (IOException e) {
      // the same as closed
    }
    end.countDown();
  }
}
