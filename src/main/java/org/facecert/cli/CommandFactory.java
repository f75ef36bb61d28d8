package org.facecert.cli;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.facecert.app.Suite;
import picocli.CommandLine;

/** Makes the commands that ask the suite something; the parser makes everything else. */
final class CommandFactory implements CommandLine.IFactory {

  private static final Map<Class<?>, Function<Supplier<Suite>, Object>> COMMANDS =
      Map.ofEntries(
          Map.entry(AnswerCommand.class, AnswerCommand::new),
          Map.entry(AppCommand.class, AppCommand::new),
          Map.entry(CalibrateCommand.class, CalibrateCommand::new),
          Map.entry(CatalogueCommand.class, CatalogueCommand::new),
          Map.entry(CatalogueCoverageCommand.class, CatalogueCoverageCommand::new),
          Map.entry(CatalogueShowCommand.class, CatalogueShowCommand::new),
          Map.entry(DemoCommand.class, DemoCommand::new),
          Map.entry(DevicesCommand.class, DevicesCommand::new),
          Map.entry(EvaluateCommand.class, EvaluateCommand::new),
          Map.entry(InitCommand.class, InitCommand::new),
          Map.entry(NoticeCommand.class, NoticeCommand::new),
          Map.entry(PhoneCommand.class, PhoneCommand::new),
          Map.entry(PlanCommand.class, PlanCommand::new),
          Map.entry(ReportCommand.class, ReportCommand::new),
          Map.entry(RejudgeCommand.class, RejudgeCommand::new));

  private final Supplier<Suite> suite;

  CommandFactory(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Supplier<Suite>, Object> made = COMMANDS.get(type);
    return made == null ? CommandLine.defaultFactory().create(type) : type.cast(made.apply(suite));
  }
}
