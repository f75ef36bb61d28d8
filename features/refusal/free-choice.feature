@theme:free-choice
Feature: A refusal that is as easy as an agreement and costs nothing

  @FC-01 @blocker @automatic
  @RLD-01 @CN-KID-8_10 @CN-FRM-6 @EU-GDPR-4.11
  Rule: A refusal control is on the same screen as the consent control
    Where one can agree one can refuse: by a control in plain words, enabled and in view beside the one that agrees. An
    unlabelled cross, "cancel", "close" or a way back is not a refusal in plain words; "later" only puts it off.

    Scenario: One can refuse where one can agree
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and reads the consent about the face
      Then the screen that asks for consent offers to refuse

  @FC-02 @major @assisted
  @CN-PIPL-5 @CN-FRM-12 @EU-EDPB-0322 @CN-TAF-078.x
  Rule: Refusal is of comparable size, contrast and number of taps; no grey text, no shaming label
    Suite rule, a parameter of the programme: the refusing control has at least half the area of the agreeing one, its
    text a contrast of at least 4.5:1 to its ground, and refusing takes no more taps than agreeing. A label that shames
    or threatens the person who refuses is no equal choice.

    Scenario: Refusing is as easy as agreeing
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      Then the refusal was as prominent as the consent
      And the refusal took no more taps than the consent

  @FC-03 @blocker @automatic
  @CN-PIPL-16 @CN-SPC15-4.1 @CN-APP-4.2 @CN-41819-5-ALT @RLD-06 @FIN10-3 @EU-GDPR-7.4 @EU-EDPB-0520-COND
  @IOS-ARG-5.1.1ii @CN-APP-4.3 @CN-NDR-22.1
  Rule: After refusal, functions that do not need identity verification work
    Each core journey of the app statement is made once before the refusal, as the control experiment, and once after
    it. A journey that did not work before proves nothing.

    Scenario: The core journeys work after a refusal
      Given a fresh install on which nothing has been agreed to
      And the core journeys work
      When a person starts the face function and refuses the consent about the face
      Then the core journeys still work

  @FC-04 @blocker @automatic
  @CN-SPC15-4.3 @CN-TAF-078.4 @CN-MIIT-337 @AND-PERM-RT
  Rule: App does not exit, loop, block login or hide content after refusal
    After a refusal the app stays open, does not ask the same again at once, and shows what it showed before.

    Scenario: The app goes on after a refusal
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      Then the app stayed open and did not ask again at once
      And the way to the face function shows what it showed before

  @FC-06 @blocker @automatic
  @CN-APP-3.2 @CN-NDR-22.5
  Rule: Refusal is stored and respected (no camera, no egress)
    After a refusal the camera neither opens nor is asked for, in this session and after a restart, until the person
    starts a face function anew.

    Scenario: The camera stays closed after a refusal
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      And the person goes about the app, closes it and opens it again
      Then the camera neither opened nor was asked for after the refusal

    @waiting
    Scenario: No face leaves the phone after a refusal
      traffic probe to come

      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      Then no face data left the phone after the refusal
