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

    PASS proves: Between a fresh install and the first opening of the camera, one of the screens walked through was the
    app's own, asked for consent about the face, and was neither the privacy pop-up, nor a registration page, nor the
    system's dialog.

    PASS does not prove: That the consent is valid or its text true; that other ways into the function ask as well.

    Scenario: The app asks about the face on a screen of its own
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then a screen of the app's own asked for consent to face processing

  @SC-02 @blocker @automatic
  @CN-SPC15-4.2 @CN-PIPL-29 @RLD-05 @FIN10-2 @AND-PLAY-PD
  Rule: Face consent is not the camera permission and not shared with it
    The system's camera dialog gives the app a camera; it does not give it a face. A consent that is had only by way of
    the camera permission, or by one act for both, is no consent to face processing.

    PASS proves: The consent about the face was an act of its own, apart from the system's camera dialog.

    PASS does not prove: What the face is used for after the consent.

    Scenario: The camera dialog is not the only act before the scan
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the consent about the face was not the camera permission nor shared with it

  @SC-03 @blocker @automatic
  @CN-SPC15-4.2 @CN-35273-5.3 @ISO-29184-5.4.5 @ISO-29184-5.4.6 @EU-EDPB-0520-GRAN @EU-GDPR-7.2 @CN-BANK-Q
  Rule: One control covers face only; no bundle with marketing, album, location, general terms
    The box that is ticked and the button that is pressed speak of the face and of nothing else, and no other box must
    be ticked to get on.

    PASS proves: The control that agrees, and every box that had to be ticked, spoke of the face and of nothing else.

    PASS does not prove: That no other consent hides in the texts behind the links; that the data serves nothing else on
    the server.

    Scenario: What is agreed to is the face and nothing else
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the consent covered the face and nothing else

  @SC-04 @blocker @automatic
  @CN-APP-3.4 @CN-PIPL-14.1 @EU-GDPR-4.11 @EU-EDPB-0520-ACT @CN-MIIT-26 @ISO-29184-5.4.2_5.4.3
  Rule: Active act; nothing pre-ticked; continuing or scrolling is not consent
    Silence, a box that was ticked beforehand, going on, scrolling or waiting are not consent. A person who does nothing
    has agreed to nothing.

    PASS proves: Nothing was ticked when the consent was first shown, nothing went on by itself while it was watched,
    reading what it links to ticked nothing and agreed to nothing, and consent was an act with words of its own.

    PASS does not prove: What happens after a longer wait than was watched; other variants of the screen.

    Scenario: A person who does nothing has not agreed
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, reads the consent about the face and does nothing
      Then nothing was ticked beforehand and nothing went on by itself
      And consent is an act of its own, not a going-on

    Scenario: A person who reads what the consent links to has not agreed
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, reads the consent about the face and does nothing
      And the person reads the texts that the consent links to and comes back
      Then reading them ticked nothing on the consent and agreed to nothing

  @SC-05 @blocker @automatic
  @CN-APP-3.1 @CN-CSL-22.3 @CN-CSL-41 @CN-FRM-8 @CN-PIPL-17.1 @US-BIPA-15b
  Rule: Consent precedes camera opening and any face egress
    On one clock: the act of consent, then the system's camera dialog, then the camera, then whatever carries a face to
    somebody else. What cannot be told apart on the clocks is inconclusive.

    PASS proves: In the scenarios walked, the act of consent came before the system's camera dialog and before the camera
    opened, by more than the clocks' error; and in what went through the proxy, all of which was understood, with a
    request of the laboratory's own seen on the same way, no face data began to leave the phone before it, in whatever
    encoding.

    PASS does not prove: The order on other ways through the app; what an app sends past the system's proxy.

    Scenario: The camera opens only after the act of consent
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the act of consent came before the camera dialog and before the camera opened

    Scenario: No face leaves the phone before the act of consent
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no face data left the phone before the act of consent

  @SC-06 @blocker @assisted
  @CN-FRM-8 @IOS-ADPLA-FACE
  Rule: Upload of face data off the phone is named in the consent text
    The text to which the person agrees says that face data leave the phone, and where to. A function that matches on
    the phone and uploads nothing is not subject to this rule: NOT_APPLICABLE.

    PASS proves: A sentence of the consent, quoted, says that the face leaves the phone, and names a server, a place or a
    recipient. Where a face was seen to leave on the wire, it is that upload, declared or not.

    PASS does not prove: That the rest of what is told is true, or that the person could take it in.

    Scenario: The consent names the upload
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and reads the consent about the face and the rules that it opens
      Then the consent names the upload of the face and its recipient

    Scenario: An upload that is seen is named
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and reads the consent about the face and the rules that it opens
      And a person goes through the face function
      Then an upload of the face that was seen is named by the consent

  @SC-07 @major @assisted
  @CN-PIPL-14.2 @EU-EDPB-0520-GRAN @CN-35273-5.4c
  Rule: Each further purpose (login → payment → marketing) has its own consent
    A consent to signing in by the face is no consent to paying by it, and neither is one to marketing. Each purpose is
    asked for where it begins. The other functions that the statement declares with another purpose are agreed to first,
    up to three of them. Where all declared functions have one purpose: NOT_APPLICABLE.

    PASS proves: After another declared function, named, had been agreed to and used, this one asked by a screen of its
    own, before the camera opened, in other words and with a word of its declared purpose in them.

    PASS does not prove: That the server keeps the purposes apart; what a consent among the texts of another function
    claims for this one, as long as it is asked anew.

    Scenario: A further purpose asks anew
      Given a fresh install on which nothing has been agreed to
      When a person agrees to one face function and starts another with another purpose
      Then the other purpose was asked for by a consent of its own

  @SC-08 @major @assisted
  @CN-PIPL-14.2 @CN-NDR-22.6 @ISO-29184-5.5.2_5.5.3 @MASVS-PRIVACY-4 @CN-APP-2.2
  Rule: Consent is asked again after a change of purpose, method, kind, recipient or period
    An update that changes purpose, method, kind of data, recipient or period shows what changed and asks again; the old
    consent is not taken for the new. The face is agreed to in the build before, the build under test is put over it with
    the data kept, and the function is started. What changes the applicant says (app.previous.changed); the rules about
    the face are read in both builds, and another period there is a change too. Where nothing is said to change and the
    rules say the same in both: NOT_APPLICABLE.

    PASS proves: After an update that the phone carried out, with the data of the same installation, a screen of the
    app's own asked about the face before the camera opened, and what was shown up to it told of a change.

    PASS does not prove: That all that changed was told, and rightly; that the server keeps to the older consent until
    then; updates from other builds; what changes without an update, on the server alone.

    Scenario: The update asks again
      Given the older version of the app, in which the face was agreed to
      When a person updates the app to the version under test and starts the face function
      Then what changed was told and consent was asked for anew

  @SC-09 @major @assisted
  @CN-DEEP-14 @CN-CC-1019 @CN-41819-6-ACT
  Rule: Face of another person (swap, group photo): app prompts to inform that person and obtain separate consent
    Where the app edits or swaps faces, or takes a picture with several persons in it, it asks whose face it is and
    prompts to inform that person and obtain a separate consent. A function that takes the user's own face alone is not
    subject to this rule: NOT_APPLICABLE.

    @waiting
    Scenario: The app asks whose face it is
      media walk to come

      Given a fresh install on which nothing has been agreed to
      When a person gives the face function a picture of another person
      Then the app prompted to inform that person and to obtain a separate consent

  @SC-10 @major @documentary @once
  @EU-GDPR-7.1 @ISO-27560-6.2.2 @ISO-27560-6.3.4 @ISO-27560-6.3.5_6.3.7 @CN-42574-9 @CN-SPC15-6 @CN-PIPL-69
  @NIST-63A-3.11 @EU-GDPR-5.2 @US-BIPA-2024
  Rule: Consent record retrievable for the test account (who, when, text version, scope, state)
    For the account used in the test the applicant shows the consent record: who, when, which version of the text, for
    what, and whether it still stands.

    Scenario: The consent record of the test account is in the dossier
      Given the dossier of the applicant
      Then the document "consent record" is in the dossier
      And the document "consent record" speaks of "who consented"
      And the document "consent record" speaks of "when"
      And the document "consent record" speaks of "version of the text"
      And the document "consent record" speaks of "scope"
      And the document "consent record" speaks of "state"
