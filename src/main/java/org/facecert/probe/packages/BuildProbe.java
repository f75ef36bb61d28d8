package org.facecert.probe.packages;

import java.nio.file.Path;
import java.util.Optional;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.PackageRead;
import org.facecert.statement.App;

/** Asks for the build under test on one walk, and writes what the phone says into its log. */
public final class BuildProbe {

  private final Session session;
  private final App app;
  private final ObservationLog log;

  public BuildProbe(Session session, App app, ObservationLog log) {
    this.session = session;
    this.app = app;
    this.log = log;
  }

  /**
   * The build that is there now, with its permissions as they stand; in nobody's log yet.
   *
   * @param file from which it was installed
   * @return empty where the phone cannot tell which apps it has
   * @throws UnreadableAnswer when the phone tells so in words that are not known
   */
  public Optional<InstalledBuild> now(Path file) {
    return PackageProbe.on(session)
        .flatMap(probe -> probe.read(app.packageName(), Optional.of(file)));
  }

  /**
   * @throws UnreadableAnswer when the phone tells so in words that are not known; the log says so
   */
  public PackageRead read() {
    try {
      Optional<InstalledBuild> build =
          PackageProbe.on(session).flatMap(probe -> probe.read(app.packageName(), app.file()));
      return log.add(number -> new PackageRead(number, build, session.now()));
    } catch (UnreadableAnswer e) {
      log.add(number -> new ChannelLost(number, Channel.PACKAGE, e.what(), session.now()));
      throw e;
    }
  }
}
