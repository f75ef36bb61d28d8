package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.facecert.app.RunningFarm;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Phones behind one address. */
@Command(
    name = "farm",
    mixinStandardHelpOptions = true,
    description = {
      "Puts phones behind one Selenium Grid, with a slot for each, and keeps it up until Ctrl-C.",
      "Prints the hub's address and writes a device file for each slot; evaluate takes these files",
      "from any machine that reaches the hub."
    })
final class FarmCommand implements Callable<Integer> {

  private static final int LOOK_SECONDS = 1;

  private final Supplier<Suite> suite;

  FarmCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      arity = "1..*",
      required = true,
      description = "Names, NAME*2, device files, or \"android>=13 & physical\".")
  private List<String> devices = List.of();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = {
        "Address of this machine at which the hub listens (default: ${DEFAULT-VALUE}). Whoever",
        "reaches it drives the phones: a Grid asks nobody for a name."
      })
  private String host = "127.0.0.1";

  @Option(names = "--port", description = "The hub's port (default: ${DEFAULT-VALUE}).")
  private int port = 4444;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the slots' device files go (default: reports/farm).")
  private @Nullable Path out;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    TerminalWords words = new TerminalWords(language.language());
    Path folder = out == null ? suite.get().installation().reports().resolve("farm") : out;
    CountDownLatch told = new CountDownLatch(1);
    RunningFarm farm = suite.get().farms().start(devices, host, port, folder);
    Thread ending =
        new Thread(
            () -> {
              told.countDown();
              farm.close();
            },
            "end");
    Runtime.getRuntime().addShutdownHook(ending);
    print.println(
        words.say("farm.ready", "hub", farm.hub(), "slots", farm.slots().size(), "folder", folder));
    farm.files().forEach(file -> print.println("  " + file));
    print.flush();
    boolean ended = ended(farm, told);
    if (ProcessEnd.forgets(ending)) {
      farm.close();
    }
    if (ended) {
      print.println(words.say("farm.died", "folder", farm.logs()));
      print.flush();
    }
    return (ended ? ExitCode.OPEN : ExitCode.STOPPED).code();
  }

  /** Whether the Grid ended by itself. */
  private static boolean ended(RunningFarm farm, CountDownLatch told) {
    try {
      while (!told.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
        if (!farm.alive()) {
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
