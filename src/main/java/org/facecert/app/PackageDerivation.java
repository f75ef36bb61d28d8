package org.facecert.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.files.TemporaryTree;
import org.facecert.report.Reports;
import org.facecert.run.BasisCheck;
import org.facecert.run.BrokenJournal;
import org.facecert.run.BrokenRecord;
import org.facecert.run.CannotResume;
import org.facecert.run.EvidenceRemovals;
import org.facecert.run.RecordedRun;
import org.facecert.run.RejudgedScenario;
import org.facecert.run.Rejudgement;
import org.facecert.run.RunFolder;
import org.facecert.run.UnusableFolder;
import org.facecert.seal.FolderFiles;
import org.facecert.seal.Inspection;
import org.facecert.seal.SealLayout;
import org.facecert.seal.SealManifest;
import org.facecert.seal.SealedFacts.EvaluationFacts;
import org.facecert.steps.World;
import org.facecert.verdict.Answer;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.UnreadableEvaluation;
import org.facecert.words.OutputLanguage;

/**
 * Derives anew what a package says, from the logs in it and the features in it, by this
 * installation's checks: a record that was rewritten in all its files alike and sealed by the right
 * key does not follow from them.
 */
final class PackageDerivation {

  private static final String GLUE = World.class.getPackageName();
  private static final String EVIDENCE = SealLayout.RUN + "/evidence/";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int HEAD = 2000;

  private final Suite suite;
  private final Path folder;
  private final Inspection.Seal seal;
  private final RunFolder run;
  private final List<Sentence> faults = new ArrayList<>();
  private final List<Sentence> open = new ArrayList<>();
  private final List<Sentence> notes = new ArrayList<>();
  private final List<RejudgedScenario> compared = new ArrayList<>();
  private final Set<Digest> removed = new TreeSet<>();
  private int items;
  private Redaction redaction = new Redaction();

  /**
   * @param folder of a package that was found to be whole
   */
  PackageDerivation(Suite suite, Path folder, Inspection.Seal seal) {
    this.suite = suite;
    this.folder = folder;
    this.seal = seal;
    this.run = new RunFolder(folder.resolve(SealLayout.RUN));
  }

  /** Takes out of words of the app what must not be shown, once {@link #derived} was asked. */
  Redaction redaction() {
    return redaction;
  }

  PackageVerification.Derivation derived() throws IOException {
    removals();
    if (isRecord()) {
      redaction = Masks.of(run);
      facts();
      follow();
      answers();
    }
    int agreeing = (int) compared.stream().filter(RejudgedScenario::agrees).count();
    return new PackageVerification.Derivation(
        compared.size(),
        agreeing,
        items - compared.size(),
        seal.facts().evaluation().judged().grade(),
        faults,
        open,
        notes);
  }

  private void removals() {
    seal.removed()
        .forEach(
            (path, digest) -> {
              if (path.startsWith(EVIDENCE)) {
                removed.add(digest);
              } else if (!path.startsWith(SealLayout.REPORTS + "/")) {
                faults.add(Sentence.of("verify.removed", "path", path));
              }
            });
  }

  /** Journal, plan, statement, evidence and evaluation must agree, as of any run. */
  private boolean isRecord() throws IOException {
    try {
      run.mustBeOurs();
      new RecordedRun(run, removed).mustBeWhole();
      return true;
    } catch (CannotResume | UnreadableEvaluation e) {
      String version = seal.facts().evaluation().suite();
      open.add(Sentence.of("verify.other-format", "version", version));
    } catch (BrokenRecord e) {
      e.problems()
          .forEach(problem -> faults.add(Sentence.of("verify.record", "problem", place(problem))));
    } catch (BrokenJournal | UnusableFolder e) {
      faults.add(Sentence.of("verify.record", "problem", place(String.valueOf(e.getMessage()))));
    }
    return false;
  }

  /** A place in the package, not on this machine. */
  private String place(String problem) {
    return problem.replace(folder + "/", "").replace(folder.toString(), "");
  }

  private void facts() throws IOException {
    EvaluationFacts said = seal.facts().evaluation();
    EvaluationFacts are = RecordFacts.of(run);
    if (!said.equals(are)) {
      faults.add(Sentence.of("verify.facts", "path", SealLayout.ENVELOPE));
    }
    SealManifest ending = RecordFacts.ending(run);
    SealManifest listed = seal.manifest();
    boolean ends =
        listed.reportNumber().equals(ending.reportNumber())
            && listed.lines() == ending.lines()
            && listed.chain().equals(ending.chain());
    if (!ends) {
      faults.add(Sentence.of("verify.facts", "path", "manifest.json"));
    }
    said.judged()
        .standing()
        .forEach(each -> notes.add(Sentence.of("verify.standing", "standing", each)));
    removed.addAll(EvidenceRemovals.in(run));
  }

