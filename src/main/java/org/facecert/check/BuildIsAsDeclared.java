package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.InstalledBuild;
import org.facecert.statement.App;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SU-05: the build on the phone has the version and the hash that the applicant declares. */
public final class BuildIsAsDeclared {

  private final JudgementContext seen;
  private final App declared;
  private final Evidence statement;

  /**
   * @param statement the applicant's statement, kept
   */
  public BuildIsAsDeclared(JudgementContext seen, App declared, Evidence statement) {
    this.seen = seen;
    this.declared = declared;
    this.statement = statement;
  }

  /**
   * @param build empty when the phone cannot tell
   */
  public Finding judge(Optional<InstalledBuild> build) {
    Optional<Finding> contradiction = contradiction(build);
    if (contradiction.isPresent()) {
      return contradiction.get();
    }
    if (declared.version().isEmpty() && declared.sha256().isEmpty()) {
      return find(Verdict.REVIEW, "su05.review.undeclared", "", "", build);
    }
    return find(Verdict.PASS, "su05.pass", "", "", build);
  }

  /** A finding that voids all others: another build, or one that nobody could compare. */
  public Optional<Finding> contradiction(Optional<InstalledBuild> build) {
    if (build.isEmpty()) {
      return Optional.of(find(Verdict.INCONCLUSIVE, "su05.unknown", "", "", build));
    }
    return compared(declared.version(), build.get().versionName(), "version", build)
        .or(() -> compared(declared.sha256(), build.get().fileSha256(), "hash", build));
  }

  private Optional<Finding> compared(
      Optional<String> declares,
      Optional<String> found,
      String what,
      Optional<InstalledBuild> build) {
    if (declares.isEmpty() || declares.equals(found)) {
      return Optional.empty();
    }
    return Optional.of(
        found.isEmpty()
            ? find(Verdict.INCONCLUSIVE, "su05.unknown." + what, declares.get(), "", build)
            : find(Verdict.FAIL, "su05.fail." + what, declares.get(), found.get(), build));
  }

  private Finding find(
      Verdict verdict, String key, String declares, String found, Optional<InstalledBuild> build) {
    List<Evidence> evidence = new ArrayList<>();
    build.ifPresent(b -> evidence.add(b.evidence()));
    evidence.add(statement);
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "package",
            declared.packageName(),
            "declared",
            declares,
            "found",
            found,
            "version",
            build.map(BuildIsAsDeclared::version).orElse("")),
        build.map(BuildIsAsDeclared::facts).orElse(List.of()),
        evidence);
  }

  private static List<Fact> facts(InstalledBuild build) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.fact("fact.version-on-the-phone", version(build)));
    build
        .fileSha256()
        .ifPresent(h -> facts.add(Fact.fact("fact.sha-256-of-the-installed-file", h)));
    return facts;
  }

  private static String version(InstalledBuild build) {
    return build.versionName().orElse("?") + " (" + build.versionCode() + ")";
  }
}
