package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.catalogue.PermissionName;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.PermissionRules.Group;
import org.facecert.catalogue.PermissionRules.Undeclared;
import org.facecert.evidence.Sentence;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * IN-17: what the permissions of the package give access to is told. That a permission is in the
 * package does not say that it is used: a text that denies it is a question.
 */
public final class RequestedPermissionsAreTold {

  private final JudgementContext seen;
  private final String language;
  private final PermissionRules rules;

  /**
   * @param language of the app, "zh" or "en"
   */
  public RequestedPermissionsAreTold(
      JudgementContext seen, String language, PermissionRules rules) {
    this.seen = seen;
    this.language = language;
    this.rules = rules;
  }

  /** A permission and the sentences on what it gives access to. */
  private record Asked(String permission, Mentions mentions) {
    boolean isTold() {
      return !mentions.told().isEmpty();
    }

    boolean isDenied() {
      return !isTold() && !mentions.denied().isEmpty();
    }

    String name() {
      return new PermissionName(permission).brief();
    }
  }

  /**
   * @param build empty when the phone cannot tell
   */
  public Finding judge(ReadNotices notices, Optional<InstalledBuild> build) {
    if (build.isEmpty() || build.get().runtime().isEmpty()) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("pm04.unknown"),
          seen.orLastScreen(build.map(InstalledBuild::evidence).stream().toList()));
    }
    return new NoticeContents(seen, notices, language)
        .judge(heard -> judge(heard, build.get()))
        .restingOn(List.of(build.get().evidence()));
  }

  private Finding judge(NoticeContents heard, InstalledBuild build) {
    List<Asked> asked = asked(heard, build);
    List<Asked> untold = asked.stream().filter(a -> !a.isTold() && !a.isDenied()).toList();
    List<Asked> denied = asked.stream().filter(Asked::isDenied).toList();
    if (!untold.isEmpty()) {
      return heard
          .unread()
          .orElseGet(() -> find(heard, Verdict.FAIL, "in17.fail.permission", untold));
    }
    List<String> unlisted = unlisted(build);
    if (!denied.isEmpty()) {
      return find(heard, Verdict.REVIEW, "in17.review.permission", denied);
    }
    return unlisted.isEmpty()
        ? find(heard, Verdict.PASS, "in17.pass.permissions", asked)
        : heard.find(
            Verdict.REVIEW,
            "in17.review.unlisted",
            List.of(),
            "count",
            unlisted.size(),
            "permissions",
            PackageFindings.some(unlisted));
  }

  private static Finding find(
      NoticeContents heard, Verdict verdict, String key, List<Asked> asked) {
    return heard.find(
        verdict,
        key,
        asked.stream()
            .map(Asked::mentions)
            .flatMap(m -> Stream.concat(m.told().stream(), m.denied().stream()).limit(1))
            .distinct()
            .toList(),
        "count",
        asked.size(),
        "permissions",
        PackageFindings.some(asked.stream().map(Asked::name).toList()));
  }

  private List<Asked> asked(NoticeContents heard, InstalledBuild build) {
    Map<Group, Mentions> known =
        all(build)
            .flatMap(permission -> collecting(permission).stream())
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    group -> Mentions.of(heard, Mentions.words(group.words()))));
    return all(build)
        .flatMap(
            permission ->
                collecting(permission).map(known::get).map(m -> new Asked(permission, m)).stream())
        .toList();
  }

  private Optional<Group> collecting(String permission) {
    return rules.of(permission).filter(group -> group.undeclared() != Undeclared.PASS);
  }

  /** What a person has to grant, and of which nobody has said yet what it gives access to. */
  private List<String> unlisted(InstalledBuild build) {
    return build.runtime().orElse(Map.of()).keySet().stream()
        .filter(permission -> rules.of(permission).isEmpty())
        .filter(permission -> new PermissionName(permission).isSystems())
        .sorted()
        .toList();
  }

  private static Stream<String> all(InstalledBuild build) {
    TreeSet<String> all = new TreeSet<>(build.requested());
    all.addAll(build.runtime().orElse(Map.of()).keySet());
    return all.stream();
  }
}
