@theme:minimisation
Feature: No more of the face than the purpose needs

  @MP-01 @major @assisted
  @CN-PIPL-28 @CN-FRM-4 @RLD-16 @CN-41391-6.2_A @CN-45574-5.1_5.2 @CN-TAF-077.7
  Rule: Face scan only where declared necessary; low-risk functions (e.g. bill viewing) questioned
    For each face function the statement says why a face is needed. An assessor questions functions with little at
    stake, such as viewing a bill. A face function that the app offers and the statement does not declare is declared
    necessary by nobody; nor is a scan on a journey that the statement says to need no verification.

    PASS proves: On the declared ways, and behind each control with words on the main screen, the app offered and started
    no face function but those declared.

    PASS does not prove: Screens that were not walked; that a declared function needs the face.

    @once
    Scenario: No face function is there that nobody declared
      Given a fresh install on which nothing has been agreed to
      When a person looks around in the app without starting a declared face function
      Then every face function that the app showed is declared

    @waiting
    Scenario: The face function is necessary
      judgement of necessity to come

      Given the statement of the applicant about the face function
      Then an assessor finds the face necessary for it

  @MP-02 @major @automatic
  @CN-PIPL-6 @CN-41391-6.1 @EU-GDPR-5.1c
  Rule: Only frames needed are sent (count, resolution, duration)
    The number, size and duration of the face frames that leave the phone are no more than the declared way of matching
    needs.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and no
    more different pictures of the face left the phone, and not for longer, than the programme's thresholds allow.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that a picture is
    no larger than the comparison needs.

    Scenario: No more frames are sent than needed
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no more face frames left the phone than the function needs

  @MP-03 @blocker @automatic
  @CN-41819-6-ACT @CN-XAPP-2026 @CN-45574-5.3 @IOS-ARG-2.5.14
  Rule: No capture before start or after end of the visible scan; no background camera
    The camera opens when the visible scan starts and closes when it ends; it never opens while the app is in the
    background.

    PASS proves: On a walk on which the app was left in the middle of a scan, gone through to its end after that and left
    again, each opening of the camera by the app was while a scan was seen on the screen, and no camera ran for more
    than a second while something else was seen or the app was in the background. The camera log showed the opening
    that the laboratory made.

    PASS does not prove: What was on the screen between two looks, which are up to some seconds apart; that the camera
    stays closed at other times than the walk's, or when the app was in the background for longer than some seconds.

    Scenario: The camera runs only while the scan is seen
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, agrees to all that is asked and leaves the app
      Then the camera ran only while the scan was on the screen

  @MP-04 @blocker @automatic
  @RLD-17 @CN-41391-6.3_C
  Rule: No album access or upload beyond user-picked items; no biometric extraction from album without separate consent
    The app reads and sends from the album only what the person picked, and takes no biometric data out of the album
    without a separate consent.

    PASS proves: Pictures of drawn faces that the laboratory had put into the phone's album, and that nobody picked, lay
    there while the face function was gone through, and none of them was found on the wire or in the app's own folders,
    in any encoding that is known, made smaller or turned either. Nor can the app have read one: its package does not ask
    for access to pictures, or it was not granted, or the phone has no use of it in its record.

    PASS does not prove: What of a picture is left when it was cut out of it; what the app reads at other times; what it
    takes out of pictures that a person picks for it.

    Scenario: The album stays untouched
      Given an album with pictures of faces on the phone
      When a person goes through the face function
      Then no picture was read or sent that the person did not pick

  @MP-05 @major @documentary @once
  @CN-41819-5-PURP @IOS-ARG-5.1.2vi @EU-AIA-5.1f @EU-AIA-5.1g @EU-GDPR-5.1b @CN-APP-3.6 @CN-35273-7.4_7.6 @EU-AIA-5.1e
  Rule: No use for profiling, emotion, health, preference, marketing, ads
    The applicant declares that the face is not used for profiles, emotion, health, preferences, marketing or
    advertising; traffic and package do not contradict it.

    Scenario: The statement of use excludes other uses
      Given the dossier of the applicant
      Then the document "statement of use" is in the dossier
      And the document "statement of use" speaks of "profiling"
      And the document "statement of use" speaks of "emotion"
      And the document "statement of use" speaks of "advertising"

  @MP-06 @minor @assisted
  @CN-41819-6-ACT
  Rule: Bystander faces not processed
    A second face in the picture is neither marked nor sent nor kept. An operator brings a second person before the
    camera.

    @waiting
    Scenario: The face of a bystander is left alone
      presentation bench to come

      Given an operator with a second person before the camera
      When the person goes through the face function
      Then the face of the other person was not processed

  @MP-07 @information @assisted @once
  @CN-FRM-8 @CN-41819-8-LOCAL @NIST-63B-BIO-CENT @CN-38542 @CN-FRM-11
  Rule: On-device matching where possible
    Where matching on the phone would reach the purpose, the applicant says why it matches on a server. It is
    information, not a breach.

    @waiting
    Scenario: Matching on a server has a reason
      judgement of necessity to come

      Given the statement of the applicant about the face function
      Then matching on a server has a stated reason

  @MP-08 @major @assisted
  @EU-AIA-50.3
  Rule: Emotion/categorisation features announced
    A function that infers emotions or sorts people by their faces says so on the screen before it begins. Others are
    not subject to this rule: NOT_APPLICABLE.

    @waiting
    Scenario: Emotion recognition is announced
      notice reading to come

      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and reads the consent about the face
      Then emotion recognition or categorisation is announced
