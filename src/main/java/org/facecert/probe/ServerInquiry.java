package org.facecert.probe;

/** What the laboratory asks an app's servers itself, outside the phone, when a step wants it. */
public enum ServerInquiry {
  /** the addresses of faces that were learnt up to now */
  ADDRESSES,
  /** addresses beside those, as by counting on */
  NEIGHBOURS,
  /** the addresses that gave a face before, after the consent was withdrawn */
  ADDRESSES_AFTER_WITHDRAWAL,
  /** the addresses that gave a face before, after the face was deleted */
  ADDRESSES_AFTER_DELETION,
  /** requests that carried a face, sent again as they were */
  REQUESTS,
  /** the last such requests, sent again after the face was deleted */
  REQUESTS_AFTER_DELETION,
  /** requests that were held back, without the face in them, and then as they were */
  FACELESS_REQUESTS
}
