package org.facecert.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.Programme;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredLabel;
import org.facecert.steps.Rules;

/** By what scenarios are judged. */
public final class Scenes {

  private Scenes() {}

  /** By what an app with a statement is judged. */
  static Function<AppStatement, Rules> rules(Programme programme, Path features) {
    DossierWords dossierWords = DossierWords.read(features);
    PermissionRules permissionRules = PermissionRules.read(features);
    return statement ->
        new Rules(vocabulary(statement), programme.parameters(), dossierWords, permissionRules);
  }

  /** By which the screens of an app with a statement are read. */
  public static Vocabulary vocabulary(AppStatement statement) {
    return Vocabulary.of(statement.app().language(), declared(statement.labels()));
  }

  private static Map<String, Concept> declared(List<DeclaredLabel> labels) {
    Map<String, Concept> classes = new LinkedHashMap<>();
    for (DeclaredLabel each : labels) {
      classes.put(
          each.label(),
          switch (each.meaning()) {
            case AGREE -> Concept.AGREE;
            case REFUSE -> Concept.REFUSE;
            case LATER -> Concept.LATER;
            case ALTERNATIVE -> Concept.ALTERNATIVE;
            case CLOSE -> Concept.CLOSE_OR_BACK;
            case NEXT -> Concept.NEXT;
          });
    }
    return classes;
  }
}
