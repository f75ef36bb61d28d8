package org.facecert.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.facecert.pool.Farm;

/** A farm that is up; closing it ends the Grid and all that was started for it. */
public final class RunningFarm implements AutoCloseable {

  private final Farm farm;
  private final Phones phones;
  private final List<Path> files;

  RunningFarm(Farm farm, Phones phones, List<Path> files) {
    this.farm = farm;
    this.phones = phones;
    this.files = List.copyOf(files);
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

  @Override
  public void close() {
    try {
      farm.close();
    } finally {
      phones.close();
    }
  }
}
