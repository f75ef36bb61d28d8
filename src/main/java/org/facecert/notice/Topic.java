package org.facecert.notice;

/** What a sentence of a notice is about; the order is the one of the corpus CAPP-130. */
public enum Topic {
  COLLECTION,
  PERMISSIONS,
  SHARING,
  USE,
  RETENTION,
  SECURITY,
  SPECIAL_AUDIENCES,
  CONTROL,
  CONTACT,
  CHANGES,
  CESSATION
}
