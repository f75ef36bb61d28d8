package org.facecert.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
   * What each proof is to tell; where a face is compared is for the rules a place, too. A proof
   * that is not here is not read again: of ways out and effects it doubted more that was right than
   * wrong (docs/strangers.md).
   */
  private static final Map<Proof, Set<FaceFact>> FACTS =
      Map.ofEntries(
          Map.entry(Proof.PURPOSE, Set.of(FaceFact.PURPOSE)),
          Map.entry(Proof.METHOD, Set.of(FaceFact.METHOD, FaceFact.SENT, FaceFact.NOTSENT)),
          Map.entry(Proof.KINDS, Set.of(FaceFact.KINDS)),
          Map.entry(Proof.PERIOD, Set.of(FaceFact.PERIOD)),
          Map.entry(Proof.PLACE, Set.of(FaceFact.PLACE, FaceFact.METHOD, FaceFact.NOTSENT)),
          Map.entry(Proof.ON_PHONE, Set.of(FaceFact.PLACE, FaceFact.METHOD, FaceFact.NOTSENT)));

  /**
   * Below it a sentence is doubted. The line of the model is 0; entries of lists that name the face
   * in their heading lie a little lower, and these texts have many.
   */
  private static final double DOUBTED = -1;

  /** "For signing in" is a purpose, if a short one. */
  private static final double DOUBTED_PURPOSE = -2;

  private static final Pattern CLAUSES = Pattern.compile("[,;:，；：]");

  /** A clause that names the face is read alone, too: "no password, your face is compared". */
  private static final Pattern FACE =
      Pattern.compile("[脸臉]|面[部容]|\\b(?:face|facial|selfies?|portrait)\\b");

  /** Far enough over the line of some fact for a sentence that stands by itself. */
  private static final double TELLS = 2;

  private SecondReading() {}

  /** Those that tell it. */
  static List<Quotation> sure(List<Quotation> said, Proof proof) {
    return FACTS.containsKey(proof)
        ? said.stream().filter(s -> margin(s, proof) > line(proof)).toList()
        : said;
  }

  private static double line(Proof proof) {
    return proof == Proof.PURPOSE ? DOUBTED_PURPOSE : DOUBTED;
  }

  /** Whether the sentence tells it, be there a rule that finds it or not. */
  static boolean tells(Quotation said, FaceFact fact) {
    return margin(said, Set.of(fact)) > 0;
  }

  private static double margin(Quotation said, Proof proof) {
    return margin(said, FACTS.getOrDefault(proof, Set.of()));
  }

  /**
   * How far over the line the sentence is. One that tells nothing alone is an entry of a list: half
   * a sentence, of which the label or the heading tells the rest.
   */
  private static double margin(Quotation said, Set<FaceFact> facts) {
    String words = said.words();
    double[] alone = margins(words);
    double clauses =
        Stream.of(CLAUSES.split(words))
            .filter(clause -> FACE.matcher(clause).find())
            .mapToDouble(clause -> Math.max(of(margins(clause), facts), underFace(clause, facts)))
            .max()
            .orElse(of(alone, facts));
    double whole = Math.max(of(alone, facts), clauses);
    return Arrays.stream(alone).max().orElse(0) >= TELLS
        ? whole
        : Math.max(whole, asEntry(said, facts));
  }

  private static double asEntry(Quotation said, Set<FaceFact> facts) {
    String words = said.words();
    String label = said.label();
    double under = underFace(words, facts);
    return label.isEmpty() || words.contains(label)
        ? under
        : Math.max(under, of(margins(label + ": " + words), facts));
  }

  private static double underFace(String words, Set<FaceFact> facts) {
    return of(margins((isChinese(words) ? "人脸信息: " : "Face data: ") + words), facts);
  }

  private static double of(double[] margins, Set<FaceFact> facts) {
    return facts.stream().mapToDouble(fact -> margins[fact.ordinal()]).max().orElse(0);
  }

  private static double[] margins(String sentence) {
    return (isChinese(sentence) ? Shipped.CHINESE : Shipped.ENGLISH).margins(sentence);
  }

  private static boolean isChinese(String sentence) {
    return sentence.codePoints().anyMatch(AnalysedNotice::isHan);
  }

  /** Read when a notice is first judged. */
  private static final class Shipped {
    static final FactModel CHINESE = FactModel.shipped("zh");
    static final FactModel ENGLISH = FactModel.shipped("en");
  }
}
