package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.inspection.PackageContents;
import org.facecert.inspection.PackageContents.PackageFile;
import org.facecert.inspection.PackageIdentity;
import org.facecert.inspection.PackageIdentity.Signer;
import org.facecert.inspection.Sdk;
import org.facecert.inspection.Unread;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** Findings about a package that was opened: what it is, and what of it could not be read. */
final class PackageFindings {

  /** names in a sentence; the evidence has all of them */
  private static final int SHOWN = 8;

  /** without what lies in these nothing is known of the package as a whole */
  private static final Cause[] WHOLE = {
    Cause.PACKAGE, Cause.ENTRY, Cause.NAME, Cause.DUPLICATE, Cause.TOO_LARGE
  };

  private final JudgementContext seen;
  private final PackageInspected inspected;

  PackageFindings(JudgementContext seen, PackageInspected inspected) {
    this.seen = seen;
    this.inspected = inspected;
  }

  /** What was found in it; asked only where {@link #unopened} is empty. */
  PackageContents contents() {
    return inspected.contents().orElseThrow();
  }

  /** The finding where there is no package to look into, or none that opens. */
  Optional<Finding> unopened() {
    if (inspected.contents().isEmpty()) {
      return Optional.of(find(Verdict.INCONCLUSIVE, Sentence.of("package.no-file")));
    }
    return unread(List.of(Cause.PACKAGE));
  }

  /** The finding in place of a PASS where some of the package could not be read. */
  Optional<Finding> unread(Cause... besides) {
    return unread(Stream.concat(Stream.of(WHOLE), Stream.of(besides)).toList());
  }

  private Optional<Finding> unread(List<Cause> reasons) {
    return unread(contents().unread(reasons.toArray(Cause[]::new)), Verdict.INCONCLUSIVE);
  }

  /** The finding in place of one that says what code there is, where there may be other code. */
  Optional<Finding> hidden() {
    return unread(Cause.CODE).or(this::packed).or(this::codeless);
  }

  /** An app has code; where none is, it lies in a part that was not given. */
  private Optional<Finding> codeless() {
    return contents().code().classes() == 0
        ? Optional.of(find(Verdict.INCONCLUSIVE, "package.no-code"))
        : Optional.empty();
  }

  /** The finding in place of a PASS where a packer hides the code until the app runs. */
  private Optional<Finding> packed() {
    return contents().code().sdks().stream()
        .filter(sdk -> sdk.kind() == Sdk.Kind.PACKER)
        .findFirst()
        .map(sdk -> sdk.name() + " (" + sdk.by().get(0) + ")")
        .map(packer -> find(Verdict.INCONCLUSIVE, "package.packed", "packer", packer));
  }

  /** The question where there are files of no known form: they may be code. */
  Optional<Finding> opaque() {
    return unread(contents().unread(Cause.OPAQUE), Verdict.REVIEW);
  }

  Optional<Finding> unread(List<Unread> places, Verdict verdict) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Unread first = places.get(0);
    return Optional.of(
        find(
            verdict,
            Sentence.of(
                verdict == Verdict.REVIEW ? "package.opaque" : "package.unread",
                "count",
                places.size(),
                "where",
                first.where(),
                "why",
                first.detail())));
  }

  Finding find(Verdict verdict, String key, Object... values) {
    return find(verdict, Sentence.of(key, values));
  }

  Finding find(Verdict verdict, Sentence sentence) {
    return seen.find(verdict, sentence, facts(), evidence());
  }

  /** The same finding, resting on the package too. */
  Finding besides(Finding finding) {
    return finding.restingOn(evidence()).measuring(facts());
  }

  /** Of package and texts, where there is something of both that could be judged. */
  Finding judge(SdkMentions mentions, Supplier<Finding> question) {
    return unopened().orElseGet(() -> besides(mentions.nothing().orElseGet(question)));
  }

  List<Evidence> evidence() {
    return List.of(inspected.evidence());
  }

  /** Which file was read, and what it says that it is. */
  List<Fact> facts() {
    return inspected.contents().map(PackageFindings::facts).orElse(List.of());
  }

  private static List<Fact> facts(PackageContents opened) {
    List<Fact> facts = new ArrayList<>();
    for (PackageFile file : opened.files()) {
      facts.add(Fact.fact("fact.sha-256-of-the-package", file.sha256()));
    }
    PackageIdentity identity = opened.identity();
    String version = identity.versionName() + " (" + identity.versionCode() + ")";
    facts.add(Fact.fact("fact.version-of-the-package", version));
    for (Signer signer : identity.signing().signers()) {
      facts.add(Fact.fact("fact.signer-of-the-package", signer.subject()));
      facts.add(Fact.fact("fact.sha-256-of-the-signer", signer.sha256()));
    }
    return facts;
  }

  /** The first of the names, for a sentence. */
  static String some(List<String> names) {
    String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return names.size() > SHOWN ? shown + ", …" : shown;
  }
}
