package org.facecert.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.Programme;
import org.facecert.run.Worlds;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredLabel;
import org.facecert.statement.FaceFunction;
import org.facecert.steps.NoticeMemory;
import org.facecert.steps.World;

/** Gives each scenario of a run what it holds. */
final class Scenes {

  private Scenes() {}

  /**
   * @param features the folder
   */
  static Worlds of(AppStatement statement, Programme programme, Path features) {
    DossierWords dossierWords = DossierWords.read(features);
    PermissionRules permissionRules = PermissionRules.read(features);
    Vocabulary vocabulary = Vocabulary.of(statement.app().language(), declared(statement.labels()));
    NoticeMemory memory = new NoticeMemory();
    return (item, session, vault, timeline) -> {
      World world =
          new World(
              session,
              statement,
              function(statement, item.function()),
              vocabulary,
              programme.parameters(),
              dossierWords,
              permissionRules,
              vault,
              timeline,
              item.requirement().id(),
              memory);
      return new Worlds.Scene(world, world::findings, world::control);
    };
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
          });
    }
    return classes;
  }

  /** A scenario that runs once per app still needs one function to be reached by: the first. */
  private static FaceFunction function(AppStatement statement, String id) {
    return statement.functions().stream()
        .filter(function -> id.isEmpty() || function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no function " + id + " in the statement"));
  }
}
