package org.facecert.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.facecert.traffic.TrafficCoverage;
import org.facecert.traffic.proxy.TrafficProxy;
import org.jspecify.annotations.Nullable;

/** A proxy that works. */
public final class ProxyRun implements AutoCloseable {

  private final TrafficProxy proxy;
  private final @Nullable HarRecording recording;
  private boolean closed;

  ProxyRun(TrafficProxy proxy, @Nullable HarRecording recording) {
    this.proxy = proxy;
    this.recording = recording;
  }

  /** Where it takes connections. */
  public InetSocketAddress address() {
    return proxy.address();
  }

  public TrafficCoverage coverage() {
    return proxy.coverage();
  }

  public Optional<Path> har() {
    return Optional.ofNullable(recording).map(HarRecording::file);
  }

  /** Whether all that passed was understood and, where it was asked for, kept. */
  public boolean complete() {
    return recording == null ? coverage().understood() : coverage().complete();
  }

  /**
   * Ends all connections and the HAR; once.
   *
   * @throws org.facecert.files.DiskFault when not all of the HAR could be written
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      proxy.close();
      if (recording != null) {
        recording.close();
      }
    }
  }
}
