@theme:separate-consent
Feature: A consent of its own for the face

  A face is sensitive personal information. Whoever wants to process it asks for it alone, beforehand, and takes only
  an act for an answer. Every scenario is run on each face function that the app statement declares.

  @SC-01 @blocker @assisted
  @CN-PIPL-14.1 @CN-PIPL-29 @CN-SPC15-2.3 @CN-FRM-6 @CN-NDR-22.2 @CN-35273-5.4c @CN-41819-6-CONS @CN-45574-5.4
  @CN-40660-5 @EU-GDPR-9.1_9.2a @US-BIPA-15b @RLD-04 @RLD-10 @NANDU-1 @FIN10-1 @XJB-1 @CN-35273-5.4b @CN-41391-6.4
  @CN-45574-6.1
  Rule: A consent screen for face processing exists, distinct from privacy policy and registration
    Before the camera opens for the first time, a screen of the app's own asks for consent to the processing of the
    face, and names the face. The general privacy pop-up, the registration page and the user agreement are not that
    screen, whatever they mention.

    Scenario: The app asks about the face on a screen of its own
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then a screen of the app's own asked for consent to face processing

  @SC-02 @blocker @automatic
  @CN-SPC15-4.2 @CN-PIPL-29 @RLD-05 @FIN10-2 @AND-PLAY-PD
  Rule: Face consent is not the camera permission and not shared with it
    The system's camera dialog gives the app a camera; it does not give it a face. A consent that is had only by way of
    the camera permission, or by one act for both, is no consent to face processing.

    Scenario: The camera dialog is not the only act before the scan
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the consent about the face was not the camera permission nor shared with it

  @SC-03 @blocker @automatic
  @CN-SPC15-4.2 @CN-35273-5.3 @ISO-29184-5.4.5 @ISO-29184-5.4.6 @EU-EDPB-0520-GRAN @EU-GDPR-7.2 @CN-BANK-Q
  Rule: One control covers face only; no bundle with marketing, album, location, general terms
    The box that is ticked and the button that is pressed speak of the face and of nothing else, and no other box must
    be ticked to get on.

    Scenario: What is agreed to is the face and nothing else
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the consent covered the face and nothing else

  @SC-04 @blocker @automatic
  @CN-APP-3.4 @CN-PIPL-14.1 @EU-GDPR-4.11 @EU-EDPB-0520-ACT @CN-MIIT-26 @ISO-29184-5.4.2_5.4.3
  Rule: Active act; nothing pre-ticked; continuing or scrolling is not consent
    Silence, a box that was ticked beforehand, going on, scrolling or waiting are not consent. A person who does nothing
    has agreed to nothing.

    Scenario: A person who does nothing has not agreed
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, reads the consent about the face and does nothing
      Then nothing was ticked beforehand and nothing went on by itself
      And consent is an act of its own, not a going-on

  @SC-05 @blocker @automatic
  @CN-APP-3.1 @CN-CSL-22.3 @CN-CSL-41 @CN-FRM-8 @CN-PIPL-17.1 @US-BIPA-15b
  Rule: Consent precedes camera opening and any face egress
    On one clock: the act of consent, then the system's camera dialog, then the camera. What cannot be told apart on the
    clocks is inconclusive.

    Scenario: The camera opens only after the act of consent
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the act of consent came before the camera dialog and before the camera opened

    @waiting
    Scenario: No face leaves the phone before the act of consent
      traffic probe to come

      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then no face data left the phone before the act of consent
