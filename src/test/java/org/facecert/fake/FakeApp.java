package org.facecert.fake;

/** An app on the fake phone. */
interface FakeApp {

  String packageName();

  /** The name under which the system's dialogs speak of it. */
  String name();

  /** Its process has started; what it remembers of earlier runs is in {@link Handset#kept}. */
  void launched(Handset phone);

  /** What the page of this name shows now. */
  Page page(String name);
}
