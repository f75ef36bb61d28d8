package org.facecert.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.app.PackageService.InspectedPackage;
import org.facecert.inspection.AppleFacts;
import org.facecert.inspection.CodeFacts;
import org.facecert.inspection.CodeFacts.FoundSdk;
import org.facecert.inspection.CodeFacts.NativeLibrary;
import org.facecert.inspection.DataFacts;
import org.facecert.inspection.DataFacts.Secret;
import org.facecert.inspection.KnownVulnerabilities.Comparison;
import org.facecert.inspection.KnownVulnerabilities.Vulnerable;
import org.facecert.inspection.ManifestFacts;
import org.facecert.inspection.ManifestFacts.DomainRule;
import org.facecert.inspection.ManifestFacts.ExportedPart;
import org.facecert.inspection.PackageContents;
import org.facecert.inspection.PackageIdentity;
import org.facecert.inspection.PackageIdentity.Signing;

/** What the inspection of a package says, group by group. */
final class PackageOutput {

  /** More of a kind are counted; the file of JSON has all. */
  private static final int SHOWN = 20;

  private final PrintWriter out;
  private final TerminalWords words;

  PackageOutput(PrintWriter out, TerminalWords words) {
    this.out = out;
    this.words = words;
  }

  void print(InspectedPackage inspected) {
    PackageContents contents = inspected.contents();
    identity(contents);
    manifest(contents.manifest());
    code(contents.code(), contents.identity().packageName());
    data(contents.data());
    apple(contents.apple());
    inspected.vulnerabilities().ifPresent(this::vulnerabilities);
    each(
        contents.unread(),
        u ->
            words.say(
                "package.unread", "where", u.where(), "cause", u.cause().key(), "why", u.detail()));
    out.println(words.say("package.sum", "unread", contents.unread().size()));
    out.flush();
  }

  private void identity(PackageContents contents) {
    PackageIdentity identity = contents.identity();
    String version =
        words.say(
            "package.identity",
            "package",
            identity.packageName(),
            "name",
            identity.versionName(),
            "code",
            identity.versionCode());
    out.println(TerminalWords.safe(version));
    each(
        contents.files(),
        f -> words.say("package.file", "name", f.name(), "bytes", f.bytes(), "digest", f.sha256()));
    signing(identity.signing());
  }

  private void signing(Signing signing) {
    line(
        signing.verified()
            ? words.say("package.signed", "schemes", String.join(", ", signing.schemes()))
            : words.say("package.not-signed", "why", String.join("; ", signing.problems())));
    each(
        signing.signers(),
        s -> words.say("package.signer", "subject", s.subject(), "digest", s.sha256()));
  }

  private void manifest(ManifestFacts manifest) {
    line(
        words.say(
            "package.manifest",
            "min",
            manifest.minSdk(),
            "target",
            manifest.targetSdk(),
            "debuggable",
            String.valueOf(manifest.debuggable()),
            "backup",
            String.valueOf(manifest.backup().allowed()),
            "cleartext",
            String.valueOf(manifest.network().cleartext())));
    each(manifest.permissions(), p -> words.say("package.permission", "name", p));
    each(
        manifest.exported(),
        part ->
            words.say(
                "package.exported", "kind", part.kind(), "name", part.name(), "how", guard(part)));
    each(manifest.network().rules(), this::rule);
  }

  private static String guard(ExportedPart part) {
    return part.permission().map(p -> "(" + p + ")").orElse("");
  }

  private String rule(DomainRule rule) {
    return words.say(
        "package.domain",
        "domain",
        rule.domain(),
        "cleartext",
        String.valueOf(rule.cleartext()),
        "anchors",
        String.join(", ", rule.anchors()),
        "pins",
        rule.pins().size());
  }

  private void apple(AppleFacts apple) {
    apple
        .usage()
        .forEach((key, said) -> line(words.say("package.usage", "key", key, "words", said)));
    new TreeMap<>(apple.localized())
        .forEach(
            (language, usage) ->
                usage.forEach(
                    (key, said) ->
                        line(
                            words.say(
                                "package.usage",
                                "key",
                                key + " (" + language + ")",
                                "words",
                                said))));
    apple.frameworks().forEach((name, version) -> line(component(name, version)));
  }

  private String component(String name, String version) {
    return words.say("package.component", "name", name, "version", version);
  }

  private void code(CodeFacts code, String app) {
    line(
        words.say(
            "package.code",
            "classes",
            code.classes(),
            "packages",
            code.packages().size(),
            "libraries",
            code.libraries().size()));
    each(code.sdks(), this::sdk);
    each(code.libraries(), this::library);
    each(code.components(), c -> component(c.name(), c.version()));
    List<String> unknown =
        code.unknown(app).entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .toList();
    if (!unknown.isEmpty()) {
      line(words.say("package.unknown", "count", unknown.size(), "names", some(unknown)));
    }
  }

  private static String some(List<String> names) {
    return names.stream().limit(SHOWN).collect(Collectors.joining(", "));
  }

  private String sdk(FoundSdk sdk) {
    return words.say(
        "package.sdk",
        "name",
        sdk.name(),
        "vendor",
        sdk.vendor(),
        "kind",
        words.say("package.kind." + sdk.kind().key()),
        "by",
        String.join(", ", sdk.by()));
  }

  private String library(NativeLibrary of) {
    return words.say(
        "package.library", "file", of.file(), "abi", of.abi().orElse("-"), "machine", of.machine());
  }

  private void data(DataFacts data) {
    each(
        data.models(),
        m ->
            words.say(
                "package.model", "format", m.format(), "where", m.where(), "bytes", m.bytes()));
    each(data.secrets(), this::secret);
    if (!data.hosts().isEmpty()) {
      List<String> names =
          data.hosts().stream().map(h -> h.name() + (h.cleartext() ? " (http)" : "")).toList();
      line(words.say("package.hosts", "count", names.size(), "names", some(names)));
    }
  }

  private String secret(Secret key) {
    return words.say(
        key.nearFace() ? "package.secret-near-face" : "package.secret",
        "kind",
        key.kind(),
        "shown",
        key.shown(),
        "where",
        key.where());
  }

  private void vulnerabilities(Comparison list) {
    line(words.say("package.compared", "compared", list.compared(), "entries", list.entries()));
    each(list.affected(), v -> vulnerable("package.vulnerable", v));
    each(list.doubtful(), v -> vulnerable("package.perhaps-vulnerable", v));
  }

  private String vulnerable(String key, Vulnerable v) {
    return words.say(key, "id", v.id(), "component", v.component(), "version", v.version());
  }

  private <T> void each(List<T> some, Function<T, String> said) {
    some.stream().limit(SHOWN).forEach(one -> line(said.apply(one)));
    if (some.size() > SHOWN) {
      line(words.say("package.more", "count", some.size() - SHOWN));
    }
  }

  private void line(String said) {
    out.println("  " + TerminalWords.safe(said));
  }
}
