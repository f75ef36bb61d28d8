@theme:liveness
Feature: A false face is not taken for a true one

  @LV-01 @blocker @assisted
  @CN-38671-6.1.6.5 @CN-41987 @ISO-30107-3 @CN-41815.3 @RLD-18 @NIST-63B-BIO-PAD
  Rule: Printed, cut-out and background-removed photos rejected
    An operator holds printed, cut-out and background-removed photos of an enrolled test person before the camera.
    Attempts and acceptances are counted; few attempts prove little, so the interval is told with them.

    @waiting
    Scenario: Photos are rejected
      presentation bench to come

      Given an operator with printed, cut-out and background-removed photos
      When each is presented to the face function
      Then none is accepted

  @LV-02 @blocker @assisted
  @CN-38671-6.1.6.5 @CN-41987 @NIST-63B-BIO-PAD
  Rule: Screen photo and replay video rejected
    An operator shows an enrolled test person on a screen, as a picture and as a video. Attempts and acceptances are
    counted and told with their interval.

    @waiting
    Scenario: Screens are rejected
      presentation bench to come

      Given an operator with a photo and a video on a screen
      When each is presented to the face function
      Then none is accepted

  @LV-03 @major @assisted
  @CN-41987 @CN-CFEII-0010 @CN-38671-6-ENH
  Rule: Masks and head models rejected (level-dependent)
    An operator presents masks and head models, of the level that the programme asks for. Attempts and acceptances are
    counted and told with their interval.

    @waiting
    Scenario: Masks and head models are rejected
      presentation bench to come

      Given an operator with masks and head models
      When each is presented to the face function
      Then none is accepted

  @LV-04 @blocker @assisted
  @CN-41819-5-CAP @NIST-63A-3.14 @RLD-18
  Rule: Synthesised/animated face ("living photo", deepfake) rejected
    A photo made to blink or speak, and a synthetic video of an enrolled test person, are not accepted.

    @waiting
    Scenario: Synthetic faces are rejected
      injection bench to come

      Given animated photos and synthetic videos of an enrolled test person
      When each is presented to the face function
      Then none is accepted

  @LV-05 @blocker @assisted
  @NIST-63A-3.14 @CEN-18099 @FPP-SEC @MASVS-RESILIENCE-4
  Rule: Virtual camera, emulator, replaced stream rejected or flagged
    A virtual camera, an emulator and a replaced camera stream are refused, or recognised and met by another factor.

    @waiting
    Scenario: Injected streams are rejected
      injection bench to come

      Given a phone whose camera stream is replaced
      When a person goes through the face function
      Then the stream is rejected or flagged

  @LV-06 @major @assisted
  @MASVS-RESILIENCE-1 @MASVS-RESILIENCE-2 @CN-JRT-0092 @MASVS-RESILIENCE-3
  Rule: Rooted/jailbroken, hooked or repackaged app: face function refused or raised risk
    On a rooted or hooked phone, or from a repackaged app, the face function is refused or asks for another factor.

    @waiting
    Scenario: A manipulated phone is noticed
      injection bench to come

      Given a phone that is rooted and hooked
      When a person goes through the face function
      Then the face function is refused or raises the risk

  @LV-07 @blocker @assisted
  @CN-38671-4.3 @MASVS-AUTH-1
  Rule: Server does not accept a client-side "passed" flag
    The server decides for itself: a request that says all that the app says of a scan that it passed, and has no face
    in it, is refused.

    PASS proves: The request that carried the face was held back on its way. In its place the server got the same, with
    a picture of nothing for the face, and refused it; then it got the request as it was, and took it.

    PASS does not prove: That it is refused because there is no face and not, say, because this picture is of one colour;
    nor that no other word of the app's, such as that another function was passed, is believed.

    Scenario: The server decides by itself
      Given a proxy that holds back the requests with a face
      When a person goes through the face function
      And each is sent in its place without the face, and then as it was
      Then the server refused what had no face

  @LV-08 @major @assisted
  @CN-38671-6.1.6.8 @NIST-63B-BIO-LIM @FIDO-BIO-3.2.2
  Rule: Attempt limit, delay, lock-out, alarm, alternative
    After a number of failed scans the app delays or locks the face and offers another way; the number and the delay are
    counted.

    @waiting
    Scenario: Failures are limited
      failed-scan walk to come

      Given a fresh install on which nothing has been agreed to
      When a person fails the scan until the app reacts
      Then attempts are limited and another method is offered

  @LV-09 @major @automatic
  @CN-38671-6.1.6.6
  Rule: No score or hint that helps an attacker
    What the app and the server say after a failed scan contains no score, no similarity and no hint of how far it was
    from passing.

    @waiting
    Scenario: A failure gives no hint
      failed-scan walk to come

      Given a fresh install on which nothing has been agreed to
      When a person fails the scan until the app reacts
      Then neither the screen nor the traffic gave a score or a hint

  @LV-10 @major @documentary @once
  @ISO-30107-3 @FIDO-BIO-3.2.1 @NIST-63A-3.11 @ISO-19795-1 @CN-38671-7 @NIST-63B-BIO-FMR @NIST-63B-BIO-DEMO
  @FIDO-BIO-3.1.2_3.1.3 @CN-38427.1 @FPP-FIN
  Rule: Independent PAD/IAD and accuracy report, with demographic results
    An independent laboratory's report states resistance to presentation and injection attacks and accuracy, by kind of
    attack and by demographic group.

    Scenario: The laboratory's report is in the dossier
      Given the dossier of the applicant
      Then the document "attack detection report" is in the dossier
      And the document "attack detection report" speaks of "presentation attack"
      And the document "attack detection report" speaks of "injection attack"
      And the document "attack detection report" speaks of "accuracy"
      And the document "attack detection report" speaks of "demographic"

  @LV-11 @major @assisted
  @NIST-63B-BIO-MFA @MASVS-AUTH-3
  Rule: High-risk acts need a second factor besides the face
    A payment or another act of high risk is not done by the face alone; a second factor is asked for.

    @waiting
    Scenario: A high-risk act needs more than the face
      high-risk walk to come

      Given a face function with a high-risk act
      When a person carries the act out by the face
      Then a second factor was asked for

  @LV-12 @major @assisted @once
  @MASVS-AUTH-2 @AND-CDD-7.3.10 @IOS-ARG-2.5.13
  Rule: Platform biometrics bound to a key and invalidated on enrolment change
    An app that uses the platform's own biometrics binds them to a key, and the key dies when another face is enrolled
    on the phone. An app that does not use them is not subject to this rule: NOT_APPLICABLE.

    PASS proves: The package's code names keys that need the phone's recognition of the person, and an assessor saw one
    die when another face was enrolled.

    PASS does not prove: That no code that is loaded later asks the phone without a key.

    Scenario: The key dies with a change of enrolment
      Given the package of the app
      Then what the app uses of the platform's biometrics is bound to a key
