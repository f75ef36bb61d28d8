package org.facecert.doctor;

/** How a phone stands, as far as a glance tells. */
public enum Condition {
  /** there, and nobody has it */
  FREE,
  BUSY,
  /** its server answers, and does not tell whether the phone is free */
  THERE,
  /** it cannot be used now */
  SICK
}
