package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.notice.FaceFact;
import org.facecert.notice.FactModel;
import org.facecert.notice.Proof;

/**
 * Whether a sentence in which the rules found something tells it by all its words together: "the
 * PIN is sent and compared on our server" has the words and not the matter. What it doubts is no
 * proof, and a question where nothing else is one.
 */
final class SecondReading {

  /**
   * What each proof is to tell. A proof that is not here is not read again: of places, ways out and
   * effects, short entries under a heading are too little for the model, and it doubted more that
   * was right than wrong (docs/strangers.md).
   */
  private static final Map<Proof, Set<FaceFact>> FACTS =
      Map.ofEntries(
          Map.entry(Proof.PURPOSE, Set.of(FaceFact.PURPOSE)),
          Map.entry(Proof.METHOD, Set.of(FaceFact.METHOD, FaceFact.SENT, FaceFact.NOTSENT)),
          Map.entry(Proof.KINDS, Set.of(FaceFact.KINDS)),
          Map.entry(Proof.PERIOD, Set.of(FaceFact.PERIOD)));

  private SecondReading() {}

  /** Those that tell it. */
  static List<Quotation> sure(List<Quotation> said, Proof proof) {
    return FACTS.containsKey(proof)
        ? said.stream().filter(s -> margin(s, proof) > 0).toList()
        : said;
  }

  /** Whether the sentence tells it, be there a rule that finds it or not. */
  static boolean tells(Quotation said, FaceFact fact) {
    return margin(said, Set.of(fact)) > 0;
  }

  private static double margin(Quotation said, Proof proof) {
    return margin(said, FACTS.getOrDefault(proof, Set.of()));
  }

  /** How far over the line the sentence is, read alone or under its label. */
  private static double margin(Quotation said, Set<FaceFact> facts) {
    String words = said.words();
    String label = said.label();
    double alone = margin(words, facts);
    return label.isEmpty() || words.contains(label)
        ? alone
        : Math.max(alone, margin(label + ": " + words, facts));
  }

  private static double margin(String sentence, Set<FaceFact> facts) {
    boolean han = sentence.codePoints().anyMatch(AnalysedNotice::isHan);
    double[] margins = (han ? Shipped.CHINESE : Shipped.ENGLISH).margins(sentence);
    return facts.stream().mapToDouble(fact -> margins[fact.ordinal()]).max().orElse(0);
  }

  /** Read when a notice is first judged. */
  private static final class Shipped {
    static final FactModel CHINESE = FactModel.shipped("zh");
    static final FactModel ENGLISH = FactModel.shipped("en");
  }
}
