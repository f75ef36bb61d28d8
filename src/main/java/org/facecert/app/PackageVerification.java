package org.facecert.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.seal.Inspection;

/**
 * What the verification of a package came to.
 *
 * @param inspection of its bytes
 * @param derivation of its verdicts; empty where the bytes are not whole, and nothing was derived
 * @param redaction takes out of words of the app what must not be shown
 */
public record PackageVerification(
    Inspection inspection, Optional<Derivation> derivation, Redaction redaction) {

  /**
   * @param compared how many scenarios were derived anew
   * @param agreeing how many of them with the same verdict in the same words
   * @param notWalked how many have no walk behind them
   * @param grade its id; empty where there is none
   */
  public record Derivation(
      int compared,
      int agreeing,
      int notWalked,
      Optional<String> grade,
      List<Sentence> faults,
      List<Sentence> open,
      List<Sentence> notes) {
    public Derivation {
      faults = List.copyOf(faults);
      open = List.copyOf(open);
      notes = List.copyOf(notes);
    }
  }

  /** What is not as it was sealed, or does not follow. */
  public List<Sentence> faults() {
    return all(inspection.faults(), derivation.map(Derivation::faults));
  }

  /** What keeps it from being trusted whole. */
  public List<Sentence> open() {
    return all(inspection.open(), derivation.map(Derivation::open));
  }

  public List<Sentence> notes() {
    return all(inspection.notes(), derivation.map(Derivation::notes));
  }

  private static List<Sentence> all(List<Sentence> first, Optional<List<Sentence>> second) {
    List<Sentence> all = new ArrayList<>(first);
    second.ifPresent(all::addAll);
    return all;
  }
}
