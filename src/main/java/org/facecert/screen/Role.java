package org.facecert.screen;

/** What a node is for a person, whatever the platform calls its class. */
public enum Role {
  BUTTON,
  CHECKBOX,
  RADIO,
  SWITCH,
  FIELD,
  TEXT,
  IMAGE,
  WEB,
  TOAST,
  PROGRESS,
  LIST,
  CONTAINER
}
