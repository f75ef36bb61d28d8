package org.facecert.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Act;
import org.facecert.statement.Alternative;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Kind;

/**
 * A declared alternative that names the same thing as the start of the face function. To log in, to
 * pay and to prove one's name there are methods that have names; elsewhere the other way is another
 * card, list or code, and its name is all that tells what it is for.
 */
final class SameGoal {

  private static final Set<Kind> BY_METHOD =
      Collections.unmodifiableSet(
          EnumSet.of(Kind.LOGIN, Kind.PAYMENT, Kind.REAL_NAME, Kind.ANTI_ADDICTION));

  private static final List<Concept> NO_WAYS =
      List.of(
          Concept.CLOSE_OR_BACK,
          Concept.WAY_BACK,
          Concept.REFUSE,
          Concept.LATER,
          Concept.AGREE,
          Concept.ME_TAB,
          Concept.SETTINGS,
          Concept.VOID,
          Concept.FACE_FUNCTION);

  private final Vocabulary vocabulary;
  private final FaceFunction function;

  SameGoal(Vocabulary vocabulary, FaceFunction function) {
    this.vocabulary = vocabulary;
    this.function = function;
  }

  boolean isOf(Alternative alternative) {
    List<Act> acts = function.ways().start().acts();
    return !BY_METHOD.contains(function.kind())
        && !acts.isEmpty()
        && acts.get(acts.size() - 1) instanceof Act.Tap start
        && NO_WAYS.stream().noneMatch(c -> vocabulary.matches(c, alternative.label()))
        && new LabelSimilarity(vocabulary).share(start.label(), alternative.label());
  }
}
