package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.FeatureTree;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Evidence;
import org.facecert.files.OwnFile;
import org.facecert.report.Reports;
import org.facecert.run.BasisCheck;
import org.facecert.run.FolderClaim;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;
import org.facecert.run.SuiteParts;
import org.facecert.seal.KeySource;
import org.facecert.seal.SealLayout;
import org.facecert.seal.SealSigner;
import org.facecert.seal.SealedFacts;
import org.facecert.seal.SealedFacts.SealStanding;
import org.facecert.seal.SealedFolder;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;

/** Makes a sealed package of a run, and puts a time stamp to it. */
public final class SealService {

  /** In what an evaluation must not be sealed unless somebody says so. */
  private static final Set<SealStanding> NOT_FINAL =
      Set.of(
          SealStanding.UNFINISHED,
          SealStanding.PARTIAL,
          SealStanding.OPEN_QUESTIONS,
          SealStanding.ALTERED,
          SealStanding.CHANGED_TREE);

  private final Suite suite;

  SealService(Suite suite) {
    this.suite = suite;
  }

  /**
   * What was made.
   *
   * @param request for an authority of time stamps
   */
  public record Sealed(
      Path folder, Path zip, Path request, String fingerprint, List<SealStanding> standing) {}

  /**
   * @throws UserError when there is no run, it is not final and nobody said that it is sealed all
   *     the same, or the features are not those by which it was judged
   * @throws org.facecert.run.BrokenRecord when it was changed
   * @throws org.facecert.seal.CannotSeal when the key cannot be used
   */
  public Sealed seal(SealRequest request) throws IOException {
    SealSigner signer = new KeySource(System::getenv).open(request.key());
    Instant now = suite.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    SealedFolder.Sealer sealer = SealedFolder.Sealer.of(signer, request.certificates(), now);
    RunFolder run = RecordedFolder.whole(request.run());
    SealedFacts.EvaluationFacts facts = RecordFacts.of(run);
    mustBeFinal(facts.judged().standing(), request);
    Path features = request.features().orElseGet(() -> suite.installation().features());
    mustBeThoseOf(run.evaluation().head(), features);
    Path out = request.out().orElseGet(() -> beside(request.run()));
    Path zip = PackagePlace.zipOf(out);
    mustBeFree(out, zip);
    OwnFile.folder(out);
    fill(run, features, out, request);
    SealedFolder folder = new SealedFolder(out);
    folder.seal(RecordFacts.ending(run), now, suite.installation().tools(), facts, sealer);
    folder.zip(zip);
    Path stamp = out.resolveSibling(out.getFileName() + ".tsq");
    OwnFile.write(stamp, folder.stampRequest());
    return new Sealed(out, zip, stamp, signer.key().fingerprint(), facts.judged().standing());
  }

  /**
   * Puts an authority's answer into a package, folder and zip.
   *
   * @throws UserError when the package is not whole
   * @throws org.facecert.seal.CannotSeal when the answer is none on it
   */
  public void stamp(Path sealed, Path response) throws IOException {
    PackagePlace.of(sealed)
        .change(
            suite,
            (folder, path) -> {
              folder.stamp(response);
              return true;
            });
  }

  private static void mustBeFinal(List<SealStanding> standing, SealRequest request) {
    List<SealStanding> open = standing.stream().filter(NOT_FINAL::contains).toList();
    if (!request.asItIs() && !open.isEmpty()) {
      throw new UserError(
          request.run()
              + ": this evaluation is not final ("
              + String.join(", ", open.stream().map(PackageWords::why).toList())
              + "): settle that first, or say --as-it-is, and the seal calls it what it is");
    }
  }

  private static Path beside(Path run) {
    Path whole = run.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + "-sealed");
  }

  private static void mustBeFree(Path out, Path zip) {
    FolderClaim.mustBeNew(out);
    if (Files.exists(zip, LinkOption.NOFOLLOW_LINKS)) {
      throw new UserError("--out " + out + ": " + zip + " is there already; name another");
    }
  }

  /** What is sealed with a record must be what it was judged by. */
  private void mustBeThoseOf(Evaluation recorded, Path features) {
    if (!Files.isDirectory(features)) {
      throw new UserError("--features " + features + ": there is no such folder");
    }
    Catalogue catalogue = FeatureFiles.read(features);
    String id = recorded.programme().id();
    Optional<Programme> programme = catalogue.programme(id);
    List<String> differing =
        programme.isEmpty()
            ? List.of("programme")
            : BasisCheck.differing(
                recorded.suite(),
                new SuiteParts(features, suite.installation().suite()).of(programme.get()));
    if (!differing.isEmpty()) {
      throw new UserError(
          features
              + ": the run was judged by another edition ("
              + String.join(", ", differing)
              + "); name the folder of that one by --features");
    }
  }

  private static void fill(RunFolder run, Path features, Path out, SealRequest request)
      throws IOException {
    RunFolder copy = new RunFolder(out.resolve(SealLayout.RUN));
    OwnFile.folder(copy.path());
    Path head = run.journal().resolveSibling("journal.head");
    for (Path file : List.of(run.journal(), head, run.plan(), run.statement())) {
      copy(file, copy.path().resolve(String.valueOf(file.getFileName())));
    }
    copy(run.path().resolve(EvaluationFile.NAME), copy.path().resolve(EvaluationFile.NAME));
    for (Evidence each : new RecordedRun(run).evidence()) {
      Path file = run.evidence(each.digest());
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        copy(file, copy.evidence(each.digest()));
      }
    }
    // the run may have been written to meanwhile
    new RecordedRun(copy).mustBeWhole();
    for (Path file : FeatureTree.files(features)) {
      if (file.toString().endsWith(".feature") || file.toString().endsWith(".yaml")) {
        copy(file, out.resolve(SealLayout.FEATURES).resolve(features.relativize(file).toString()));
      }
    }
    ReportWriting.write(
        copy,
        Optional.empty(),
        OwnFile.folder(out.resolve(SealLayout.REPORTS)),
        new Reports(request.language(), Reports.usual(run.path())));
  }

  private static void copy(Path from, Path to) throws IOException {
    OwnFile.folder(Objects.requireNonNull(to.getParent()));
    Files.copy(from, to);
  }
}