  private void follow() throws IOException {
    Path features = folder.resolve(SealLayout.FEATURES);
    Catalogue catalogue;
    try {
      catalogue = FeatureFiles.read(features);
    } catch (InputErrors e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      faults.add(Sentence.of("verify.features", "why", place(first)));
      return;
    }
    BasisCheck.Basis basis =
        new BasisCheck(features, catalogue, suite.installation().suite()).of(run);
    faults.addAll(basis.faults());
    open.addAll(basis.open());
    run.evaluation().forEachItem(item -> items++);
    if (!basis.sameSuite()) {
      notes.add(
          Sentence.of(
              "verify.other-version",
              "made",
              seal.facts().evaluation().suite(),
              "here",
              suite.installation().suite()));
    }
    String id = run.evaluation().head().programme().id();
    Optional<Programme> programme = catalogue.programme(id);
    if (programme.isPresent()) {
      new Rejudgement(catalogue, features, GLUE, Scenes.rules(programme.get(), features))
          .of(run, compared::add);
      compared.stream()
          .filter(each -> !each.agrees())
          .forEach(each -> differs(each, basis.sameSuite()));
    }
    if (compared.isEmpty()) {
      open.add(Sentence.of("verify.nothing"));
    }
    if (basis.sameSuite() && removed.isEmpty()) {
      reports();
    }
  }

  private void differs(RejudgedScenario each, boolean sameSuite) {
    TestCaseResult recorded = each.recorded();
    if (restsOnRemoved(each)) {
      open.add(Sentence.of("verify.rests-on-removed", "item", recorded.id()));
    } else if (sameSuite) {
      faults.add(said("verify.differs", each));
    } else {
      open.add(said("verify.differs.other", each));
    }
  }

  private static Sentence said(String key, RejudgedScenario each) {
    return Sentence.of(
        key,
        "item",
        each.recorded().id(),
        "recorded",
        each.recorded().verdict(),
        "derived",
        each.verdict());
  }

  /** What could not be derived names the evidence that it wanted. */
  private boolean restsOnRemoved(RejudgedScenario each) {
    for (Sentence sentence : each.sentences()) {
      Matcher digests = DIGEST.matcher(sentence.values() + " " + sentence.parts());
      while (digests.find()) {
        if (removed.contains(new Digest(digests.group()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What no log tells: whoever answered a question. */
  private void answers() {
    Map<String, Integer> by = new LinkedHashMap<>();
    run.evaluation()
        .forEachItem(
            item ->
                item.answers().stream()
                    .map(Answer::by)
                    .forEach(who -> by.merge(who, 1, Integer::sum)));
    by.forEach(
        (who, count) -> notes.add(Sentence.of("verify.answers", "who", who, "count", count)));
  }

  /** The reports are written anew and must come out the same. */
  private void reports() throws IOException {
    Path sealed = folder.resolve(SealLayout.REPORTS);
    Path anew = Files.createTempDirectory("facecert-reports");
    try {
      Reports reports = new Reports(language(sealed), Reports.usual(sealed));
      ReportWriting.write(run, Optional.empty(), anew, reports);
      Set<String> names = new TreeSet<>(FolderFiles.of(anew).paths());
      names.addAll(
          seal.manifest().files().stream()
              .map(SealManifest.ListedFile::path)
              .filter(path -> path.startsWith(SealLayout.REPORTS + "/"))
              .map(path -> path.substring(SealLayout.REPORTS.length() + 1))
              .collect(Collectors.toSet()));
      for (String name : names) {
        if (!same(sealed.resolve(name), anew.resolve(name))) {
          faults.add(Sentence.of("verify.report", "path", SealLayout.REPORTS + "/" + name));
        }
      }
    } finally {
      TemporaryTree.remove(anew);
    }
  }

  private static boolean same(Path one, Path other) throws IOException {
    return Files.isRegularFile(one) && Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
  }

  private static OutputLanguage language(Path reports) throws IOException {
    Path html = reports.resolve("report.html");
    if (!Files.isRegularFile(html)) {
      return OutputLanguage.ENGLISH;
    }
    try (InputStream in = Files.newInputStream(html)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return head.contains("<html lang=\"zh") ? OutputLanguage.CHINESE : OutputLanguage.ENGLISH;
    }
  }
}
