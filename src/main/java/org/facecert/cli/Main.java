package org.facecert.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.facecert.app.Installation;
import org.facecert.app.Suite;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "facecert",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Certification tests for apps that use face recognition.",
    footer = {
      "",
      "Exit codes: 0 something passed and nothing else than PASS and NOT_APPLICABLE; 1 some FAIL;",
      "2 some INCONCLUSIVE, REVIEW or NOT_TESTED; 64 wrong usage, bad input or nothing selected;",
      "70 a bug of FaceCert; 74 an error of the place: a disk that is full or read-only, a right",
      "that is missing; 130 or 143 stopped by Ctrl-C or SIGTERM.",
      "",
      "FACECERT_BUILD=never starts the last build although FaceCert's sources have changed since."
    })
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    ProcessEnd.with(run(args));
  }

  static int run(String... args) {
    return commandLineFor(args).execute(args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return commandLineFor(args).setOut(out).setErr(err).execute(args);
  }

  /** With all commands. */
  static CommandLine commandLine() {
    return commandLine(CommandFactory.commands(), Suite::installed);
  }

  /**
   * @param suite asked for when a command needs it: help needs none
   */
  static CommandLine commandLine(Supplier<Suite> suite) {
    return commandLine(CommandFactory.commands(), suite);
  }

  /** Only the command that is named is built: building all of them takes longer than most run. */
  private static CommandLine commandLineFor(String... args) {
    return CommandFactory.commands().stream()
        .filter(command -> args.length > 0 && name(command).equals(args[0]))
        .findFirst()
        .map(command -> commandLine(List.of(command), Suite::installed))
        .orElseGet(Main::commandLine);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static CommandLine commandLine(List<Class<?>> commands, Supplier<Suite> suite) {
    CommandLine line = new CommandLine(new Main(), new CommandFactory(suite));
    commands.forEach(line::addSubcommand);
    return line.setOut(Terminal.writer(Terminal.raw()))
        .setErr(Terminal.writer(Terminal.err()))
        // its colours would not pass the gate either
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(Main::usage)
        .setExecutionExceptionHandler((e, command, parsed) -> FailureText.tell(e, command.getErr()))
        .setExitCodeExceptionMapper(e -> ExitCode.OUR_BUG.code());
  }

  private static int usage(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("facecert: " + TerminalWords.safe(String.valueOf(e.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }

  /** Asked for by {@code --version}. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"facecert " + Installation.version()};
    }
  }
}
