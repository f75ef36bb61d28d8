package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.inspection.CodeFacts;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.CodeFacts.NativeLibrary;
import org.facecert.observation.PackageInspected;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredComponent;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SU-01: the third-party code of the package is what the applicant lists. */
public final class ComponentsAreListed {

  private final JudgementContext seen;
  private final List<DeclaredComponent> listed;
  private final boolean hasList;
  private final String app;
  private final Evidence statement;

  /**
   * @param statement the applicant's statement, kept
   */
  public ComponentsAreListed(JudgementContext seen, AppStatement declared, Evidence statement) {
    this.seen = seen;
    this.listed = declared.components().orElse(List.of());
    this.hasList = declared.components().isPresent();
    this.app = declared.app().packageName();
    this.statement = statement;
  }

  public Finding judge(PackageInspected inspected) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    Finding finding = findings.unopened().orElseGet(() -> judge(findings));
    List<Evidence> evidence =
        Stream.concat(findings.evidence().stream(), Stream.of(statement)).toList();
    return new Finding(
        finding.requirement(), finding.verdict(), finding.sentence(), finding.facts(), evidence);
  }

  private Finding judge(PackageFindings findings) {
    CodeFacts code = findings.contents().code();
    List<FoundSdk> unlisted = code.builtIn().stream().filter(sdk -> !isListed(sdk)).toList();
    if (!unlisted.isEmpty()) {
      return findings.find(
          Verdict.FAIL,
          "su01.fail",
          "count",
          unlisted.size(),
          "components",
          PackageFindings.some(unlisted.stream().map(ComponentsAreListed::named).toList()));
    }
    return findings.hidden().orElseGet(() -> compared(findings, code));
  }

  private static String named(FoundSdk sdk) {
    return sdk.name() + " (" + sdk.by().get(0) + ")";
  }

  /** By one of its marks: the list may name it more or less narrowly than is known here. */
  private boolean isListed(FoundSdk sdk) {
    return sdk.by().stream()
        .map(by -> by.substring(by.indexOf(' ') + 1))
        .anyMatch(by -> isIn(by, app) || marks().anyMatch(m -> isIn(by, m) || isIn(m, by)));
  }

  private Stream<String> marks() {
    return listed.stream().flatMap(component -> component.marks().stream());
  }

  private static boolean isIn(String name, String of) {
    return name.equals(of)
        || name.startsWith(of + ".")
        || (of.startsWith("lib") && name.startsWith(of));
  }

  private Finding compared(PackageFindings findings, CodeFacts code) {
    List<String> strange = Stream.concat(strangePackages(code), strangeLibraries(code)).toList();
    if (!strange.isEmpty()) {
      return findings.find(
          Verdict.REVIEW,
          "su01.review.unknown",
          "count",
          strange.size(),
          "names",
          PackageFindings.some(strange));
    }
    return missing(findings, code).or(findings::opaque).orElseGet(() -> equal(findings, code));
  }

  private Optional<Finding> missing(PackageFindings findings, CodeFacts code) {
    List<String> missing =
        listed.stream().filter(c -> !isThere(c, code)).map(DeclaredComponent::name).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            findings.find(
                Verdict.REVIEW, "su01.review.absent", "components", PackageFindings.some(missing)));
  }

  private Finding equal(PackageFindings findings, CodeFacts code) {
    return findings.find(
        hasList ? Verdict.PASS : Verdict.REVIEW,
        hasList ? "su01.pass" : "su01.review.no-list",
        "components",
        listed.size(),
        "classes",
        code.classes(),
        "libraries",
        code.libraries().size());
  }

  private Stream<String> strangePackages(CodeFacts code) {
    String own = CodeFacts.shortened(app);
    return code.packages().keySet().stream()
        .filter(p -> !isIn(p, own) && !code.isCompilers(p))
        .filter(p -> marks().noneMatch(m -> isIn(p, CodeFacts.shortened(m))))
        .map(p -> p.isEmpty() ? "(no package)" : p)
        .sorted();
  }

  private Stream<String> strangeLibraries(CodeFacts code) {
    return code.libraries().stream()
        .map(NativeLibrary::file)
        .distinct()
        .filter(file -> marks().noneMatch(m -> isIn(file, m)))
        .sorted();
  }

  private static boolean isThere(DeclaredComponent component, CodeFacts code) {
    return component.marks().stream()
        .anyMatch(
            mark ->
                code.packages().keySet().stream().anyMatch(p -> isIn(p, CodeFacts.shortened(mark)))
                    || code.libraries().stream().anyMatch(library -> isIn(library.file(), mark)));
  }
}
