package org.facecert.console;

/** A request that is not answered as it was asked. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status of HTTP
   * @param why in a sentence, without anything of the request in it
   */
  Refusal(int status, String why) {
    super(why);
    this.status = status;
  }

  int status() {
    return status;
  }
}
