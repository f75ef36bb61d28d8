@theme:prompt-frequency
Feature: A no is not asked again and again

  @FP-01 @major @automatic
  @CN-APP-3.2 @CN-NDR-22.5 @CN-35273-5.3 @RLD-13 @EU-EDPB-0322
  Rule: No app-raised face prompt again in the same session after explicit refusal
    Until the app is closed, no screen of the app's own accord asks for the face again. A prompt that the person calls up
    by starting a face function is not counted.

    PASS proves: On the screens walked, from the refusal to the end of the session, the app did not ask about the face
    of its own accord.

    PASS does not prove: Screens that were not walked; prompts a day or two later.

    Scenario: After a refusal the session is quiet
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      And the person goes about the app
      And the person closes the app and opens it once more
      Then the app did not of its own accord ask for the face again

  @FP-02 @major @automatic
  @CN-41819-5-FREQ @CN-NDR-22.5 @CN-MIIT-164 @CN-TAF-078.4 @ISO-29184-5.4.7
  Rule: ≤ 1 prompt in 48 h after refusal unless the user starts the function
    After a refusal the app asks for the face of its own accord at most once in 48 hours; a prompt that the person calls
    up by starting the function is not counted.

    @waiting
    Scenario: Two days after a refusal are quiet
      clock over days to come

      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      And the person uses the app over two days
      Then the app asked for the face of its own accord at most once in 48 hours

  @FP-03 @major @automatic
  @CN-APP-3.2 @CN-MIIT-337 @AND-PERM-RT
  Rule: No camera-permission re-request on each launch after denial
    Whoever has denied the camera is not asked for it at the next launches, neither by the system's dialog nor by a box
    of the app's own. Suite rule: three launches are looked at.

    PASS proves: None of the three launches after the denial asked for the camera.

    PASS does not prove: Later launches, and those after an update.

    Scenario: The launches after a denied camera are quiet
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, agrees to the face and denies the camera
      And the person closes the app and opens it again, several times
      Then no launch asked for the camera

  @FP-04 @information @assisted @once
  @RLD-20 @CN-APP-4.4 @CN-41391-6.1
  Rule: Scans per core journey counted and justified
    In each core journey the scans of the face are counted. The number is information for the assessor, who asks why
    there is more than one.

    @waiting
    Scenario: The scans of a journey are counted
      scan count to come

      Given a fresh install on which nothing has been agreed to
      When a person makes each core journey
      Then the scans of the face in it are counted and justified
