package org.facecert.cli;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.facecert.app.Suite;
import picocli.CommandLine;

/** Makes the commands that ask the suite something; the parser makes everything else. */
final class CommandFactory implements CommandLine.IFactory {

  /** A constructor. */
  private interface Made extends Function<Supplier<Suite>, Object> {}

  /** In the order in which the help lists them. */
  private static final List<Map.Entry<Class<?>, Made>> COMMANDS =
      List.of(
          entry(DemoCommand.class, DemoCommand::new),
          entry(InitCommand.class, InitCommand::new),
          entry(CalibrateCommand.class, CalibrateCommand::new),
          entry(EvaluateCommand.class, EvaluateCommand::new),
          entry(PlanCommand.class, PlanCommand::new),
          entry(ReportCommand.class, ReportCommand::new),
          entry(RejudgeCommand.class, RejudgeCommand::new),
          entry(CompareCommand.class, CompareCommand::new),
          entry(SurveyCommand.class, SurveyCommand::new),
          entry(AnswerCommand.class, AnswerCommand::new),
          entry(ReviewCommand.class, ReviewCommand::new),
          entry(RevisitCommand.class, RevisitCommand::new),
          entry(ForgetCommand.class, ForgetCommand::new),
          entry(SealCommand.class, SealCommand::new),
          entry(VerifyCommand.class, VerifyCommand::new),
          entry(RedactCommand.class, RedactCommand::new),
          entry(CatalogueCommand.class, CatalogueCommand::new),
          entry(DevicesCommand.class, DevicesCommand::new),
          entry(DoctorCommand.class, DoctorCommand::new),
          entry(FarmCommand.class, FarmCommand::new),
          entry(PhoneCommand.class, PhoneCommand::new),
          entry(AppCommand.class, AppCommand::new),
          entry(NoticeCommand.class, NoticeCommand::new),
          entry(ScanCommand.class, suite -> new ScanCommand()),
          entry(PackageCommand.class, suite -> new PackageCommand()),
          entry(ProxyCommand.class, suite -> new ProxyCommand()));

  private static final List<Map.Entry<Class<?>, Made>> SUBCOMMANDS =
      List.of(
          entry(CatalogueShowCommand.class, CatalogueShowCommand::new),
          entry(CatalogueCoverageCommand.class, CatalogueCoverageCommand::new));

  private final Supplier<Suite> suite;

  /**
   * @param suite asked for when a command needs it: help needs none
   */
  CommandFactory(Supplier<Suite> suite) {
    this.suite = suite;
  }

  static List<Class<?>> commands() {
    return COMMANDS.stream().<Class<?>>map(Map.Entry::getKey).toList();
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Map.Entry<Class<?>, Made> each :
        Stream.concat(COMMANDS.stream(), SUBCOMMANDS.stream()).toList()) {
      if (each.getKey() == type) {
        return type.cast(each.getValue().apply(suite));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
