package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.notice.Item;
import org.facecert.notice.Value;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;

/** IN-02 to IN-09: the notices tell something of the face, in so many words. */
public final class NoticeStates {

  /** Below it, a sentence has a word of the matter and may say nothing of it. */
  private static final double SAYS_IT = 0.7;

  private final Case seen;
  private final String language;
  private final Claim claim;

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoticeStates(Case seen, String language, Claim claim) {
    this.seen = seen;
    this.language = language;
    this.claim = claim;
  }

  public Finding judge(Notices notices) {
    return new Heard(seen, notices, language).judge(this::judge);
  }

  private Finding judge(Heard heard) {
    List<Said> proof = new ArrayList<>();
    for (Item item : claim.items()) {
      List<Said> said = heard.face(item);
      if (said.isEmpty()) {
        return notOfFace(heard, item);
      }
      if (said.get(0).confidence() < SAYS_IT) {
        return find(heard, Verdict.REVIEW, "doubtful", said);
      }
      proof.add(exactest(heard, said));
    }
    for (Value.Kind kind : claim.anywhere()) {
      List<Said> said = heard.values(kind, v -> true);
      if (said.isEmpty()) {
        return heard.unread().orElseGet(() -> find(heard, Verdict.FAIL, "absent", List.of()));
      }
      proof.add(said.get(0));
    }
    return exact(heard, proof);
  }

  /** The sentence that a person would point to: with the period or the place in it. */
  private Said exactest(Heard heard, List<Said> said) {
    Value.Kind kind =
        switch (claim) {
          case RETENTION -> Value.Kind.RETENTION;
          case LOCATION -> Value.Kind.PLACE;
          default -> null;
        };
    if (kind == null) {
      return said.get(0);
    }
    List<Said> exact = heard.values(kind, Value::ofFace);
    return said.stream()
        .filter(s -> exact.stream().anyMatch(s::sameSentence))
        .findFirst()
        .orElse(said.get(0));
  }

  /** A period or a place that is only talked around is for a person. */
  private Finding exact(Heard heard, List<Said> proof) {
    boolean exact =
        switch (claim) {
          case RETENTION -> heard.hasPeriodOrEnd();
          case LOCATION -> heard.hasCountryOrPhone();
          default -> true;
        };
    return exact
        ? find(heard, Verdict.PASS, "pass", proof)
        : find(heard, Verdict.REVIEW, "inexact", proof);
  }

  private Finding notOfFace(Heard heard, Item item) {
    Optional<Finding> unread = heard.unread();
    if (unread.isPresent()) {
      return unread.get();
    }
    List<Said> doubtful = heard.doubtful(item);
    if (!doubtful.isEmpty()) {
      return find(heard, Verdict.REVIEW, "doubtful", doubtful);
    }
    List<Said> general = heard.general(item);
    if (general.isEmpty()) {
      return find(heard, Verdict.FAIL, "absent", List.of());
    }
    List<Said> vague = general.stream().filter(Said::namesFace).toList();
    if (claim.ofFaceOnly() && !vague.isEmpty()) {
      return find(heard, Verdict.FAIL, "vague", vague);
    }
    return claim.ofFaceOnly()
        ? find(heard, Verdict.FAIL, "general.fail", general)
        : find(heard, Verdict.REVIEW, "general.review", general);
  }

  private Finding find(Heard heard, Verdict verdict, String key, List<Said> places) {
    return heard.find(
        verdict, "notice." + key, places, "what", claim.english(), "what.zh", claim.chinese());
  }
}
