@theme:prompt-frequency
Feature: A no is not asked again and again

  @FP-01 @major @automatic
  @CN-APP-3.2 @CN-NDR-22.5 @CN-35273-5.3 @RLD-13 @EU-EDPB-0322
  Rule: No app-raised face prompt again in the same session after explicit refusal
    Until the app is closed, no screen of the app's own accord asks for the face again. A prompt that the person calls up
    by starting a face function is not counted.

    Scenario: After a refusal the session is quiet
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      And the person goes about the app
      Then the app did not of its own accord ask for the face again

  @FP-03 @major @automatic
  @CN-APP-3.2 @CN-MIIT-337 @AND-PERM-RT
  Rule: No camera-permission re-request on each launch after denial
    Whoever has denied the camera is not asked for it at the next launches, neither by the system's dialog nor by a box
    of the app's own. Suite rule: three launches are looked at.

    Scenario: The launches after a denied camera are quiet
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, agrees to the face and denies the camera
      And the person closes the app and opens it again, several times
      Then no launch asked for the camera
