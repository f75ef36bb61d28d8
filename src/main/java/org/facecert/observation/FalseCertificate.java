package org.facecert.observation;

/** What is false in the certificates that a proxy shows, so that an app has to refuse them. */
public enum FalseCertificate {
  /** nobody vouches for whoever signed it */
  UNKNOWN_AUTHORITY("unknown-authority"),
  /** signed by an authority that the phone trusts, for another host */
  OTHER_HOST("other-host"),
  /** signed by an authority that the phone trusts, and its time is over */
  EXPIRED("expired");

  private final String id;

  FalseCertificate(String id) {
    this.id = id;
  }

  /** In names of steps, and in what is written of the wire. */
  public String id() {
    return id;
  }
}
