package org.facecert.device;

import org.facecert.evidence.Vault;

/** Opens sessions on phones of one kind. */
public interface Platform {

  /**
   * Connects to the phone; starts no app and grants nothing.
   *
   * @param vault where the session keeps what it sees
   * @throws DeviceFault when the phone or its server does not answer
   */
  Session open(Phone phone, AppUnderTest app, Vault vault);
}
