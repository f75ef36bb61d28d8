package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InputStream;

/**
 * {@code shell:} and {@code exec:}: errors go where the output goes, and nobody hears of the exit
 * status.
 */
final class PlainTerminal implements Terminal {
  private final AdbStream stream;

  PlainTerminal(AdbStream stream) {
    this.stream = stream;
  }

  @Override
  public InputStream in() {
    return stream.input();
  }

  @Override
  public void out(byte[] bytes) throws IOException {
    stream.output().write(bytes);
  }

  @Override
  public void err(byte[] bytes) throws IOException {
    out(bytes);
  }

  @Override
  public void exit(int status) {
    // the stream's end says it
  }

  @Override
  public boolean isGone() {
    return stream.isEnded();
  }
}
