package org.facecert.facebank.backend;

import java.io.IOException;

/** Answers one request. */
@FunctionalInterface
interface Answering {

  /**
   * @param query of the address, empty where it has none
   * @param installation the header that tells which installation of the app asks; empty without it
   */
  Reply answer(String method, String path, String query, String installation, byte[] body)
      throws IOException;
}
