package org.facecert.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's way in. */
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
      "70 a bug of FaceCert; 130 or 143 stopped by Ctrl-C or SIGTERM."
    },
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      CalibrateCommand.class,
      EvaluateCommand.class,
      PlanCommand.class,
      ReportCommand.class,
      AnswerCommand.class,
      CatalogueCommand.class,
      DevicesCommand.class,
      PhoneCommand.class,
      AppCommand.class,
      NoticeCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::usage)
        .setExecutionExceptionHandler(Main::failed)
        .setExitCodeExceptionMapper(e -> ExitCode.OUR_BUG.code());
  }

  private static int usage(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("facecert: " + Screenplay.safe(String.valueOf(e.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }

  /** The user's mistakes in a sentence; ours with everything that helps to find them. */
  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (Refusals.isUsersBusiness(e)) {
      String.valueOf(e.getMessage())
          .lines()
          .forEach(line -> command.getErr().println("facecert: " + Screenplay.safe(line)));
      return ExitCode.USAGE.code();
    }
    command.getErr().println("facecert: this is a bug of FaceCert; please report it with this:");
    e.printStackTrace(command.getErr());
    return ExitCode.OUR_BUG.code();
  }

  /** Asked for by {@code --version}. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"facecert " + Installation.version()};
    }
  }
}
