package org.facecert.pool;

/** A device was asked for that no file in {@code devices/} describes. */
public final class NoSuchDevice extends RuntimeException {
  public NoSuchDevice(String message) {
    super(message);
  }
}
