package org.facecert.catalogue;

/**
 * What a programme's rules may ask of a face function, in the words of the app statement.
 *
 * @param kind what it is for: login, payment, effects ...
 * @param matched where the face is compared: server, device, both, none
 * @param uploads whether face data leave the phone
 */
public record FunctionProfile(String id, String kind, String matched, boolean uploads) {

  /** The class that T/TAF 077.7 would put it into. */
  public ScenarioClass scenarioClass() {
    return switch (matched) {
      case "server" -> ScenarioClass.REMOTE;
      case "device" -> ScenarioClass.ON_DEVICE;
      case "both" -> ScenarioClass.MIXED;
      default -> ScenarioClass.EXPERIENCE;
    };
  }
}
