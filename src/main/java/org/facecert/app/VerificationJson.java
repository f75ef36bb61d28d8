package org.facecert.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.facecert.seal.Inspection;
import org.facecert.seal.SealedFacts;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** A verification for tools. */
public final class VerificationJson {

  private static final String FORMAT = "facecert-verification-1";

  private VerificationJson() {}

  /**
   * @param key of the sentence, which stays the same in every language
   * @param text the sentence
   */
  private record Told(String key, Map<String, String> values, String text) {}

  private record Derived(int compared, int agreeing, int notWalked, Optional<String> grade) {}

  private record Written(
      String format,
      String result,
      Optional<Inspection.SealedBy> signature,
      Optional<Inspection.Stamp> timeStamp,
      Optional<SealedFacts> sealed,
      Optional<Derived> derivation,
      Map<String, List<Told>> said) {}

  /**
   * @param result in a word: whole, faulty or open
   */
  public static String of(
      PackageVerification verification, String result, OutputLanguage language) {
    Optional<Inspection.Seal> seal = verification.inspection().seal();
    Map<String, List<Told>> said = new TreeMap<>();
    said.put("faults", told(verification, verification.faults(), language));
    said.put("open", told(verification, verification.open(), language));
    said.put("notes", told(verification, verification.notes(), language));
    Written written =
        new Written(
            FORMAT,
            result,
            seal.map(Inspection.Seal::signer),
            seal.flatMap(Inspection.Seal::stamped),
            seal.map(Inspection.Seal::facts),
            verification
                .derivation()
                .map(d -> new Derived(d.compared(), d.agreeing(), d.notWalked(), d.grade())),
            said);
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(written);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a verification is plain data", e);
    }
  }

  private static List<Told> told(
      PackageVerification verification, List<Sentence> sentences, OutputLanguage language) {
    Messages words = Messages.ofFindings();
    List<Told> all = new ArrayList<>();
    for (Sentence each : sentences) {
      Sentence masked = each.each(verification.redaction()::mask);
      all.add(new Told(masked.key(), masked.values(), words.render(masked, language)));
    }
    return all;
  }
}
