package org.facecert.facebank.backend;

import java.util.Map;

/**
 * The one account that every installation has. The values are lab conditions, declared in the app
 * statement; the environment may replace them on both sides.
 */
record TestAccount(
    String user, String password, String smsCode, String paymentPassword, String idNumber) {

  static TestAccount of(Map<String, String> environment) {
    return new TestAccount(
        "13800000000",
        environment.getOrDefault("FACEBANK_PASSWORD", "Lab-2026"),
        environment.getOrDefault("FACEBANK_SMS_CODE", "246810"),
        environment.getOrDefault("FACEBANK_PAYMENT_PASSWORD", "135790"),
        // the 30th of February: nobody's number
        environment.getOrDefault("FACEBANK_ID_NUMBER", "110101200002300000"));
  }

  @Override
  public String toString() {
    return "TestAccount[" + user + "]";
  }
}
