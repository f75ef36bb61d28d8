package org.facecert.evidence;

/** One key: value line under a finding, in the order in which a reader wants them. */
public record Fact(String key, String value) {

  public static Fact fact(String key, Object value) {
    return new Fact(key, String.valueOf(value));
  }
}
