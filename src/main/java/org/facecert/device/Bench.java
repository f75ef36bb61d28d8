package org.facecert.device;

import java.util.Optional;

/**
 * What stands around a phone in the laboratory, by its device file: the laboratory's word, not the
 * applicant's.
 *
 * @param traffic where a proxy for it may listen; empty where nothing is said of it
 * @param faceBeforeCamera a face, such as a portrait or a head, stands before its camera all along
 */
public record Bench(Optional<TrafficPath.ProxyPlace> traffic, boolean faceBeforeCamera) {

  /** Of which nothing is known. */
  public static Bench unknown() {
    return new Bench(Optional.empty(), false);
  }
}
