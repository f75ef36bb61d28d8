package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.facecert.evidence.Fact;
import org.facecert.inspection.AppleFacts;
import org.facecert.inspection.PackageIdentity.AppSystem;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.PackageInspected;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PM-05, in the package: what an app for iOS gives as its purpose for the camera and for Face ID
 * names it, in every language that the package has it in.
 */
public final class PurposeStringsAreSpecific {

  static final String CAMERA = "NSCameraUsageDescription";
  private static final String FACE_ID = "NSFaceIDUsageDescription";

  /** letters of a purpose that a finding quotes */
  private static final int MOST_QUOTED = 160;

  private final JudgementContext seen;

  public PurposeStringsAreSpecific(JudgementContext seen) {
    this.seen = seen;
  }

  /** A purpose string, by where it stands: a key, and the language where it has one. */
  private record Told(String where, String words) {
    PurposeWords kind() {
      return words.isBlank() ? PurposeWords.NONE : PurposeWords.of(words);
    }

    String quoted() {
      String shown = words.length() > MOST_QUOTED ? words.substring(0, MOST_QUOTED) + "…" : words;
      return where + " “" + shown + "”";
    }
  }

  public Finding judge(PackageInspected inspected) {
    PackageFindings findings = new PackageFindings(seen, inspected);
    return findings
        .unopened()
        .or(() -> withoutStrings(findings))
        .orElseGet(() -> judge(findings, strings(findings.contents().apple())));
  }

  /** Only apps for iOS have any. */
  private static Optional<Finding> withoutStrings(PackageFindings findings) {
    return findings.contents().identity().system() == AppSystem.IOS
        ? Optional.empty()
        : Optional.of(findings.find(Verdict.NOT_APPLICABLE, "pm05.android"));
  }

  private static List<Told> strings(AppleFacts apple) {
    Map<String, String> all = new TreeMap<>();
    for (String key : List.of(CAMERA, FACE_ID)) {
      Optional.ofNullable(apple.usage().get(key)).ifPresent(words -> all.put(key, words));
      apple
          .localized()
          .forEach(
              (language, usage) ->
                  Optional.ofNullable(usage.get(key))
                      .ifPresent(words -> all.put(key + " (" + language + ")", words)));
    }
    return all.entrySet().stream().map(e -> new Told(e.getKey(), e.getValue())).toList();
  }

  private static Finding judge(PackageFindings findings, List<Told> strings) {
    return first(findings, Verdict.FAIL, "pm05.fail.string", strings, PurposeWords.VAGUE)
        .or(() -> first(findings, Verdict.FAIL, "pm05.fail.bare", strings, PurposeWords.NONE))
        .or(() -> findings.unread(Cause.MANIFEST))
        .or(() -> missing(findings, strings))
        .or(() -> first(findings, Verdict.REVIEW, "pm05.ask", strings, PurposeWords.UNCLEAR))
        .or(() -> first(findings, Verdict.REVIEW, "pm05.ask.beside", strings, PurposeWords.BESIDE))
        .orElseGet(
            () ->
                findings
                    .find(
                        Verdict.PASS,
                        "pm05.pass.strings",
                        "count",
                        strings.size(),
                        "strings",
                        quoted(strings))
                    .measuring(facts(strings)));
  }

  /** Without a purpose iOS ends an app that opens the camera: a person says what the app does. */
  private static Optional<Finding> missing(PackageFindings findings, List<Told> strings) {
    return findings.contents().apple().usage().containsKey(CAMERA)
        ? Optional.empty()
        : Optional.of(
            findings
                .find(Verdict.REVIEW, "pm05.ask.missing", "key", CAMERA)
                .measuring(facts(strings)));
  }

  private static Optional<Finding> first(
      PackageFindings findings,
      Verdict verdict,
      String key,
      List<Told> strings,
      PurposeWords kind) {
    List<Told> such = strings.stream().filter(s -> s.kind() == kind).toList();
    return such.isEmpty()
        ? Optional.empty()
        : Optional.of(
            findings
                .find(verdict, key, "count", such.size(), "strings", quoted(such))
                .measuring(facts(strings)));
  }

  private static String quoted(List<Told> strings) {
    return PackageFindings.some(strings.stream().map(Told::quoted).toList());
  }

  private static List<Fact> facts(List<Told> strings) {
    String all = strings.stream().map(Told::quoted).collect(Collectors.joining("; "));
    return List.of(Fact.fact("fact.purpose-strings-of-the-package", all.isEmpty() ? "-" : all));
  }
}
