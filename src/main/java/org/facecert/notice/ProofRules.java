package org.facecert.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One language's words for each proof, from a data file whose head explains its keys.
 *
 * @param headings that say nothing themselves, though they have no number
 * @param bare sentences that say nothing of the heading below which they stand
 * @param goesOn sentences that tell what follows from the one before them
 * @param answers sentences in which an answer's time goes on about the request before them
 * @param undone sentences that say that what the one before them tells is not done
 * @param terms what terms without end are about
 */
record ProofRules(
    Map<Proof, ProofRule> rules,
    Pattern headings,
    Pattern bare,
    Pattern goesOn,
    Pattern answers,
    Pattern undone,
    TermRules terms) {

  /** Letters of a number before a label. */
  private static final int NUMBER = 8;

  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Pattern ANYTHING = Pattern.compile("");

  /**
   * @param says words that say it
   * @param except words that are not looked at
   * @param unless words in the same sentence that take it back
   * @param under words of the label or heading below which a sentence says it
   * @param with words that such a sentence has to have
   */
  record ProofRule(Pattern says, Pattern except, Pattern unless, Pattern under, Pattern with) {

    boolean isSaid(String sentence, String label) {
      String told = Rule.blanked(sentence, except);
      // a label's words are answered by the whole sentence, or by none of it
      boolean whole = !label.isEmpty() && told.equals(sentence);
      boolean labelled =
          whole
              && under.matcher(label).find()
              && with.matcher(told.substring(behind(sentence, label))).find();
      return (labelled || says.matcher(told).find()) && !unless.matcher(told).find();
    }
  }

  /** Where a sentence goes on behind a label that stands in its line. */
  private static int behind(String sentence, String label) {
    int at = sentence.indexOf(label);
    return at >= 0 && at <= NUMBER ? at + label.length() : 0;
  }

  static ProofRules read(String language) {
    String resource = "packs/proofs-" + language + ".yaml";
    try (InputStream in = ProofRules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there are no proofs " + resource);
      }
      return of(new PackFile(resource, Pack.parsed(in.readAllBytes()), Pack.nouns(language)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProofRules of(PackFile file) {
    Map<Proof, ProofRule> rules = new EnumMap<>(Proof.class);
    PackFile proofs =
        file.onlyKeys("proofs", "headings", "bare", "goes_on", "answers", "undone", "terms")
            .map("proofs");
    for (Proof proof : Proof.values()) {
      PackFile entry =
          proofs.map(proof.key()).onlyKeys("says", "except", "unless", "under", "with");
      rules.put(
          proof,
          new ProofRule(
              entry.pattern("says"),
              either(entry, "except"),
              either(entry, "unless"),
              either(entry, "under"),
              entry.has("with") ? entry.pattern("with") : ANYTHING));
    }
    return new ProofRules(
        rules,
        file.pattern("headings"),
        file.pattern("bare"),
        file.pattern("goes_on"),
        file.pattern("answers"),
        file.pattern("undone"),
        TermRules.of(file.map("terms")));
  }

  private static Pattern either(PackFile entry, String key) {
    @Nullable Pattern found = entry.has(key) ? entry.pattern(key) : null;
    return found == null ? NEVER : found;
  }
}
