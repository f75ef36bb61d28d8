package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.inspection.ManifestFacts;
import org.facecert.inspection.ManifestFacts.Backup;
import org.facecert.inspection.ManifestFacts.BackupRule;
import org.facecert.inspection.PackageIdentity.AppSystem;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SD-05: the package keeps the app's data out of the backup. Where some are copied, a person has to
 * say whether the face is among them.
 */
public final class DataStayOutOfBackup {

  /** from this Android on the newer rules hold, for apps that aim at it */
  private static final int NEWER_RULES = 31;

  private static final List<String> ATTRIBUTES =
      List.of("allowBackup", "fullBackupContent", "dataExtractionRules");

  private final JudgementContext seen;

  public DataStayOutOfBackup(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(PackageInspected inspected) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings
        .unopened()
        .or(() -> unread(findings))
        .orElseGet(() -> judge(findings, findings.contents().manifest()));
  }

  private static Optional<Finding> unread(PackageFindings findings) {
    if (findings.contents().identity().system() == AppSystem.IOS) {
      return Optional.of(findings.find(Verdict.INCONCLUSIVE, "sd05.not-in-package"));
    }
    return findings
        .unread()
        .or(
            () ->
                findings.unread(
                    findings.contents().unread(Cause.MANIFEST, Cause.RESOURCE).stream()
                        .filter(
                            u ->
                                u.cause() == Cause.MANIFEST
                                    || u.where().endsWith("resources.arsc")
                                    || ATTRIBUTES.stream().anyMatch(u.where()::endsWith))
                        .toList(),
                    Verdict.INCONCLUSIVE));
  }

  private static Finding judge(PackageFindings findings, ManifestFacts manifest) {
    Backup backup = manifest.backup();
    if (backup.allowed() && backup.agent()) {
      return findings.find(Verdict.REVIEW, "sd05.review.agent");
    }
    boolean newer = manifest.targetSdk() >= NEWER_RULES;
    Optional<BackupRule> older = rule(backup, Backup.OLDER);
    Optional<BackupRule> cloud = newer ? rule(backup, Backup.CLOUD) : older;
    if (older.isPresent() && older.get().copiesAll() && manifest.minSdk() < NEWER_RULES) {
      return findings.find(Verdict.FAIL, "sd05.fail.older");
    }
    if (cloud.isPresent() && cloud.get().copiesAll()) {
      return findings.find(Verdict.FAIL, "sd05.fail.cloud");
    }
    if (newer && isForbidden(backup)) {
      return findings.find(Verdict.PASS, "sd05.pass.forbidden");
    }
    // whoever writes rules for phones from Android 12 on has to write those for other phones too
    BackupRule transfer =
        newer
            ? backup.rules().getOrDefault(Backup.TRANSFER, everything())
            : older.orElse(nothing());
    return some(findings, Stream.of(older, cloud).flatMap(Optional::stream).toList())
        .or(() -> transferred(findings, transfer))
        .orElseGet(() -> findings.find(Verdict.PASS, "sd05.pass"));
  }

  /**
   * Forbidden as a whole, with no rules of its own. From Android 12 on that does not keep another
   * phone of the same person from being given the data, which is no backup: the sentence says so.
   */
  private static boolean isForbidden(Backup backup) {
    return !backup.allowed()
        && Stream.of(Backup.CLOUD, Backup.TRANSFER).noneMatch(backup.rules()::containsKey);
  }

  /** Empty where the app forbids the backup. */
  private static Optional<BackupRule> rule(Backup backup, String what) {
    return backup.allowed()
        ? Optional.of(backup.rules().getOrDefault(what, everything()))
        : Optional.empty();
  }

  private static BackupRule everything() {
    return new BackupRule(List.of(), List.of(), false);
  }

  private static BackupRule nothing() {
    return new BackupRule(List.of(), List.of(), true);
  }

  private static Optional<Finding> some(PackageFindings findings, List<BackupRule> rules) {
    return rules.stream()
        .filter(rule -> !rule.copiesNothing())
        .findFirst()
        .map(rule -> findings.find(Verdict.REVIEW, "sd05.review.some", "rules", places(rule)));
  }

  private static Optional<Finding> transferred(PackageFindings findings, BackupRule rule) {
    return rule.copiesNothing()
        ? Optional.empty()
        : Optional.of(
            findings.find(
                Verdict.REVIEW,
                rule.copiesAll() ? "sd05.review.transfer" : "sd05.review.some",
                "rules",
                places(rule)));
  }

  private static String places(BackupRule rule) {
    List<String> places = new ArrayList<>();
    rule.includes().forEach(place -> places.add("+" + place));
    rule.excludes().forEach(place -> places.add("-" + place));
    return PackageFindings.some(places);
  }
}
