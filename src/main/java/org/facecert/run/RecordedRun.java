package org.facecert.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Json;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.UnreadableEvaluation;

/**
 * A run's folder that somebody opens: nothing in it is believed before all of it agrees. Whoever
 * changes a file has to change every other one with it; against that only a signature helps.
 */
public final class RecordedRun {

  private final RunFolder folder;
  private final Set<Digest> removed;

  public RecordedRun(RunFolder folder) {
    this(folder, Set.of());
  }

  /**
   * @param removed what a package's redactions say was removed after the run was sealed
   */
  public RecordedRun(RunFolder folder, Set<Digest> removed) {
    this.folder = folder;
    this.removed = Set.copyOf(removed);
  }

  /**
   * For whoever shows the run or adds to it: it must be whole.
   *
   * @throws BrokenRecord with file and place of what does not agree
   * @throws BrokenJournal when a line of the journal does not follow from those before
   */
  public void mustBeWhole() throws IOException {
    mustBe(folder.path().resolve(EvaluationFile.NAME));
    mustAgree(this::goesOn);
  }

  /**
   * For whoever goes on with the run: it may have been cut off anywhere, but not be changed.
   *
   * @throws BrokenRecord with file and place of what does not agree
   * @throws BrokenJournal when a line of the journal does not follow from those before
   */
  public void mustBeUnchanged() throws IOException {
    mustAgree(check -> Optional.empty());
  }

  /**
   * All evidence that it names, of a run that was not changed.
   *
   * @throws BrokenRecord with file and place of what does not agree
   * @throws BrokenJournal when a line of the journal does not follow from those before
   */
  public List<Evidence> evidence() throws IOException {
    return mustAgree(check -> Optional.empty()).named();
  }

  /**
   * @param more what else is asked of it
   */
  private EvidenceCheck mustAgree(Function<JournalFile.Check, Optional<String>> more)
      throws IOException {
    mustBe(folder.journal());
    mustBe(folder.plan());
    mustBe(folder.statement());
    mustBeOfThisVersion();
    Plan plan = plan();
    EvidenceCheck evidence = new EvidenceCheck(folder);
    evidence.forget(removed, "a redaction");
    JournalReading reading = new JournalReading(folder.journal(), plan, evidence);
    JournalFile.Check check = new JournalFile(folder.journal()).read(reading::take);
    List<String> problems = new ArrayList<>(reading.problems());
    head(check).ifPresent(problems::add);
    reading
        .head()
        .ifPresentOrElse(
            head -> files(head, problems),
            () -> problems.add(folder.journal() + ":1: no run begins here"));
    if (problems.isEmpty()) {
      evaluation(plan, check).or(() -> more.apply(check)).ifPresent(problems::add);
    }
    // last, and whatever it is: a screenshot that is lost excuses no other change
    problems.addAll(evidence.problems());
    if (!problems.isEmpty()) {
      throw new BrokenRecord(problems);
    }
    return evidence;
  }

  /** Whether there is more in the journal than the evaluation was made of. */
  private Optional<String> goesOn(JournalFile.Check check) {
    Digest shown = folder.evaluation().head().journal();
    return !check.torn() && shown.equals(check.last())
        ? Optional.empty()
        : Optional.of(
            folder.journal()
                + ":"
                + (check.lineOf(shown) + 1)
                + ": the journal goes on after "
                + EvaluationFile.NAME
                + " was written: the run was cut off; end it with evaluate --resume "
                + folder.path());
  }

  private void mustBeOfThisVersion() throws IOException {
    String first;
    try (BufferedReader lines = Files.newBufferedReader(folder.journal(), StandardCharsets.UTF_8)) {
      first = lines.readLine();
    } catch (CharacterCodingException e) {
      return; // told of by whoever reads the journal
    }
    if (first != null
        && first.contains("\"kind\":\"RUN_STARTED\"")
        && !first.contains("\"format\":\"" + RunHead.FORMAT + "\"")) {
      throw new CannotResume(
          folder.path()
              + ": the run was made by another version of FaceCert; this one reads journals of the"
              + " format "
              + RunHead.FORMAT
              + ": use the version that made it, or start a new run");
    }
  }

  /** No link, no pipe, no device: those show another thing to each who looks. */
  private static void mustBe(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      String what = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "no file" : "missing";
      throw new BrokenRecord(List.of(file + ": " + what));
    }
  }

  private Plan plan() throws IOException {
    try {
      return Json.strict().readValue(folder.plan().toFile(), Plan.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BrokenRecord(List.of(folder.plan() + ":" + line + ": " + e.getOriginalMessage()));
    }
  }

  private void files(RunHead head, List<String> problems) {
    try {
      if (!Digest.of(Files.readAllBytes(folder.plan())).equals(head.plan())) {
        problems.add(folder.plan() + ": the plan was changed after the run was begun");
      }
      if (!Digest.of(Files.readAllBytes(folder.statement())).equals(head.statement().sha256())) {
        problems.add(folder.statement() + ": the statement is not the one that was used");
      }
    } catch (IOException e) {
      problems.add(folder.path() + ": cannot be read: " + e.getMessage());
    }
  }

  private Optional<String> head(JournalFile.Check check) throws IOException {
    Path file = JournalHead.beside(folder.journal());
    mustBe(file);
    Optional<JournalHead> head = JournalHead.read(file);
    if (head.isEmpty()) {
      return Optional.of(file + ":1: this is no journal's head");
    }
    long line = head.get().lines();
    if (line > check.lines() + 1) {
      return Optional.of(
          file
              + ":1: the journal had "
              + line
              + " lines and has "
              + check.lines()
              + ": "
              + folder.journal()
              + " was shortened");
    }
    // one ahead: the writer was cut off before it had written the line
    boolean led = line == check.lines() + 1 || check.lineOf(head.get().hash()) == line;
    return led && line >= check.lines()
        ? Optional.empty()
        : Optional.of(
            file
                + ":1: line "
                + line
                + " is not the last that was written: "
                + folder.journal()
                + " was chained anew or has more lines than the run wrote");
  }

  /** The line of the journal that the evaluation was made of; the last where it cannot say so. */
  private long made(JournalFile.Check check) {
    try {
      return check.lineOf(folder.evaluation().head().journal());
    } catch (UnreadableEvaluation e) {
      return check.lines();
    }
  }

  /**
   * Against what the journal leads to; where the run was cut off, up to the line it was made of.
   */
  private Optional<String> evaluation(Plan plan, JournalFile.Check check) throws IOException {
    Path file = folder.path().resolve(EvaluationFile.NAME);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    mustBe(file);
    long lines = made(check);
    if (lines == 0) {
      return Optional.of(
          file
              + ": /journal is the hash of no line of "
              + folder.journal()
              + ", which was shortened or chained anew, or this file was changed");
    }
    Path expected = Files.createTempFile("facecert-evaluation", ".json");
    try {
      new Assembly(plan, folder).write(lines, new EvaluationFile(expected));
      return new JsonComparison(EvaluationFile.ITEMS)
          .difference(file, expected)
          .map(what -> file + ":" + what);
    } finally {
      Files.deleteIfExists(expected);
    }
  }
}
