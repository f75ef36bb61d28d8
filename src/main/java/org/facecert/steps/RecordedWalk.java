package org.facecert.steps;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Fault;
import org.facecert.observation.LogFormat;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.StatementRead;
import org.facecert.observation.UnreadableLog;
import org.facecert.statement.AppStatement;

/** A walk as its log tells of it, for scenarios to be judged on without a phone. */
public final class RecordedWalk {

  private final ObservationLog log;
  private final Optional<AppStatement> statement;
  private final Function<AppStatement, Rules> rules;
  private final Vault vault;

  private RecordedWalk(
      ObservationLog log,
      Optional<AppStatement> statement,
      Function<AppStatement, Rules> rules,
      Vault vault) {
    this.log = log;
    this.statement = statement;
    this.rules = rules;
    this.vault = vault;
  }

  /**
   * @param written JSON lines
   * @param vault where the texts and pictures are that the log names
   * @param rules by which an app with this statement is judged
   * @throws UnreadableLog naming the line that cannot be read
   */
  public static RecordedWalk read(
      byte[] written, Vault vault, Function<AppStatement, Rules> rules) {
    IdentityHashMap<AppStatement, Rules> known = new IdentityHashMap<>();
    Function<AppStatement, Rules> once = app -> known.computeIfAbsent(app, rules);
    ObservationLog log = new LogFormat(vault).read(written, app -> once.apply(app).vocabulary());
    Optional<AppStatement> statement =
        log.observations().steps().stream()
            .filter(StatementRead.class::isInstance)
            .map(StatementRead.class::cast)
            .map(StatementRead::declared)
            .findFirst();
    return new RecordedWalk(log, statement, once, vault);
  }

  /**
   * The world of a scenario that was judged on the walk.
   *
   * @param function id of the face function; empty for one that runs once per app
   * @throws NotRecorded when the walk ended before it began
   */
  public World world(String requirement, String function) {
    AppStatement declared = statement.orElseThrow(() -> new NotRecorded("statement"));
    return Walking.recorded(
            declared, declared.functionOrFirst(function), rules.apply(declared), vault, log)
        .world(requirement);
  }

  /** All of it; who goes on with the walk adds to it. */
  public ObservationLog log() {
    return log;
  }

  /** The last fault in the log whose reason is one of these: it decides. */
  public Optional<Sentence> fault(Collection<String> reasons) {
    return log.observations().steps().stream()
        .filter(Fault.class::isInstance)
        .map(Fault.class::cast)
        .map(Fault::reason)
        .filter(reason -> reasons.contains(reason.key()))
        .reduce((before, last) -> last);
  }
}
