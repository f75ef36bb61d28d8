package org.facecert.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.facecert.app.ProxyRequest;
import org.facecert.app.ProxyRun;
import org.facecert.app.ProxyService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** An intercepting proxy in the foreground, for a lab's own use. */
@Command(
    name = "proxy",
    mixinStandardHelpOptions = true,
    description = {
      "Starts an HTTP proxy that looks into what passes, TLS too, and prints a line per flow.",
      "Keeps running until Enter or Ctrl-C. Ends with 0 when all that passed was understood",
      "(and kept, with --har), with 2 when something was not."
    })
final class ProxyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--port", description = "Port to listen on (default: any that is free).")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: this machine alone; with --allow: all).")
  private String listen = "";

  @Option(
      names = "--allow",
      paramLabel = "ADDRESS",
      arity = "1..*",
      description = "Clients that may use it; all others are refused and counted.")
  private List<String> allow = List.of();

  @Option(
      names = "--har",
      paramLabel = "FILE",
      description = "Writes the flows here as HAR 1.2, and the bodies into a folder beside it.")
  private @Nullable Path har;

  @Option(
      names = "--ca",
      paramLabel = "DIR",
      description = "Writes the certificate here that clients have to trust; it is new each time.")
  private @Nullable Path authority;

  @Option(
      names = "--countries",
      paramLabel = "FILE",
      description =
          "Database in the format MaxMind DB (.mmdb): the HAR says in which country each address"
              + " stands.")
  private @Nullable Path countries;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    FlowLines lines = new FlowLines(out, new TerminalWords(language.language()));
    ProxyRequest request = new ProxyRequest(listen, port, allow, har, authority, countries);
    ProxyRun run = new ProxyService().start(request, lines);
    Thread ending = new Thread(() -> end(run, lines), "end");
    Runtime.getRuntime().addShutdownHook(ending);
    lines.begun(run.address(), authority);
    waitForEnter(System.in);
    if (ProcessEnd.forgets(ending)) {
      end(run, lines);
    }
    return (run.complete() ? ExitCode.OK : ExitCode.OPEN).code();
  }

  private static void end(ProxyRun run, FlowLines lines) {
    try (run) {
      lines.stopped();
    }
    lines.ended(run);
  }

  /** Where there is no input, as in the background, it waits for the end of the process. */
  private static void waitForEnter(InputStream in) throws IOException {
    int letter = in.read();
    while (letter >= 0 && letter != '\n') {
      letter = in.read();
    }
    if (letter < 0) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
