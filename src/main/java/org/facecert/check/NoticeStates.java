package org.facecert.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.notice.Proof;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * IN-02 to IN-09: the notices tell something of the face, in so many words. Words of the matter
 * alone are no proof: where they stand in a sentence that says something else they count for
 * nothing, else a person is asked.
 */
public final class NoticeStates {

  /** "No face scan is needed" tells whether the face is needed, and what there is without it. */
  private static final Set<Proof> TOLD_BY_A_DENIAL = Set.of(Proof.EFFECT, Proof.REFUSAL);

  /** Said of a thing, which must be the face or refer to it. */
  private static final Set<Proof> TIED =
      Collections.unmodifiableSet(
          EnumSet.of(
              Proof.PURPOSE,
              Proof.METHOD,
              Proof.KINDS,
              Proof.PERIOD,
              Proof.END,
              Proof.PLACE,
              Proof.DELETION));

  private static final Pattern PERSON =
      Pattern.compile(
          "(?i)\\b(?:you|your|request\\w*|asks?|asked|consent|tap|press)\\b|\\p{IsHan}");

  private static final Pattern BY_ITSELF =
      Pattern.compile(
          "(?i)\\b(?:after|until|till|expir\\w*|automatic\\w*|by"
              + " itself|[0-9]+|days|weeks|months|years|nightly|each|every)\\b");

  private final JudgementContext seen;
  private final String language;
  private final RequiredDisclosure claim;
  private final PerFunctionJudgement functions;

  /** Of all functions at once. */
  NoticeStates(JudgementContext seen, String language, RequiredDisclosure claim) {
    this(seen, language, claim, PerFunctionJudgement.whichever());
  }

  /**
   * @param language of the app, "zh" or "en"
   */
  public NoticeStates(
      JudgementContext seen,
      String language,
      RequiredDisclosure claim,
      PerFunctionJudgement functions) {
    this.seen = seen;
    this.language = language;
    this.claim = claim;
    this.functions = functions;
  }

  public Finding judge(ReadNotices notices) {
    if (claim.ofFaceOnly()) {
      return functions.judge(seen, notices, language, this::judge);
    }
    return claim == RequiredDisclosure.HANDLER
        ? new NoticeContents(seen, notices, language).judge(this::judge)
        : functions.ask(seen, notices, language, this::judge);
  }

  private Finding judge(NoticeContents heard) {
    List<Quotation> fixesNone =
        claim == RequiredDisclosure.RETENTION ? heard.proven(Proof.NO_PERIOD) : List.of();
    if (!fixesNone.isEmpty() && heard.lasting().isEmpty()) {
      return find(heard, Verdict.FAIL, "vague", fixesNone);
    }
    List<Quotation> proof = new ArrayList<>();
    for (RequiredDisclosure.Part part : claim.parts()) {
      List<Quotation> said =
          part.ofFace() ? heard.proven(part.proof()) : heard.provenAnywhere(part.proof());
      if (said.isEmpty()) {
        return notSaid(heard, part);
      }
      List<Quotation> sure =
          SecondReading.sure(
              said.stream()
                  .filter(s -> !TIED.contains(part.proof()) || !s.says(Proof.UNTIED))
                  .toList(),
              part.proof());
      if (sure.isEmpty()) {
        return find(heard, Verdict.REVIEW, "doubtful", said);
      }
      proof.add(claim == RequiredDisclosure.LOCATION ? exactest(heard, sure) : sure.get(0));
    }
    if (claim == RequiredDisclosure.NECESSITY
        && heard.proven(Proof.IMPACT).stream().allMatch(s -> s.says(Proof.UNTIED))) {
      // whether it is needed, and what there is instead, is no effect on anybody's rights
      return find(heard, Verdict.REVIEW, "doubtful", heard.proven(Proof.EFFECT));
    }
    return claim == RequiredDisclosure.LOCATION && heard.exactPlaces().isEmpty()
        ? find(heard, Verdict.REVIEW, "inexact", proof)
        : find(heard, Verdict.PASS, "pass", proof);
  }

  /** The sentence that a person would point to: with the country in it, or the phone. */
  private static Quotation exactest(NoticeContents heard, List<Quotation> said) {
    return heard.exactPlaces().stream().findFirst().orElse(said.get(0));
  }

  private Finding notSaid(NoticeContents heard, RequiredDisclosure.Part part) {
    return heard.unread().orElseGet(() -> absent(heard, part, perhapsSaid(heard, part)));
  }

  /** What may say it, in words that leave it open. */
  private List<Quotation> perhapsSaid(NoticeContents heard, RequiredDisclosure.Part part) {
    List<Quotation> unclear = new ArrayList<>(unclear(heard, part));
    if (part.proof() == Proof.DELETION) {
      // it is deleted at some time; whether on anybody's wish, these words may tell
      unclear.addAll(heard.proven(Proof.END).stream().filter(NoticeStates::mayBeWished).toList());
    } else if (part.proof() == Proof.REFUSAL) {
      // what it means to say no may tell that one can
      unclear.addAll(heard.proven(Proof.EFFECT));
    }
    return unclear;
  }

  private Finding absent(
      NoticeContents heard, RequiredDisclosure.Part part, List<Quotation> unclear) {
    if (!unclear.isEmpty()) {
      return find(heard, Verdict.REVIEW, "doubtful", unclear);
    }
    List<Quotation> general = general(heard, part);
    if (general.isEmpty()) {
      return find(heard, Verdict.FAIL, "absent", List.of());
    }
    List<Quotation> vague = general.stream().filter(Quotation::namesFace).toList();
    if (claim.ofFaceOnly() && !vague.isEmpty()) {
      return find(heard, Verdict.FAIL, "vague", vague);
    }
    return claim.ofFaceOnly()
        ? find(heard, Verdict.FAIL, "general.fail", general)
        : find(heard, Verdict.REVIEW, "general.review", general);
  }

  /** In English, a deletion at a time, in which the person has no part, is by itself. */
  private static boolean mayBeWished(Quotation said) {
    return !said.says(Proof.ANSWER)
        && (PERSON.matcher(said.words()).find() || !BY_ITSELF.matcher(said.words()).find());
  }

  private static List<Quotation> unclear(NoticeContents heard, RequiredDisclosure.Part part) {
    List<Quotation> unclear = NoticeContents.unclear(perhaps(heard, part));
    return TOLD_BY_A_DENIAL.contains(part.proof()) ? unclear : heard.affirming(unclear);
  }

  private static List<Quotation> perhaps(NoticeContents heard, RequiredDisclosure.Part part) {
    Stream<Quotation> items =
        part.item().stream()
            .flatMap(i -> Stream.concat(heard.face(i).stream(), heard.doubtful(i).stream()));
    Stream<Quotation> values =
        part.value().stream().flatMap(v -> heard.values(v, x -> true).stream());
    return Stream.concat(items, values).toList();
  }

  /** Said in so many words of something else than the face. */
  private static List<Quotation> general(NoticeContents heard, RequiredDisclosure.Part part) {
    return part.item().stream()
        .flatMap(i -> heard.general(i).stream())
        .filter(s -> !s.heads() && (s.says(part.proof()) || !s.isAccountedFor()))
        .toList();
  }

  private Finding find(NoticeContents heard, Verdict verdict, String key, List<Quotation> places) {
    return heard.find(verdict, "notice." + key, places, "what", claim.said());
  }
}
