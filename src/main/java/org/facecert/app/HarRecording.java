package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import org.facecert.files.DiskFault;
import org.facecert.traffic.FlowListener;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.body.FolderBodyStore;
import org.facecert.traffic.har.HarWriter;
import org.jspecify.annotations.Nullable;

/** Flows on their way into a HAR, with the folder of their bodies beside it. */
final class HarRecording implements AutoCloseable {

  private static final String ENDING = ".har";

  private final Path file;
  private final BodyStore bodies;
  private final HarWriter writer;
  private @Nullable IOException failure;

  private HarRecording(Path file, BodyStore bodies, HarWriter writer) {
    this.file = file;
    this.bodies = bodies;
    this.writer = writer;
  }

  /**
   * @throws UserError when something else is there already
   */
  static HarRecording begin(Path file) throws IOException {
    ResultFile result = ResultFile.named("--har", file, ENDING);
    String name = String.valueOf(file.getFileName());
    String bare = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    String folder = bare + "-bodies";
    BodyStore bodies = new FolderBodyStore(file.resolveSibling(folder), FolderBodyStore.MOST);
    HarWriter writer = new HarWriter(result.open(), Installation.version(), bodies, folder + "/");
    return new HarRecording(file, bodies, writer);
  }

  BodyStore bodies() {
    return bodies;
  }

  /** What cannot be written is told at the end; the traffic goes on. */
  FlowListener before(FlowListener display) {
    return flow -> {
      try {
        if (failure == null) {
          writer.write(flow);
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
