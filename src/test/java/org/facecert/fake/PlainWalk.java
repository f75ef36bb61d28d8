package org.facecert.fake;

import java.util.List;
import org.facecert.device.Session;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.probe.WatchedWalk;
import org.facecert.probe.Watches;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.walk.Walker;

/** Walks in English the first declared function of an app, with a log of its own and no probe. */
final class PlainWalk {

  private PlainWalk() {}

  static Walker on(Session phone, AppStatement statement, Vault shelf) {
    ObservationLog log = new ObservationLog();
    return new Walker(
        phone,
        statement,
        statement.functions().get(0),
        Vocabulary.of("en"),
        log,
        shelf,
        Watches.begin(
            List.of(), new WatchedWalk(phone, statement.app().packageName(), log, shelf)));
  }
}
