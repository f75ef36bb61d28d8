package org.facecert.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.facecert.notice.Item;
import org.facecert.notice.Value;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** TP-01, the part that is text: who else gets the face is named. */
public final class RecipientsAreNamed {

  /** of a name that can be told from others */
  private static final int SHORTEST = 5;

  private final Case seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public RecipientsAreNamed(Case seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  public Finding judge(Notices notices) {
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> handler = heard.values(Value.Kind.HANDLER, v -> true);
    List<Said> companies = heard.values(Value.Kind.RECIPIENT, Value::ofFace);
    Set<String> own = new HashSet<>();
    companies.stream().filter(s -> contains(handler, s)).forEach(s -> own.add(name(s)));
    handler.forEach(s -> own.add(name(s)));
    List<Said> itself =
        companies.stream().filter(s -> own.stream().anyMatch(o -> isNamed(o, name(s)))).toList();
    List<Said> nobody = heard.values(Value.Kind.NO_RECIPIENT, v -> true);
    List<Said> named =
        companies.stream().filter(s -> !itself.contains(s) && !contains(nobody, s)).toList();
    List<Said> complaint = heard.values(Value.Kind.COMPLAINT, v -> true);
    List<Said> others =
        heard.face(Item.THIRD_PARTY).stream()
            .filter(
                s ->
                    List.of(nobody, named, itself, handler, complaint).stream()
                        .noneMatch(l -> contains(l, s)))
            .toList();
    if (!named.isEmpty()) {
      return heard.find(Verdict.REVIEW, "tp01.review", named);
    }
    if (!others.isEmpty()) {
      return heard.unread().orElseGet(() -> heard.find(Verdict.FAIL, "tp01.fail.unnamed", others));
    }
    return heard
        .unread()
        .orElseGet(
            () ->
                nobody.isEmpty()
                    ? heard.find(Verdict.FAIL, "tp01.fail.absent", List.of())
                    : heard.find(Verdict.PASS, "tp01.pass", nobody));
  }

  /** Letters of a company's name alone. */
  private static String name(Said said) {
    return said.quote().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The handler itself, with or without what stands before its name. */
  private static boolean isNamed(String handler, String company) {
    return handler.length() >= SHORTEST
        && company.length() >= SHORTEST
        && (handler.endsWith(company) || company.endsWith(handler) || handler.contains(company));
  }

  private static boolean contains(List<Said> places, Said place) {
    return places.stream()
        .anyMatch(p -> p.told() == place.told() && p.sentence() == place.sentence());
  }
}
