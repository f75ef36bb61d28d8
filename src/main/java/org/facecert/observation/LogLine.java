package org.facecert.observation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.screen.Node;
import org.facecert.screen.ScreenData;
import org.jspecify.annotations.Nullable;

/** What a line of a log holds where that is another thing than the record holds. */
final class LogLine {

  private LogLine() {}

  record ScreenLine(
      int screenNumber,
      ScreenData screen,
      Moment when,
      Evidence source,
      Evidence picture,
      boolean pictured) {}

  record ActionLine(
      Purpose purpose,
      String label,
      @Nullable Node node,
      @Nullable ObservedScreen on,
      Moment when) {}

  record StepLine(String step, String came, JsonNode result, Moment when) {}

  record StatementLine(JsonNode declared, Evidence evidence, Moment when) {}

  record NoticeLine(
      NoticeSource source,
      OpenedText opened,
      Optional<Evidence> kept,
      boolean toItsEnd,
      List<String> path) {}
}
