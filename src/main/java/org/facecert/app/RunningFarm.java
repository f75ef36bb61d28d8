package org.facecert.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.facecert.pool.Farm;

/** A farm that is up; closing it ends the Grid and all that was started for it. */
public final class RunningFarm implements AutoCloseable {

  private final Farm farm;
  private final Phones phones;
  private final List<Path> files;
  private final Path state;

  /**
   * @param state its configuration and logs, for as long as it is sound
   */
  RunningFarm(Farm farm, Phones phones, List<Path> files, Path state) {
    this.farm = farm;
    this.phones = phones;
    this.files = List.copyOf(files);
    this.state = state;
  }

  public URI hub() {
    return farm.hub();
  }

  /** The phones by the names of their slots. */
  public List<String> slots() {
    return farm.slots().stream().map(Farm.FarmSlot::name).toList();
  }

  /** A device file for each slot. */
  public List<Path> files() {
    return files;
  }

  /** Whether the Grid's process lives. */
  public boolean alive() {
    return farm.alive();
  }

  /** What the Grid and the phones say; gone after {@link #close} unless the Grid died before. */
  public Path logs() {
    return state;
  }

  @Override
  public void close() {
    boolean sound = farm.alive();
    try {
      farm.close();
    } finally {
      phones.close();
    }
    if (sound) {
      discard();
    }
  }

  private void discard() {
    try {
      Discarded.folder(state);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the farm's state in " + state, e);
    }
  }
}
