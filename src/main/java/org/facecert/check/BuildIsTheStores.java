package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.inspection.PackageIdentity;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SU-05: the build is identified, and is the one that the laboratory took from the store. */
public final class BuildIsTheStores {

  private final JudgementContext seen;

  public BuildIsTheStores(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(PackageInspected inspected) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings
        .unopened()
        .or(() -> unidentified(findings))
        .or(
            () ->
                inspected.store().unreadable().map(why -> findings.find(Verdict.INCONCLUSIVE, why)))
        .orElseGet(
            () ->
                inspected
                    .store()
                    .result()
                    .map(store -> compared(findings, store))
                    .orElseGet(() -> find(findings, Verdict.REVIEW, "su05.store.none", "")));
  }

  private Optional<Finding> unidentified(PackageFindings findings) {
    PackageIdentity build = findings.contents().identity();
    Optional<Finding> unread = findings.unread(Cause.MANIFEST, Cause.SIGNATURE);
    if (unread.isEmpty() && !build.signing().verified()) {
      return Optional.of(find(findings, Verdict.FAIL, "su05.store.unsigned", ""));
    }
    if (unread.isEmpty() && !build.packageName().equals(seen.app())) {
      return Optional.of(find(findings, Verdict.FAIL, "su05.store.package", build.packageName()));
    }
    return unread;
  }

  private Finding compared(PackageFindings findings, PackageIdentity store) {
    PackageIdentity build = findings.contents().identity();
    if (!store.packageName().equals(build.packageName())) {
      return find(findings, Verdict.INCONCLUSIVE, "su05.store.other-app", store.packageName());
    }
    if (!store.versionCode().equals(build.versionCode())
        || !store.versionName().equals(build.versionName())) {
      return find(findings, Verdict.FAIL, "su05.store.version", version(store));
    }
    if (!store.contentSha256().equals(build.contentSha256())) {
      return find(findings, Verdict.FAIL, "su05.store.content", version(store));
    }
    return signed(findings, build, store);
  }

  /** A store may sign anew what it is given. */
  private Finding signed(PackageFindings findings, PackageIdentity build, PackageIdentity store) {
    List<String> theirs = store.signing().digests();
    return theirs.equals(build.signing().digests())
        ? find(findings, Verdict.PASS, "su05.store.pass", version(store))
        : find(findings, Verdict.REVIEW, "su05.store.signer", PackageFindings.some(theirs));
  }

  private Finding find(PackageFindings findings, Verdict verdict, String key, String store) {
    PackageIdentity build = findings.contents().identity();
    return findings.find(
        verdict,
        key,
        "package",
        seen.app(),
        "version",
        version(build),
        "signer",
        PackageFindings.some(build.signing().digests()),
        "store",
        store);
  }

  private static String version(PackageIdentity of) {
    return of.versionName() + " (" + of.versionCode() + ")";
  }
}
