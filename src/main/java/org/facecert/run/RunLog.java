package org.facecert.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facecert.device.DeviceFacts;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.files.DiskFault;
import org.facecert.files.OwnFile;
import org.facecert.probe.packages.PackageProbe;
import org.facecert.run.JournalRecord.Kind;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.TestedDevice;

/** Writes a run's journal and remembers what the end of the run needs. */
final class RunLog {

  private final Journal journal;
  private final Path bugFolder;
  private final Progress progress;
  private final Map<String, Integer> attempts = new HashMap<>();
  private final Set<String> devices = new HashSet<>();
  private final Set<String> running = new HashSet<>();
  private boolean appKnown;
  private int bugs;
  private Sentence lastFault = Sentence.of("fault.no-phone");

  RunLog(Journal journal, Path bugFolder, Progress progress, Map<String, Integer> attempts) {
    this.journal = journal;
    this.bugFolder = bugFolder;
    this.progress = progress;
    this.attempts.putAll(attempts);
  }

  /** Notes that the item begins, unless it has begun already; its attempt's number. */
  synchronized int started(TestCase item) {
    if (running.contains(item.key())) {
      return attempts.getOrDefault(item.key(), 1);
    }
    int number = attempts.merge(item.key(), 1, Integer::sum);
    journal.append(Kind.ITEM_STARTED, Map.of("item", item.key(), "attempt", number));
    running.add(item.key());
    return number;
  }

  synchronized void finished(TestCaseResult result) {
    journal.append(Kind.ITEM_FINISHED, result);
    running.remove(PastRun.key(result));
  }

  /** Those that began and have not ended. */
  synchronized Set<String> running() {
    return new TreeSet<>(running);
  }

  void note(Sentence said) {
    journal.append(Kind.NOTE, said);
    progress.note(said);
  }

  synchronized void noPhone(Sentence why) {
    lastFault = why;
    note(Sentence.of("note.no-phone", "fault", why));
  }

  synchronized Sentence lastFault() {
    return lastFault;
  }

  synchronized int bugs() {
    return bugs;
  }

  /** A new session: the phone's facts, once per phone, and the app's version, once. */
  synchronized void device(Session session) {
    DeviceFacts facts = session.facts();
    if (devices.add(facts.name())) {
      journal.append(
          Kind.DEVICE,
          new TestedDevice(
              facts.name(),
              facts.platform(),
              facts.platformVersion(),
              facts.manufacturer(),
              facts.model(),
              facts.virtual(),
              facts.clockOffset().toNanos() / 1e6,
              facts.clockError().toNanos() / 1e6,
              facts.tools()));
    }
  }

  /** The version of the app, as soon as a phone has it installed. */
  synchronized void app(Session session, String packageName) {
    if (!appKnown) {
      PackageProbe.on(session)
          .flatMap(probe -> probe.read(packageName))
          .ifPresent(
              build -> {
                appKnown = true;
                journal.append(
                    Kind.APP,
                    Map.of(
                        "versionName", build.statedVersion(), "versionCode", build.versionCode()));
              });
    }
  }

  /** Our own bug, loudly: its stack trace goes into the run's folder. */
  synchronized void bug(String name, Throwable bug) {
    bugs++;
    Path file = bugFolder.resolve(name.replaceAll("[^A-Za-z0-9_-]", "_") + ".txt");
    StringWriter text = new StringWriter();
    bug.printStackTrace(new PrintWriter(text));
    try {
      OwnFile.folder(bugFolder);
      OwnFile.write(file, text.toString());
    } catch (IOException e) {
      throw DiskFault.writing(file, e);
    }
    note(Sentence.of("note.bug", "fault", bug, "file", file.getFileName()));
  }
}
