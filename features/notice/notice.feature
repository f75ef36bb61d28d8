@theme:informed-notice
Feature: A notice that can be found and read

  @IN-01 @major @assisted
  @RLD-02 @NANDU-1 @CN-SPC15-2.2 @CN-PIPL-17.2 @ISO-29184-5.2.7_5.2.9 @CN-42574-8 @ISO-29184-5.2.2
  Rule: Dedicated face rules/agreement reachable from the consent screen and later from settings
    The rules about the face are a text of their own. They open from the screen that asks for consent, and later from the
    app's settings.

    Scenario: The face rules open from the consent and from the settings
      Given a fresh install on which nothing has been agreed to
      When a person opens the face rules from the consent about the face
      And the person opens the face rules from the settings
      Then the face rules opened from the consent and from the settings

  @IN-12 @major @assisted @once
  @CN-APP-1.1 @CN-APP-1.2 @CN-APP-1.3 @CN-APP-1.4 @IOS-ARG-5.1.1i @ISO-29184-5.2.4
  Rule: First run prompts the policy; later reachable in at most 4 taps; readable; in the language of the app
    At the first run the app shows its privacy policy by a pop-up or page before anything else can be done. Later the
    policy is at most four taps from the main screen. It is in simplified Chinese or in the app's language, and its text
    can be read: contrast and height of its letters are suite rules, parameters of the programme.

    Scenario: The privacy policy is offered at first, found later, and readable
      Given a fresh install on which nothing has been agreed to
      When a person opens the app for the first time
      And the person opens the privacy policy from the main screen
      Then the first run offered the privacy policy
      And the privacy policy is near, readable and in the language of the app
