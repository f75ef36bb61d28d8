package org.facecert.screen;

/**
 * What a node is in the system's permission dialog, where the platform knows the dialog's parts.
 */
public enum PermissionPart {
  QUESTION,
  ALLOW,
  ALLOW_WHILE_USED,
  ALLOW_ONCE,
  DENY,
  /** the app may not ask again */
  DENY_FOR_GOOD,
  /** leaves a permission as far as it goes, where more is asked for */
  KEEP,
  /** neither the question nor an answer to it */
  OTHER;

  boolean allows() {
    return this == ALLOW || this == ALLOW_WHILE_USED || this == ALLOW_ONCE;
  }

  boolean denies() {
    return this == DENY || this == DENY_FOR_GOOD;
  }

  boolean answers() {
    return allows() || denies() || this == KEEP;
  }
}
