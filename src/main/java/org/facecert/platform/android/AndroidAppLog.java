package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.facecert.device.AppLog;
import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;

/** Android's log, of which an app's lines are those of its user. */
final class AndroidAppLog implements AppLog {

  private static final String TAG = "facecert";

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;

  AndroidAppLog(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public void mark(String token) {
    wire.shell("log", "-p", "v", "-t", TAG, token);
  }

  @Override
  public LoggedLines between(String from, String to, String packageName) {
    Instant asked = clock.instant();
    List<String> answers = asked(packageName);
    LogcatDump dump = LogcatDump.parse(answers.get(0));
    String user = PackageDump.user(answers.get(1), packageName);
    List<LogcatDump.LoggedLine> window = dump.between(from, to).orElse(dump.lines());
    List<LogcatDump.LoggedLine> own =
        window.stream().filter(line -> line.user().equals(user)).toList();
    return new LoggedLines(
        own.stream().map(LogcatDump.LoggedLine::message).toList(),
        isWhole(dump, from, to),
        keep(own, new Moment(asked, clock.instant()), packageName));
  }

  @Override
  public boolean holds(String from, String to) {
    return isWhole(LogcatDump.parse(answers(List.of(LogcatDump.COMMAND)).get(0)), from, to);
  }

  private static boolean isWhole(LogcatDump dump, String from, String to) {
    return dump.between(from, to).stream()
        .anyMatch(lines -> lines.stream().noneMatch(LogcatDump.LoggedLine::isDropped));
  }

  private List<String> asked(String packageName) {
    return answers(List.of(LogcatDump.COMMAND, List.of("dumpsys", "package", packageName)));
  }

  /** A log that is longer than is read loses this one source, and not the walk. */
  private List<String> answers(List<List<String>> commands) {
    try {
      return wire.shellAll(commands);
    } catch (DeviceFault e) {
      throw new UnreadableAnswer(e.what(), e);
    }
  }

  private Evidence keep(List<LogcatDump.LoggedLine> own, Moment when, String packageName) {
    String text = own.stream().map(LogcatDump.LoggedLine::whole).collect(Collectors.joining("\n"));
    return vault.put(
        EvidenceKind.APP_LOG,
        "text/plain; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8),
        when,
        Sentence.of("caption.app-log", "app", packageName));
  }
}
