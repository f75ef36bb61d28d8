package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.PermissionName;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.PermissionRules.Group;
import org.facecert.catalogue.PermissionRules.Undeclared;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.InstalledBuild;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** PM-04: each permission of the package that collects personal information is explained. */
public final class PermissionsBelongToFunctions {

  /** letters of the applicant's words that a finding quotes */
  private static final int MOST_QUOTED = 120;

  private final JudgementContext seen;
  private final AppStatement statement;
  private final Evidence statementFile;
  private final PermissionRules rules;

  /**
   * @param statementFile the applicant's statement, kept
   */
  public PermissionsBelongToFunctions(
      JudgementContext seen,
      AppStatement statement,
      Evidence statementFile,
      PermissionRules rules) {
    this.seen = seen;
    this.statement = statement;
    this.statementFile = statementFile;
    this.rules = rules;
  }

  private record Judged(String permission, Verdict verdict, String why, Bilingual data) {}

  /**
   * @param build empty when the phone cannot tell
   */
  public Finding judge(Optional<InstalledBuild> build) {
    if (build.isEmpty() || build.get().runtime().isEmpty()) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("pm04.unknown"),
          Stream.concat(build.map(InstalledBuild::evidence).stream(), Stream.of(statementFile))
              .toList());
    }
    return judged(build.get());
  }

  private Finding judged(InstalledBuild build) {
    Set<String> runtime = build.runtime().orElse(Map.of()).keySet();
    Set<String> all = new TreeSet<>(build.requested());
    all.addAll(runtime);
    List<Judged> judged =
        all.stream().flatMap(p -> judged(p, runtime.contains(p)).stream()).toList();
    for (Verdict worst : List.of(Verdict.FAIL, Verdict.REVIEW)) {
      Optional<Judged> first = judged.stream().filter(j -> j.verdict() == worst).findFirst();
      if (first.isPresent()) {
        return find(worst, first.get(), judged, build);
      }
    }
    return find(
        Verdict.PASS, new Judged("", Verdict.PASS, "pass", new Bilingual("", "")), judged, build);
  }

  private Optional<Judged> judged(String permission, boolean runtime) {
    Optional<Group> group = rules.of(permission);
    if (group.isEmpty()) {
      return runtime && new PermissionName(permission).isSystems()
          ? Optional.of(unlisted(permission))
          : Optional.empty();
    }
    Bilingual data = group.get().data();
    Optional<String> purpose = Optional.ofNullable(statement.permissions().get(permission));
    if (isExplained(group.get(), purpose)) {
      return Optional.of(new Judged(permission, Verdict.PASS, "explained", data));
    }
    return Optional.of(
        purpose.isPresent()
            ? new Judged(permission, Verdict.REVIEW, "review.purpose", data)
            : group.get().undeclared() == Undeclared.FAIL
                ? new Judged(permission, Verdict.FAIL, "fail", data)
                : new Judged(permission, Verdict.REVIEW, "review.undeclared", data));
  }

  private boolean isExplained(Group group, Optional<String> purpose) {
    return group.undeclared() == Undeclared.PASS
        || statement.functions().stream().anyMatch(f -> group.functions().contains(f.kind().word()))
        || purpose.filter(group.purposes()::contains).isPresent();
  }

  /** A person has to grant it, and nobody has said yet what it collects. */
  private Judged unlisted(String permission) {
    String why =
        statement.permissions().containsKey(permission) ? "review.purpose" : "review.undeclared";
    return new Judged(permission, Verdict.REVIEW, why, new Bilingual(permission, permission));
  }

  private Finding find(Verdict verdict, Judged first, List<Judged> judged, InstalledBuild build) {
    return seen.find(
        verdict,
        Sentence.of(
            "pm04." + first.why(),
            "permission",
            first.permission(),
            "all",
            names(judged, verdict),
            "data",
            first.data().english(),
            "data.zh",
            first.data().chinese(),
            "purpose",
            shortened(statement.permissions().getOrDefault(first.permission(), "")),
            "count",
            judged.size()),
        facts(judged, build),
        List.of(build.evidence(), statementFile));
  }

  private static List<Fact> facts(List<Judged> judged, InstalledBuild build) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.fact("fact.permissions-of-the-package", build.requested().size()));
    facts.add(
        Fact.fact("fact.permissions-without-a-declared-function", names(judged, Verdict.FAIL)));
    facts.add(Fact.fact("fact.permissions-for-an-assessor", names(judged, Verdict.REVIEW)));
    facts.add(Fact.fact("fact.permissions-explained", names(judged, Verdict.PASS)));
    facts.add(Fact.fact("fact.permissions-of-others-than-android-not-judged", foreign(build)));
    return facts;
  }

  private static String names(List<Judged> judged, Verdict verdict) {
    String names =
        judged.stream()
            .filter(j -> j.verdict() == verdict)
            .map(Judged::permission)
            .map(PermissionsBelongToFunctions::plain)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "-" : names;
  }

  private static String foreign(InstalledBuild build) {
    String names =
        build.requested().stream()
            .filter(p -> !new PermissionName(p).isSystems())
            .sorted()
            .map(PermissionsBelongToFunctions::shortened)
            .limit(20)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "-" : names;
  }

  private static String plain(String permission) {
    return shortened(new PermissionName(permission).brief());
  }

  private static String shortened(String text) {
    return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "..." : text;
  }
}
