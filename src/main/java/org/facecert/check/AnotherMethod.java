package org.facecert.check;

import java.util.List;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.screen.Concept;
import org.facecert.screen.Screen;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.FaceFunction;

/** What a declared alternative opens is another method, whatever the statement calls it. */
final class AnotherMethod {

  private static final List<Concept> ANSWERS =
      List.of(Concept.CLOSE_OR_BACK, Concept.REFUSE, Concept.LATER, Concept.AGREE);

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final FaceFunction function;

  /**
   * @param function the face function: beside an effect stands another effect, which no word for a
   *     method names
   */
  AnotherMethod(JudgementContext seen, Vocabulary vocabulary, FaceFunction function) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.function = function;
  }

  /**
   * Its words name a method and it opens a form, or something that was not there before; or its
   * words name what the face function is for; or they say nothing known and it opens a form that
   * was not there before, or what the app's own text tells one to do instead of the face, or beside
   * an effect anything that was not.
   */
  boolean isOpenedBy(Offer offer) {
    ObservedScreen pressed = offer.pressed();
    if (pressed == null || !pressed.isSeen()) {
      return false;
    }
    String label = offer.alternative().label();
    boolean form = !pressed.reading().fields().isEmpty();
    if (vocabulary.matches(Concept.ALTERNATIVE, label)) {
      return form || !wasThereBefore(pressed.screen());
    }
    if (function.kind() == FaceFunction.Kind.EFFECTS && !vocabulary.knows(label)) {
      return !wasThereBefore(pressed.screen());
    }
    if (new SameGoal(vocabulary, function).isOf(offer.alternative())) {
      return !wasThereBefore(pressed.screen());
    }
    boolean answer = ANSWERS.stream().anyMatch(c -> vocabulary.matches(c, label));
    return !answer && !wasThereBefore(pressed.screen()) && (form || isToldInstead(label));
  }

  /**
   * The app itself says that this is what one does instead of the face: 不想拍脸，可以改填问卷 where the
   * control says 自己填问卷.
   */
  private boolean isToldInstead(String label) {
    LabelSimilarity alike = new LabelSimilarity(vocabulary);
    return seen.observations()
        .screens()
        .filter(ObservedScreen::isSeen)
        .flatMap(s -> s.reading().passages().stream())
        .filter(p -> p.concepts().contains(Concept.REFUSAL_TALK))
        .anyMatch(
            p ->
                !TextNormalization.text(p.text()).equals(TextNormalization.text(label))
                    && alike.share(p.text(), label));
  }

  private boolean wasThereBefore(Screen screen) {
    Observations observations = seen.observations();
    return seen.start().stream()
        .flatMap(start -> observations.until(start).screens())
        .anyMatch(s -> s.screen().sameAs(screen));
  }
}
