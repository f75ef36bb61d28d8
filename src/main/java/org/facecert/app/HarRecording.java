package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import org.facecert.files.DiskFault;
import org.facecert.traffic.FlowListener;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.body.FolderBodyStore;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.har.HarWriter;
import org.jspecify.annotations.Nullable;

/** Flows on their way into a HAR, with the folder of their bodies beside it. */
final class HarRecording implements AutoCloseable {

  private static final String ENDING = ".har";

  private final Path file;
  private final BodyStore bodies;
  private final HarWriter writer;
  private final CountryFinder countries;
  private @Nullable IOException failure;

  private HarRecording(Path file, BodyStore bodies, HarWriter writer, CountryFinder countries) {
    this.file = file;
    this.bodies = bodies;
    this.writer = writer;
    this.countries = countries;
  }

  /**
   * @param countries says where an address stands
   * @throws UserError when something else is there already
   */
  static HarRecording begin(Path file, CountryFinder countries) throws IOException {
    ResultFile result = ResultFile.named("--har", file, ENDING);
    String name = String.valueOf(file.getFileName());
    String bare = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    String folder = bare + "-bodies";
    BodyStore bodies = new FolderBodyStore(file.resolveSibling(folder), FolderBodyStore.MOST);
    HarWriter writer = new HarWriter(result.open(), Installation.version(), bodies, folder + "/");
    return new HarRecording(file, bodies, writer, countries);
  }

  BodyStore bodies() {
    return bodies;
  }

  /** What cannot be written is told at the end; the traffic goes on. */
  FlowListener before(FlowListener display) {
    return flow -> {
      try {
        if (failure == null) {
          writer.write(flow, countries.of(flow.path().address()));
        }
      } catch (IOException e) {
        failure = e;
      }
      display.ended(flow);
    };
  }

  Path file() {
    return file;
  }

  /**
   * @throws DiskFault when not all of it could be written
   */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
    if (failure != null) {
      throw DiskFault.writing(file, failure);
    }
  }
}
